import { describe, expect, it, test } from 'vitest';
import { dateOfDay, dayTicks } from '../../viz/charts/day-axis.ts';
import { fitMiddle, fitText, textWidth, wrapText } from '../../viz/dom/text-width.ts';

describe('text laid out without a browser', () => {
  it('is cut to its room, never inside a character', () => {
    const cut = fitText('Fabrikam 🏢🏢🏢🏢🏢🏢🏢🏢 Holding', 100);
    expect(textWidth(cut)).toBeLessThanOrEqual(100);
    expect(cut).toMatch(/…$/);
    // Throws on half a character.
    expect(encodeURIComponent(cut)).toContain('%F0%9F');
    expect(fitText('short', 100)).toBe('short');
  });

  it('breaks at spaces and hyphens and keeps every word', () => {
    expect(wrapText('gdap-standing with members', 70)).toEqual(['gdap-', 'standing', 'with', 'members']);
    expect(wrapText('gdap-pim no approval', 400)).toEqual(['gdap-pim no approval']);
  });

  it('says that lines are missing', () => {
    expect(wrapText('one two three four five six', 40, 13, 2).at(-1)).toMatch(/…$/);
  });
});

describe('days as dates', () => {
  it('count from the start, over leap days and years', () => {
    expect(dateOfDay('2026-01-05', 0)).toBe('2026-01-05');
    expect(dateOfDay('2028-02-28', 1)).toBe('2028-02-29');
    expect(dateOfDay('2026-01-05', 730)).toBe('2028-01-05');
  });

  it('are marked at firsts of months that have room', () => {
    expect(dayTicks('2026-01-05', 730, 9).map((tick) => tick.label)).toEqual([
      'Apr',
      'Jul',
      'Oct',
      '2027',
      'Apr',
      'Jul',
      'Oct',
      '2028',
    ]);
    expect(dayTicks('2026-01-05', 20, 8)).toEqual([]);
  });
});

test('what is cut in the middle keeps both ends, fits, and tells numbered names apart', () => {
  const names = ['Relationship gdap:customer-015', 'Relationship gdap:customer-016'];
  const [one, other] = names.map((name) => fitMiddle(name, 120));
  expect(one).toMatch(/^Relat.*….*015$/);
  expect(one).not.toBe(other);
  expect(textWidth(one!)).toBeLessThanOrEqual(120);
  expect(fitMiddle('short', 120)).toBe('short');
  expect(fitMiddle('no room', 1)).toBe('…');
});
