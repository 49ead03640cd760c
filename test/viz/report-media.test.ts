import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn, type ReportBench, reportBench } from './open-report.ts';
import { sampleResult } from './sample-result.ts';

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
afterAll(() => bench.close());

// 320 pixels are a screen of 1280 at 400 % zoom.
describe.each([360, 320])('on a screen of %i pixels', (width) => {
  it('the page does not scroll sideways, with every table open', async () => {
    const { page } = await bench.open(sampleResult(), { viewport: { width, height: 740 } });
    for (const toggle of await page.locator('.tools button[aria-controls]').all()) await toggle.click();
    await drawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const cut = await page.evaluate(() => {
      const right = document.documentElement.clientWidth;
      return [...document.querySelectorAll('svg text')]
        .filter((text) => text.getBoundingClientRect().right > right + 1)
        .map((text) => text.textContent);
    });
    expect(cut).toEqual([]);
    await page.context().close();
  });
});

describe('on paper', () => {
  it('is light, shows the end of the story and all tables, and no controls', async () => {
    const { page } = await bench.open(sampleResult(), { colorScheme: 'dark' });
    const slider = page.locator('#reach-time');
    await slider.focus();
    await slider.press('Home');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await drawn(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(253, 252, 250)',
    );
    expect(
      await page
        .locator('.twin')
        .evaluateAll((all) => all.every((twin) => getComputedStyle(twin).display === 'block')),
    ).toBe(true);
    for (const control of ['.tools', '.slider', '.theme-toggle', '.skip-link']) {
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    }
    expect(await page.locator('.reach-grid .count').first().textContent()).toBe('40 of 40');
    expect(await page.locator('[data-design="gdap-pim"] .count').textContent()).toContain('3.1 of 40');
    await page.emulateMedia({ media: 'screen' });
    await drawn(page);
    expect(await slider.inputValue()).toBe('0');
    await page.context().close();
  });
});

describe('with reduced motion', () => {
  it('nothing moves by itself', async () => {
    const { page } = await bench.open(sampleResult(), { reducedMotion: 'reduce' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.context().close();
  });
});
