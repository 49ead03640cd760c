import { describe, expect, test } from 'vitest';
import { Counter, DailyGauge, DailySeries, Gauge, Tally } from '../../../engine/recorders/index.ts';

const DAY = 86_400;

test('a counter counts', () => {
  const counter = new Counter();
  counter.add();
  counter.add(4);
  expect(counter.value).toBe(5);
});

test('a tally counts per key and lists keys in one order, whatever came first', () => {
  const tally = new Tally();
  for (const key of ['b', 'ä', 'a', 'B', 'b']) tally.add(key);
  expect(tally.entries()).toEqual([
    ['B', 1],
    ['a', 1],
    ['b', 2],
    ['ä', 1],
  ]);
  expect([tally.valueOf('b'), tally.valueOf('none'), tally.total]).toEqual([2, 0, 5]);
});

describe('a gauge', () => {
  test('knows the area under its curve, its average and its extremes', () => {
    const gauge = new Gauge(2);
    gauge.set(5, 10);
    gauge.add(-4, 20);
    expect(gauge.integralSeconds(40)).toBe(2 * 10 + 5 * 10 + 1 * 20);
    expect([gauge.mean(40), gauge.current, gauge.max, gauge.min]).toEqual([90 / 40, 1, 5, 1]);
  });

  test('may begin late, and averages over its own time', () => {
    const gauge = new Gauge(3, 100);
    expect(gauge.mean(100)).toBe(3);
    gauge.set(9, 110);
    expect(gauge.mean(120)).toBe(6);
  });

  test('sees a level that lasted no time in its extremes only', () => {
    const gauge = new Gauge();
    gauge.set(7, 5);
    gauge.set(0, 5);
    expect([gauge.max, gauge.integralSeconds(10)]).toEqual([7, 0]);
  });
});

describe('per day', () => {
  test('sums go to the day they happen in; the last second of all belongs to the last day', () => {
    const series = new DailySeries(3 * DAY);
    for (const at of [0, DAY - 1, DAY, 3 * DAY]) series.add(at);
    series.add(DAY, 10);
    expect(series.values()).toEqual([2, 11, 1]);
    expect(new DailySeries(3 * DAY + 1).values()).toHaveLength(4);
    expect(new DailySeries(0).values()).toEqual([0]);
  });

  test('a level spreads over the days it lasts', () => {
    const gauge = new DailyGauge(3 * DAY);
    gauge.set(4, DAY / 2);
    gauge.add(-3, 2 * DAY + DAY / 4);
    expect(gauge.values()).toEqual([
      { max: 4, mean: 2 },
      { max: 4, mean: 4 },
      { max: 4, mean: 1.75 },
    ]);
    gauge.set(9, 3 * DAY);
    expect(gauge.values()[2]).toEqual({ max: 9, mean: 1.75 });
  });

  test('a part of a day is averaged over that part', () => {
    const gauge = new DailyGauge(10 * DAY, 6);
    gauge.set(0, DAY + 100);
    expect(gauge.values(DAY + 400)).toEqual([
      { max: 6, mean: 6 },
      { max: 6, mean: 1.5 },
    ]);
  });

  test('the area of the days is the area of the plain gauge', () => {
    const daily = new DailyGauge(5 * DAY);
    const plain = new Gauge();
    [17, 90_000, 90_000, 250_001, 399_999].forEach((at, index) => {
      daily.set(index + 1, at);
      plain.set(index + 1, at);
    });
    const area = daily.values().reduce((sum, day) => sum + day.mean * DAY, 0);
    expect(area).toBeCloseTo(plain.integralSeconds(5 * DAY), 3);
  });
});
