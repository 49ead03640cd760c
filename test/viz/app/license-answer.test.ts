import { expect, test } from 'vitest';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { loadPrices } from '../../../scenarios/prices/load-prices.ts';
import { pricesContextOf } from '../../../scenarios/prices/prices-context.ts';
import { licenseAnswer } from '../../../viz/app/license-answer.ts';
import { growthLines } from '../../../viz/view/growth-data.ts';

const TEXT = `name: Two tiers
horizon: P10D
sketch:
  managing: { engineers: { tier1: 2, tier2: 1 }, approvers: 1 }
  customers: { count: 3, needs: [helpdesk-admin] }
  gdap: { endsAfter: 1 year }
designs: [gdap-pim, sync-pim]
`;
const PRICES = `entwin: prices/1
name: Ours
currency: USD
discount: 5%
ranges: { discount: 0% to 10% }
`;

async function scenario() {
  const { value, diagnostics } = await loadScenario({
    file: 'scenario.yaml',
    text: TEXT,
    readFile: () => Promise.reject(new Error('no other file')),
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value!;
}

test('the page counts what `entwin licenses --growth --prices` counts', async () => {
  const of = await scenario();
  const { value: prices } = await loadPrices('prices.yaml', PRICES, pricesContextOf(of));
  const { sheet, drawnGrowth, problems } = await licenseAnswer(of, PRICES);
  expect(problems).toEqual([]);
  expect(sheet).toEqual(sheetOf(of, { growth: true, prices }));
  expect(sheet.ranges).toBeDefined();
  // What is drawn goes through every size that the sheet tells.
  const lines = growthLines(drawnGrowth!, 'seats', () => '');
  for (const [index, { points }] of sheet.growth!.designs.entries())
    for (const { customers, seatsNeeded } of points)
      expect(lines[index]!.points).toContainEqual({ customers, value: seatsNeeded });
});

test('a price file that does not fit is told with its line, and counted without', async () => {
  const of = await scenario();
  const { sheet, problems } = await licenseAnswer(of, PRICES.replace('5%', 'a lot'));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^Line 4: /);
  expect(sheet).toEqual(sheetOf(of, { growth: true }));
});
