import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costFinding } from '../../viz/findings/cost-finding.ts';
import { swingFinding } from '../../viz/findings/swing-finding.ts';
import { swingBlocks } from '../../viz/view/swing-data.ts';
import { drawn, type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';
import { pricedResult } from './sample-costs.ts';
import { sampleResult } from './sample-result.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
}, 120_000);
afterAll(() => bench.close());

describe('findings', () => {
  it('say where toil costs least and most, and what moves it', () => {
    const result = pricedResult();
    expect(costFinding(result)).toMatch(
      /^Toil: from 0 EUR under dap to 4,993 \(2,949–7,036\) EUR under .* in 730 days$/,
    );
    expect(swingFinding(result)).toMatch(/^Toil hangs most on the minutes for an activation, 1 to 3: /);
  });

  it('say so where intervals overlap, and of one design only its own', () => {
    const result = pricedResult();
    const outages = result.designs.slice(0, 3).map((design) => ({
      ...design,
      costs: design.costs!.filter(({ id }) => id === 'outageHour'),
    }));
    expect(costFinding({ ...result, designs: outages })).toBe(
      'Hours without us: no clear difference between the designs in 730 days',
    );
    expect(costFinding({ ...result, designs: result.designs.slice(2, 3) })).toMatch(
      /^Toil: 2,\d{3} .* EUR in 730 days$/,
    );
  });

  it('are none without rates, and none of swings where no cost has several ranges', () => {
    expect([costFinding(sampleResult()), swingFinding(sampleResult())]).toEqual([null, null]);
    expect(costFinding(pricedResult(false))).not.toBeNull();
    expect(swingFinding(pricedResult(false))).toBeNull();
  });
});

it('bars leave out designs and rates that move nothing', () => {
  const [toil, ...others] = swingBlocks(pricedResult());
  expect(others).toEqual([]);
  expect(toil!.designs).toHaveLength(2);
  for (const { bars, middle } of toil!.designs) {
    expect(bars.map(({ label }) => label.split(',')[0])).toEqual([
      'minutes for an activation',
      'minutes for an answer',
      'hour of an engineer',
    ]);
    for (const { low, high } of bars) expect(low < middle && middle < high).toBe(true);
  }
});

describe.each([
  [1280, 'light'],
  [360, 'dark'],
] as const)('at a width of %i on the %s page', (width, colorScheme) => {
  it('costs and swings are figures with tables, and axe finds nothing', async () => {
    const options = { colorScheme, viewport: { width, height: 900 }, bypassCSP: true };
    const { page, complaints } = await bench.open(pricedResult(), options);
    for (const id of ['costs', 'swings']) {
      const figure = page.locator(`#${id}`);
      await figure.locator('.tools button[aria-controls]').click();
      const svg = figure.locator('svg');
      const [box, text] = [await figure.boundingBox(), await svg.boundingBox()];
      expect(text!.width).toBeLessThanOrEqual(box!.width + 1);
    }
    await page.locator('#costs summary').click();
    await drawn(page);
    const rows = (await page.locator('#swings tbody tr').allTextContents()).map(plain);
    expect(rows[0]).toMatch(/^Activations asked forEURminutes for an activation, 1 to 3/);
    expect(await page.locator('#costs tbody tr').first().textContent()).toContain('[');
    expect(await page.locator('#swings svg .swing').count()).toBe(6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.evaluate(AXE);
    const found = await page.evaluate(() =>
      (
        window as unknown as { axe: { run: (where: string, options: object) => Promise<AxeResults> } }
      ).axe.run('#costs, #swings', { resultTypes: ['violations'] }),
    );
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('neither is there without rates', async () => {
  const { page } = await bench.open(sampleResult());
  expect(await page.locator('#costs, #swings').count()).toBe(0);
  await page.context().close();
});
