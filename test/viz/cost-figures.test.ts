import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../scenarios/result.ts';
import { costFinding } from '../../viz/findings/cost-finding.ts';
import { swingFinding } from '../../viz/findings/swing-finding.ts';
import { costData } from '../../viz/view/cost-data.ts';
import { swingBlocks } from '../../viz/view/swing-data.ts';
import { drawn, type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';
import { pricedResult } from './sample-costs.ts';
import { sampleResult } from './sample-result.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Verdict = NonNullable<Result['costComparisons']>[number]['verdict'];

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
afterAll(() => bench.close());

describe('findings', () => {
  it('say where toil costs least and most, and what moves it', () => {
    const result = pricedResult();
    expect(costFinding(result)).toMatch(
      /^Toil: from 0 EUR under dap to 4,993 \(2,949–7,036\) EUR under .* in 730 days$/,
    );
    expect(swingFinding(result)).toMatch(/^Toil hangs most on the minutes for an activation, 1 to 3: /);
  });

  it('say what the verdict on the two ends says, and of one design only its own', () => {
    const result = pricedResult();
    const outages = result.designs.slice(0, 3).map((design) => ({
      ...design,
      costs: design.costs!.filter(({ id }) => id === 'outageHour'),
    }));
    const among = result.costComparisons!.filter(({ b }) => outages.some(({ id }) => id === b));
    expect(costFinding({ ...result, designs: outages, costComparisons: among })).toBe(
      'Hours without us: 5,600 (0–23,389) EUR in 730 days, the same under every design',
    );
    const judged = (verdict: Verdict, replications = 2) =>
      costFinding({
        ...result,
        costComparisons: result.costComparisons!.map((each) => ({
          ...each,
          verdict,
          words: 'told in words',
          differenceMinor: { ...each.differenceMinor, replications },
        })),
      });
    expect(judged('no-real-difference')).toBe('Toil: no real difference between the designs in 730 days');
    expect(judged('no-real-difference', 1)).toBe('Toil: one replication is no verdict on the designs');
    expect(judged('depends-on-rates')).toBe('Toil in 730 days: told in words');
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

describe('a chart of costs', () => {
  it('notes the verdict of each line, and marks who costs least', () => {
    const { noteTitle, rows } = costData(pricedResult(), '');
    expect(noteTitle).toBe('Verdict');
    const toil = rows.find(({ question }) => question.startsWith('Toil'))!;
    expect(toil.note).toMatch(/ costs .* EUR less than /);
    expect(toil.cells.map((cell) => cell!.best)).toEqual([true, true, false, false]);
    expect(rows.find(({ question }) => question === 'Hours without us')!.note).toBe(
      'no real difference between gdap-pim and gdap-pim no approval',
    );
  });

  it('marks nobody where nothing tells the designs apart', () => {
    const result = pricedResult();
    const [first, second] = result.designs;
    const { rows } = costData({ ...result, designs: [first!, second!] }, '');
    const outages = rows.find(({ question }) => question === 'Hours without us')!;
    expect(outages.cells.map((cell) => cell!.best)).toEqual([false, false]);
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
    expect(plain((await page.locator('#costs').textContent())!)).toContain('the same in dap and ');
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
