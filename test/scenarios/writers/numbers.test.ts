import { describe, expect, it } from 'vitest';
import {
  count,
  formatInterval,
  formatMinutes,
  formatMoney,
  formatNumber,
} from '../../../scenarios/writers/numbers.ts';

describe('numbers for people', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [3.24, '3.2'],
    [99.96, '100.0'],
    [123.4, '123'],
    [1234.5, '1,235'],
    [1234567, '1,234,567'],
    [0.042, '0.042'],
    [0.0000000001, '0.000000'],
    [-0.0000000001, '0.000000'],
    [-12.34, '-12.3'],
  ])('%d is %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it('a mean stands with its interval, in the same decimals', () => {
    expect(formatInterval({ mean: 3.2, low: 2.1, high: 4.3 })).toBe('3.2 (2.1–4.3)');
    expect(formatInterval({ mean: 40, low: 40, high: 40 })).toBe('40');
    expect(formatInterval({ mean: 99.5, low: 98.9, high: 100.1 })).toBe('100 (99–100)');
    expect(formatInterval({ mean: -1, low: -2.5, high: 0.5 })).toBe('-1.0 (-2.5 to 0.5)');
  });

  it('money and minutes carry their unit', () => {
    expect(formatMoney(123456, 'USD')).toBe('1,234.56 USD');
    expect(formatMoney(0, 'EUR')).toBe('0.00 EUR');
    expect(formatMinutes(5)).toBe('5 min');
    expect(formatMinutes(480)).toBe('8 h');
    expect(formatMinutes(5040)).toBe('3.5 days');
  });

  it('one thing is singular', () => {
    expect(count(1, 'seat')).toBe('1 seat');
    expect(count(0, 'seat')).toBe('0 seats');
  });
});
