import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportBench, reportBench } from './open-report.ts';
import { sampleResult } from './sample-result.ts';

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
afterAll(() => bench.close());

async function saved(page: Page, figure: string, kind: 'svg' | 'png'): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#${figure} [data-export=${kind}]`).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`entwin-${figure}.${kind}`);
  return readFileSync(await download.path());
}

describe.each(['reach', 'compare', 'calendar', 'licenses', 'failures'])('%s leaves the page', (figure) => {
  it('as an SVG that stands alone and as a PNG', async () => {
    const { page, complaints, requests } = await bench.open(sampleResult());
    const svg = (await saved(page, figure, 'svg')).toString('utf8');
    const read = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const root = document.documentElement;
      return {
        error: document.querySelector('parsererror')?.textContent ?? null,
        name: root.nodeName,
        texts: [...document.querySelectorAll('text')].map((each) => each.textContent),
        unresolved: text.includes('var(--') || /class=/.test(text),
        foreign: document.querySelectorAll('script, foreignObject, image, a').length,
      };
    }, svg);
    expect(read).toMatchObject({ error: null, name: 'svg', unresolved: false, foreign: 0 });
    expect(read.texts.join(' ')).toContain('Entwin 0.1.0');
    expect(read.texts.length).toBeGreaterThan(10);
    const png = await saved(page, figure, 'png');
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(png.length).toBeGreaterThan(5_000);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  });
});
