import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, type ReportBench, reportBench } from './open-report.ts';
import { sampleResult } from './sample-result.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
afterAll(() => bench.close());

describe.each(['light', 'dark'] as const)('axe on the %s page', (colorScheme) => {
  it.each([1280, 360])('finds nothing serious at a width of %i', async (width) => {
    const { page } = await bench.open(sampleResult(), {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    for (const toggle of await page.locator('.tools button[aria-controls]').all()) await toggle.click();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await drawn(page);
    await page.evaluate(AXE);
    const found = await page.evaluate(() =>
      (
        window as unknown as { axe: { run: (where: Document, options: object) => Promise<AxeResults> } }
      ).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }),
    );
    const serious = found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 160))
            .join(' | ')}`,
      );
    expect(serious).toEqual([]);
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await page.context().close();
  });
});

describe('the keyboard alone', () => {
  it('reaches the skip link first, then the toggle, then the slider', async () => {
    const { page } = await bench.open(sampleResult());
    const names: (string | null)[] = [];
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => document.activeElement?.className || document.activeElement?.id || null),
      );
    }
    expect(names).toEqual(['skip-link', 'theme-toggle', 'reach-time']);
    await page.context().close();
  });

  it('keeps headings in order, without a gap', async () => {
    const { page } = await bench.open(sampleResult());
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeGreaterThan(1);
      expect(level - levels[index]!).toBeLessThanOrEqual(1);
    });
    await page.context().close();
  });
});
