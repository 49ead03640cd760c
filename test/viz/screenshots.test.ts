import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dashboardBench, ended, hashOf } from './app/open-dashboard.ts';
import { launchChromium } from './chromium.ts';
import { drawn } from './open-report.ts';

const REPORT = process.env.ENTWIN_SCREENSHOTS_OF;
/** More bytes of a picture would weigh on everybody who clones. */
const MOST_BYTES = 400_000;
const docs = (name: string) => fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url));

// Takes the pictures of the README: ENTWIN_SCREENSHOTS_OF=out/report.html npx vitest run test/viz/screenshots.test.ts
it.skipIf(REPORT === undefined || REPORT === 'dashboard')(
  'the README shows the report as it is',
  async () => {
    const browser = await launchChromium();
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 1040 } });
      await page.goto(pathToFileURL(resolve(REPORT!)).href);
      await drawn(page);
      const picture = await page.screenshot({ path: docs(`report-${colorScheme}`) });
      expect(picture.length).toBeLessThan(MOST_BYTES);
    }
    await browser.close();
  },
);

interface Shot {
  readonly view: string;
  readonly file: string;
  readonly height: number;
  /** Brings into sight what the documents tell of. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const SHOTS: readonly Shot[] = [
  { view: 'compare', file: '01-one-compromised-engineer', height: 1000 },
  { view: 'reach', file: '01-one-compromised-engineer', height: 1000 },
  {
    view: 'calendar',
    file: '02-gdap-relationships-expire',
    height: 1000,
    async act(page) {
      // A year of the two.
      const end = page.locator('[data-brush="to"]');
      await end.focus();
      for (let month = 0; month < 12; month++) await end.press('PageDown');
    },
  },
  {
    view: 'licenses',
    file: '01-one-compromised-engineer',
    height: 1000,
    async act(page) {
      await page.locator('#growth svg').first().waitFor();
      await page.locator('#license-flow').evaluate((flow) => flow.scrollIntoView());
    },
  },
  {
    view: 'machines',
    file: '03-p2-lapses',
    height: 860,
    async act(page) {
      await page.locator('.machines-view select').first().selectOption('pimActivation');
      await page.locator('[data-pick="permanent"]').click();
      await page.locator('.player').evaluate((player) => player.scrollIntoView());
    },
  },
  {
    view: 'trace',
    file: '01-one-compromised-engineer',
    height: 860,
    async act(page) {
      await page.locator('.trace-view select').first().selectOption('gdap-pim');
      await page.getByRole('heading', { name: /^The theft on day 31/ }).waitFor();
    },
  },
  {
    view: 'findings',
    file: '05-three-models',
    height: 860,
    act: (page) => page.locator('.finding-row').first().click(),
  },
];

// Takes the pictures of the dashboard: ENTWIN_SCREENSHOTS_OF=dashboard npx vitest run test/viz/screenshots.test.ts
it.skipIf(REPORT !== 'dashboard')(
  'the documents show the dashboard as it is',
  async () => {
    const bench = await dashboardBench();
    const keep = async (page: Page, name: string) => {
      const picture = await page.screenshot({ path: docs(`dashboard-${name}`) });
      expect(picture.length).toBeLessThan(MOST_BYTES);
    };
    const start = await bench.open('', { viewport: { width: 1280, height: 1000 } });
    await start.page.locator('.live-picture .reach-grid').first().waitFor();
    await keep(start.page, 'start');
    await start.context.close();
    for (const { view, file, height, act } of SHOTS) {
      const text = readFileSync(new URL(`../../scenarios/library/${file}.yaml`, import.meta.url), 'utf8');
      const { page, context } = await bench.open(hashOf(text, view), { viewport: { width: 1280, height } });
      expect(await ended(page)).toMatch(/^Done/);
      await page.locator(`[data-drawn="${view}"]`).waitFor();
      await act?.(page);
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
      await keep(page, view);
      await context.close();
    }
    await bench.close();
  },
  600_000,
);
