import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AssumptionSweep } from '../../scenarios/result.ts';
import { type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';
import { sampleResult } from './sample-result.ts';
import { HOSTILE_NAMES } from './sample-tenants.ts';

const SWEEP: AssumptionSweep = {
  complete: true,
  runs: 2,
  tried: [
    {
      id: 'mfaRule',
      choice: 'article',
      instead: 'session-satisfies',
      statement: 'MFA is a fresh step.',
      factId: 'PIM-27',
      outcome: 'verdict',
      verdicts: [
        {
          metric: 'blast.tenants',
          a: 'dap',
          b: 'gdap-pim',
          from: 'no real difference',
          to: HOSTILE_NAMES.image,
        },
      ],
      expectations: [],
      numbers: [],
    },
    {
      id: 'gdapNesting',
      choice: 'article',
      instead: 'counts',
      statement: 'Nested members get nothing.',
      outcome: 'nothing',
      verdicts: [],
      expectations: [],
      numbers: [],
    },
  ],
  notTried: [{ id: 'pimLossAt', why: 'no license lapses within the horizon' }],
};

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
afterAll(() => bench.close());

it.each([1280, 360])('says which answers would turn a verdict, at a width of %i', async (width) => {
  const options = { viewport: { width, height: 900 } };
  const { page, complaints } = await bench.open({ ...sampleResult(), assumptionSweep: SWEEP }, options);
  const section = page.locator('#sweep');
  expect(plain((await section.locator('h2').textContent())!)).toBe('1 of 2 other answers turns a verdict');
  expect(await section.locator('.drawn').textContent()).toContain(
    'Every answer was tried on the same 400 replications: what happens in fewer than one of 134 runs',
  );
  const items = (await section.locator('.finding').allTextContents()).map(plain);
  expect(items).toHaveLength(1);
  expect(items[0]).toContain('mfaRule: article instead of session-satisfies');
  expect(items[0]).toContain('blast.tenants: ');
  await section.locator('summary').click();
  const rows = (await section.locator('tbody tr').allTextContents()).map(plain);
  expect(rows[1]).toBe('gdapNesting: article instead of countschanges nothingnothing');
  expect(plain((await section.textContent())!)).toContain('pimLossAt (no license lapses within the horizon)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('leaves nothing behind where nobody asked', async () => {
  const { page } = await bench.open(sampleResult());
  expect(await page.locator('#sweep').count()).toBe(0);
  await page.context().close();
});
