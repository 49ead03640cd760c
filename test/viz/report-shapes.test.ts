import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';
import { estateResult, largeResult, manyDesignsResult } from './sample-shapes.ts';

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
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
    const names = await page.locator('.reach-curve .design-name').evaluateAll((all) =>
      all.map((name) => {
        const { top, bottom } = name.getBoundingClientRect();
        return { text: name.textContent, top, bottom };
      }),
    );
    // Long ones may have two lines.
    const inOrder = Array.from({ length: 12 }, (_, index) => `design ${index}`);
    expect(names.map(({ text }) => text).join(' ')).toBe(inOrder.join(' '));
    expect(Math.min(...names.map(({ top }) => top))).toBeGreaterThanOrEqual(svg!.y - 1);
    expect(Math.max(...names.map(({ bottom }) => bottom))).toBeLessThanOrEqual(svg!.y + svg!.height + 1);
    const tops = names.map(({ top }) => top).sort((a, b) => a - b);
    expect(tops.slice(1).every((top, index) => top - tops[index]! > 10)).toBe(true);
    await page.context().close();
  });
});

describe('ten thousand relationships', () => {
  it('are a picture of sixty, and a list to walk over of the rest', async () => {
    const { page } = await bench.open(largeResult(40, 10_000));
    expect(await page.locator('#calendar svg .row-name').count()).toBe(60);
    const list = page.locator('#calendar .calendar-scroll');
    expect(await list.getAttribute('aria-label')).toBe('9940 more relationships, by planned end');
    const option = list.getByRole('option');
    const chosen = async () => [
      await option.getAttribute('aria-posinset'),
      await option.getAttribute('aria-setsize'),
      (await option.textContent())?.split(': ')[1],
    ];
    const said = () => page.locator('#calendar .fate').textContent();
    await list.focus();
    await page.keyboard.press('End');
    expect(await chosen()).toEqual(['9940', '9940', expect.any(String)]);
    expect(await said()).toContain((await chosen())[2]);
    const { bottom, height } = await list.evaluate((each) => ({
      bottom: each.scrollHeight - each.scrollTop,
      height: each.clientHeight,
    }));
    expect(Math.abs(bottom - height)).toBeLessThan(2);
    await page.keyboard.press('ArrowUp');
    expect((await chosen())[0]).toBe('9939');
    await page.keyboard.press('Home');
    expect((await chosen())[0]).toBe('1');
    // The dates keep the first 22 pixels, and a row has 18.
    await list.click({ position: { x: 300, y: 22 + 4 * 18 + 9 } });
    expect((await chosen())[0]).toBe('5');
    await page.context().close();
  });

  it('draw what is in sight, again in the dark, and in every frame of a long way down', async () => {
    const { page, complaints } = await bench.open(largeResult(40, 10_000));
    const list = page.locator('#calendar .calendar-scroll');
    await list.scrollIntoViewIfNeeded();
    await drawn(page);
    const picture = () =>
      page.locator('#calendar canvas').evaluate((each: HTMLCanvasElement) => each.toDataURL());
    const light = await picture();
    await page.getByRole('button', { name: 'Dark page' }).click();
    await drawn(page);
    const dark = await picture();
    expect(dark).not.toBe(light);
    await list.evaluate((each) => each.scrollTo(0, 90_000));
    await drawn(page);
    expect(await picture()).not.toBe(dark);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('are a table only for who asks', async () => {
    const { page } = await bench.open(largeResult(40, 1_001));
    expect(await page.locator('#calendar .twin tr').count()).toBe(0);
    await page.locator('#calendar').getByRole('button', { name: 'Show table' }).click();
    expect(await page.locator('#calendar .twin tbody tr').count()).toBeGreaterThan(1_000);
    await page.context().close();
  });

  it('can be looked at by what breaks soon', async () => {
    const { page } = await bench.open(largeResult(40, 10_000));
    const filter = page.locator('#calendar').getByRole('combobox', { name: 'Relationships' });
    const labels = await filter.locator('option').allTextContents();
    expect(labels[0]).toBe('All (10,000)');
    const soon = labels.find((label) => label.startsWith('Breaks within 90 days'))!;
    await filter.selectOption({ label: soon });
    const kept = Number(/\(([\d,]+)\)/.exec(soon)![1]!.replace(',', ''));
    expect(kept).toBeGreaterThan(60);
    expect(await page.locator('#calendar .calendar-scroll').getAttribute('aria-label')).toBe(
      `${kept - 60} more relationships, by planned end`,
    );
    const rows = await page
      .locator('#calendar svg .calendar-row')
      .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')!));
    expect(new Set(rows.map((row) => row.split(': ')[1]))).toEqual(
      new Set(['Ends before its successor stands.']),
    );
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
