import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportGrowth } from '../../scenarios/licenses/growth/report-growth.ts';
import { runScenario } from '../../scenarios/run/run.ts';
import { smallScenario } from '../scenarios/small-scenario.ts';
import { type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
afterAll(() => bench.close());

describe.each([1280, 360])('a result of the simulation at a width of %i', (width) => {
  it('is drawn whole, without a complaint, and every fact it cites is a link', async () => {
    const scenario = smallScenario();
    const result = await runScenario(scenario);
    const { page, complaints, requests } = await bench.open(
      result,
      { viewport: { width, height: 900 } },
      { growth: reportGrowth(scenario, result) },
    );
    // Two designs share the first place, so that neither gets the sentence alone.
    expect(plain((await page.locator('h1').textContent()) ?? '')).toMatch(
      /^gdap-standing and gdap-pim cut what one stolen account reaches from all 8 customers under dap to /,
    );
    expect(await page.locator('main figure').count()).toBeGreaterThan(3);
    expect(plain((await page.locator('#growth h2').textContent()) ?? '')).toMatch(
      / with 10,000$|10,000 customers/,
    );
    expect(plain((await page.locator('#reach-difference h2').textContent()) ?? '')).toMatch(/^\S+ spares /);
    expect(await page.locator('.onward').count()).toBe(0);
    expect(await page.locator('span.chip[title^="Fact"]').count()).toBe(0);
    expect(await page.locator('a.chip').count()).toBeGreaterThan(20);
    expect(await page.locator('#page').textContent()).not.toMatch(/undefined|NaN|\[object/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect([complaints, requests]).toEqual([[], []]);
    await page.context().close();
  });
});

it.each([
  'https://example.com/#v1.a',
  'dashboard.html#v1.<b>',
  'javascript:alert(1)',
  'dashboard.html#v1.abc',
])('a link to %s is shown only where it leads to the dashboard beside the page', async (dashboard) => {
  const { page, complaints } = await bench.open(await runScenario(smallScenario()), {}, { dashboard });
  const links = await page.locator('.onward a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual(dashboard === 'dashboard.html#v1.abc' ? [dashboard] : []);
  expect(complaints).toEqual([]);
  await page.context().close();
});
