import { describe, expect, test } from 'vitest';
import { covers, foremostNeed, NEEDED_PLANS } from '../../../models/licensing/plan-cover.ts';
import { PRODUCTS, type ProductId, productOf } from '../../../models/licensing/products.ts';

const plansOf = (...products: ProductId[]) => new Set(products.flatMap((id) => productOf(id).plans));
const served = (...products: ProductId[]) =>
  NEEDED_PLANS.filter((need) => covers(plansOf(...products), need)).join(' ');

describe('what somebody can do with these products (PIM-75, PIM-79, PIM-82)', () => {
  test.each<[ProductId[], string]>([
    [[], ''],
    [['entra-id-p1'], 'AAD_PREMIUM'],
    [['microsoft-365-e3'], 'AAD_PREMIUM'],
    [['microsoft-365-e5'], 'AAD_PREMIUM_P2 AAD_PREMIUM'],
    [['microsoft-365-f5-security'], 'AAD_PREMIUM_P2 AAD_PREMIUM'],
    [['entra-id-governance'], 'ENTRA_ID_GOVERNANCE'],
    [['entra-suite'], 'ENTRA_ID_GOVERNANCE'],
    [['entra-suite', 'microsoft-365-f3'], 'AAD_PREMIUM_P2 AAD_PREMIUM ENTRA_ID_GOVERNANCE'],
    [['entra-id-governance', 'entra-id-p2'], 'AAD_PREMIUM_P2 AAD_PREMIUM ENTRA_ID_GOVERNANCE'],
    [['workload-id'], 'workload-id'],
    [['internet-access'], ''],
  ])('%j: %s', (products, plans) => {
    expect(served(...products)).toBe(plans);
  });
});

test('a product is foremost bought for the dearest of what it serves', () => {
  const all = new Map(PRODUCTS.map(({ id, plans }) => [id, foremostNeed(plans)]));
  expect(all.get('entra-id-p1')).toBe('AAD_PREMIUM');
  expect(all.get('ems-e5')).toBe('AAD_PREMIUM_P2');
  expect(all.get('entra-suite')).toBe('ENTRA_ID_GOVERNANCE');
  expect(all.get('private-access')).toBeUndefined();
});
