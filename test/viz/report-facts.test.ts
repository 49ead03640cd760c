import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';
import { sampleResult } from './sample-result.ts';

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
afterAll(() => bench.close());

const active = () => document.activeElement?.outerHTML.slice(0, 80) ?? '';

describe('the facts a page cites', () => {
  it('stand at its end with confidence, source and date, and every link leads to one', async () => {
    const { page } = await bench.open(sampleResult());
    const last = await page.locator('main > *').last().getAttribute('id');
    expect(last).toBe('facts');
    const entry = page.locator('#fact-PIM-31');
    expect(await entry.textContent()).toContain('What the twin takes from Microsoft as PIM-31.');
    expect(await entry.textContent()).toContain('T, third party · ');
    expect(await entry.textContent()).toContain('2026-09-22');
    const links = await page
      .locator('a.chip')
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')!.slice(1)]));
    expect(links.length).toBeGreaterThan(40);
    for (const [text, anchor] of links) {
      expect(anchor).toBe(`fact-${text}`);
      expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
    }
    await page.context().close();
  });

  it('are plain chips where the Result does not hold them', async () => {
    const { page } = await bench.open(sampleResult());
    const plain = await page.locator('span.chip[title^="Fact"]').allTextContents();
    expect([...new Set(plain)].sort()).toEqual(['GDAP-31', 'PIM-93']);
    await page.context().close();
  });

  it('are reached and left again with the keyboard', async () => {
    const { page } = await bench.open(sampleResult());
    const chip = page.locator('.caveats a.chip').first();
    await chip.focus();
    const from = await page.evaluate(active);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'fact-PIM-31');
    expect(await page.locator('.fact-back:visible').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.classList.contains('chip'));
    expect(await page.evaluate(active)).toBe(from);
    expect(new URL(page.url()).hash).toBe('');
    await page.context().close();
  });
});

describe('a row of the calendar', () => {
  it('says what becomes of it under the pointer and under the keyboard', async () => {
    const { page } = await bench.open(sampleResult());
    const rows = page.locator('#calendar .calendar-row');
    const fate = page.locator('#calendar .fate');
    const said = (index: number) => rows.nth(index).getAttribute('aria-label');
    const sentence = async () => {
      const text = (await fate.textContent()) ?? '';
      return `${text.split(', planned end')[0]}: ${text.replace(/^.*?\d{4}-\d\d-\d\d: /s, '').replace(/ (GDAP|PIM)-.*$/, '')}`;
    };
    await rows.nth(4).hover();
    expect(await sentence()).toBe(await said(4));
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await sentence()).toBe(await said(1));
    await page.keyboard.press('Enter');
    expect(await rows.nth(1).getAttribute('aria-pressed')).toBe('true');
    await page.locator('h1').hover();
    expect(await sentence()).toBe(await said(1));
    await page.context().close();
  });

  it('keeps its link for whoever comes back from a fact', async () => {
    const { page } = await bench.open(sampleResult());
    await page.locator('#calendar .calendar-row').nth(4).hover();
    await page.locator('#calendar .fate a.chip').first().focus();
    const from = await page.evaluate(active);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.classList.contains('fact'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.classList.contains('chip'));
    expect(await page.evaluate(active)).toBe(from);
    await page.context().close();
  });
});

describe('the metric a scenario is about', () => {
  it('decides about the first sentence, the first figure and the first row', async () => {
    const about = async (mainMetric: string) => {
      const { page } = await bench.open({ ...sampleResult(), mainMetric });
      const seen = await page.evaluate(() => ({
        lead: document.querySelector('h1')?.textContent ?? '',
        first: document.querySelector('main figure')?.id,
        row: document.querySelector('#compare-table tbody th')?.textContent,
      }));
      await page.context().close();
      return { ...seen, lead: plain(seen.lead) };
    };
    expect(await about('gdap.lapses')).toMatchObject({
      lead: expect.stringMatching(/^Relationships lapsed: no real difference/),
      first: 'calendar',
      row: 'How many relationships end before a successor stands?',
    });
    expect(await about('license.p2.seats')).toMatchObject({
      lead: expect.stringMatching(/^gdap-pim needs 23 P2 seats in 1 of 41 tenants/),
      first: 'licenses',
      row: 'How many P2 seats are needed?',
    });
    expect(await about('access.minutesToAccess')).toMatchObject({
      lead: expect.stringMatching(/^Wait for access: /),
      first: 'compare',
    });
    expect(await about('blast.tenants')).toMatchObject({ first: 'reach' });
  });
});
