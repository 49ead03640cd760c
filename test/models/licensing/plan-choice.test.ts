import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PlannedFeature,
  type PlannedProduct,
  planInBundle,
  planOptions,
} from '../../../models/licensing/plan-choice.ts';

const best = (features: readonly PlannedFeature[], owned: readonly PlannedProduct[] = []) =>
  planOptions(features, owned)[0];

describe('the cheapest plans', () => {
  test.each<[PlannedFeature[], PlannedProduct[], PlannedProduct[], number]>([
    [[], [], [], 0],
    [['role-assignable-groups'], [], ['entra-id-p1'], 700],
    [['pim'], [], ['entra-id-p2'], 1000],
    [['pim', 'role-assignable-groups'], [], ['entra-id-p2'], 1000],
    [['pim'], ['entra-id-p1'], ['entra-id-p1', 'entra-id-governance'], 700],
    [['reviews-of-pim-groups'], [], ['entra-id-p1', 'entra-id-governance'], 1400],
    [['reviews-of-pim-groups'], ['entra-id-p2'], ['entra-id-p2', 'entra-id-governance'], 700],
    [
      ['pim-custom-extensions', 'internet-access', 'private-access'],
      ['entra-id-p1'],
      ['entra-id-p1', 'entra-suite'],
      1200,
    ],
    [['reviews-of-roles'], ['entra-id-p2'], ['entra-id-p2'], 0],
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
    const owned = fc.subarray<PlannedProduct>(['entra-id-p1', 'entra-id-p2', 'entra-id-governance']);
    fc.assert(
      fc.property(features, owned, (wanted, have) => {
        const options = planOptions(wanted, have);
        expect(options.length).toBeGreaterThan(0);
        const prices = options.map(({ usdCentsPerSeatAndMonth }) => usdCentsPerSeatAndMonth);
        expect([...prices].sort((one, other) => one - other)).toEqual(prices);
        expect(prices[0]).toBeLessThanOrEqual(planOptions(wanted)[0]!.usdCentsPerSeatAndMonth);
        for (const { plans } of options) {
          const standsOnSomething = plans.includes('entra-id-p1') || plans.includes('entra-id-p2');
          if (plans.includes('entra-suite')) expect(standsOnSomething).toBe(true);
        }
      }),
    );
  });
});

test('bundles hold P1, P2, or nothing known', () => {
  expect(planInBundle('Microsoft 365 E5')).toBe('entra-id-p2');
  expect(planInBundle('Microsoft 365 F3')).toBe('entra-id-p1');
  expect(planInBundle('Office 365 E1')).toBeUndefined();
});
