import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlannedFeature, planInBundle, planOptions } from '../../../models/licensing/plan-choice.ts';
import { listPriceOf, PRICE_BOOK, type PricedPlan } from '../../../models/licensing/price-book.ts';

const best = (features: readonly PlannedFeature[], owned: readonly PricedPlan[] = []) =>
  planOptions(features, owned)[0];

describe('the cheapest plans', () => {
  test.each<[PlannedFeature[], PricedPlan[], PricedPlan[], number]>([
    [[], [], [], 0],
    [['role-assignable-groups'], [], ['p1'], 700],
    [['pim'], [], ['p2'], 1000],
    [['pim', 'role-assignable-groups'], [], ['p2'], 1000],
    [['pim'], ['p1'], ['p1', 'governance'], 700],
    [['reviews-of-pim-groups'], [], ['p1', 'governance'], 1400],
    [['reviews-of-pim-groups'], ['p2'], ['p2', 'governance'], 700],
    [['pim-custom-extensions', 'internet-access', 'private-access'], ['p1'], ['p1', 'suite'], 1200],
    [['reviews-of-roles'], ['p2'], ['p2'], 0],
  ])('for %j, with %j: %j', (features, owned, plans, price) => {
    const option = best(features, owned)!;
    expect([...option.plans].sort()).toEqual([...plans].sort());
    expect(option.usdCentsPerSeatAndMonth).toBe(price);
  });

  test('are smallest, cheapest first, and never dearer for what one owns', () => {
    const features = fc.subarray<PlannedFeature>([
      'pim',
      'reviews-of-pim-groups',
      'role-assignable-groups',
      'internet-access',
    ]);
    const owned = fc.subarray<PricedPlan>(['p1', 'p2', 'governance']);
    fc.assert(
      fc.property(features, owned, (wanted, have) => {
        const options = planOptions(wanted, have);
        expect(options.length).toBeGreaterThan(0);
        const prices = options.map(({ usdCentsPerSeatAndMonth }) => usdCentsPerSeatAndMonth);
        expect([...prices].sort((one, other) => one - other)).toEqual(prices);
        expect(prices[0]).toBeLessThanOrEqual(planOptions(wanted)[0]!.usdCentsPerSeatAndMonth);
        for (const { plans } of options) {
          const standsOnSomething = plans.includes('p1') || plans.includes('p2');
          if (plans.includes('suite')) expect(standsOnSomething).toBe(true);
        }
      }),
    );
  });
});

test('bundles hold P1, P2, or nothing known', () => {
  expect(planInBundle('Microsoft 365 E5')).toBe('p2');
  expect(planInBundle('Microsoft 365 F3')).toBe('p1');
  expect(planInBundle('Office 365 E1')).toBeUndefined();
});

test('the price book says where each price comes from', () => {
  expect(PRICE_BOOK.map(({ plan }) => plan)).toHaveLength(6);
  for (const { plan, usdCentsPerSeatAndMonth, source, asOf } of PRICE_BOOK) {
    expect(usdCentsPerSeatAndMonth).toBe(listPriceOf(plan));
    expect(source).not.toBe('');
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});
