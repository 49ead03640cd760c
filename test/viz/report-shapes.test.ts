import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';
import { estateResult, largeResult, manyDesignsResult } from './sample-shapes.ts';

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
}, 120_000);
afterAll(() => bench.close());

describe('ten thousand customers', () => {
  it('are a picture of few elements that still follows the slider', async () => {
    const { page, complaints } = await bench.open(largeResult(10_000, 200));
    const grid = page.locator('[data-design="gdap-pim"]');
    expect(await grid.locator('*').count()).toBeLessThan(20);
    const fallen = () => grid.locator('.many-fallen').getAttribute('d');
    const atEnd = await fallen();
    await page.locator('#reach-time').focus();
    await page.keyboard.press('Home');
    expect(await fallen()).not.toBe(atEnd);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('twelve designs', () => {
  it.each([1280, 360])('have their names inside the picture of reach, at a width of %i', async (width) => {
    const { page } = await bench.open(manyDesignsResult(12), { viewport: { width, height: 900 } });
    await drawn(page);
    const svg = await page.locator('.reach-curve svg').first().boundingBox();
    const names = await page
      .locator('.reach-curve .design-name')
      .evaluateAll((all) =>
        all.map((name) => name.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
      );
    expect(names).toHaveLength(12);
    expect(Math.min(...names.map(({ top }) => top))).toBeGreaterThanOrEqual(svg!.y - 1);
    expect(Math.max(...names.map(({ bottom }) => bottom))).toBeLessThanOrEqual(svg!.y + svg!.height + 1);
    const tops = names.map(({ top }) => top).sort((a, b) => a - b);
    expect(tops.slice(1).every((top, index) => top - tops[index]! > 10)).toBe(true);
    await page.context().close();
  });
});

describe('two hundred relationships', () => {
  it('show sixty, and all when asked', async () => {
    const { page } = await bench.open(largeResult(40, 200));
    const rows = page.locator('#calendar svg .row-name');
    expect(await rows.count()).toBe(60);
    await page.getByRole('button', { name: 'Show all 200 relationships' }).click();
    expect(await rows.count()).toBe(200);
    await page.getByRole('button', { name: 'Show the first 60' }).click();
    expect(await rows.count()).toBe(60);
    await page.context().close();
  });
});

describe('an imported estate', () => {
  it.each([1280, 360])('leads with its forecast, at a width of %i', async (width) => {
    const { page, complaints } = await bench.open(estateResult(), { viewport: { width, height: 900 } });
    await drawn(page);
    expect(plain((await page.locator('h1').textContent()) ?? '')).toMatch(
      /^8 customers lose access unless somebody acts; the first is/,
    );
    expect(await page.locator('.forecast-item').count()).toBe(40);
    expect(await page.locator('main figure').evaluateAll((all) => all.map((figure) => figure.id))).toEqual([
      'calendar',
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('what to know before believing a comparison', () => {
  it('stands under the comparison, and leaves nothing where there is nothing to know', async () => {
    const caveats = ['lighthouse-eligible leaves 16 of 24 needs unserved.', 'In own-pim others do the work.'];
    const told = async (result: ReturnType<typeof manyDesignsResult>) => {
      const { page } = await bench.open(result);
      const texts = await page.locator('#compare [data-part="comparison-caveats"] li').allTextContents();
      await page.context().close();
      return texts;
    };
    expect(await told({ ...manyDesignsResult(2), caveats })).toEqual(caveats);
    expect(await told(manyDesignsResult(2))).toEqual([]);
  });
});
