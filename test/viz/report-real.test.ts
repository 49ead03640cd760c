import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../scenarios/run/run.ts';
import { smallScenario } from '../scenarios/small-scenario.ts';
import { type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
}, 120_000);
afterAll(() => bench.close());

describe.each([1280, 360])('a result of the simulation at a width of %i', (width) => {
  it('is drawn whole, without a complaint, and every fact it cites is a link', async () => {
    const result = await runScenario(smallScenario());
    const { page, complaints, requests } = await bench.open(result, { viewport: { width, height: 900 } });
    // Two designs share the first place, so that neither gets the sentence alone.
    expect(plain((await page.locator('h1').textContent()) ?? '')).toMatch(
      /^gdap-standing and gdap-pim cut what one stolen account reaches from all 8 customers under dap to /,
    );
    expect(await page.locator('main figure').count()).toBeGreaterThan(3);
    expect(await page.locator('span.chip[title^="Fact"]').count()).toBe(0);
    expect(await page.locator('a.chip').count()).toBeGreaterThan(20);
    expect(await page.locator('#page').textContent()).not.toMatch(/undefined|NaN|\[object/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect([complaints, requests]).toEqual([[], []]);
    await page.context().close();
  }, 60_000);
});
