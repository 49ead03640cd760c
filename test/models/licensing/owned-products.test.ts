import { describe, expect, test } from 'vitest';
import type { LicenseSubscription } from '../../../models/estate.ts';
import {
  carriesPim,
  hasPim,
  lacksPrerequisite,
  type OwnedProduct,
  productsIn,
  seatsWithP1,
  seatsWithPim,
} from '../../../models/licensing/owned-products.ts';
import type { ProductId } from '../../../models/licensing/products.ts';

const license = (product: ProductId, seats = 5, governance = false): LicenseSubscription => ({
  id: product,
  tenantId: 'home',
  product,
  seats,
  channel: 'direct-annual',
  governance,
});

describe('for how many people there is PIM (PIM-75, PIM-79)', () => {
  test.each<[readonly [ProductId, number][], number]>([
    [[], 0],
    [[['entra-id-p1', 9]], 0],
    [[['entra-id-p2', 9]], 9],
    [[['microsoft-365-e5', 9]], 9],
    [[['entra-id-governance', 9]], 0],
    [
      [
        ['entra-suite', 9],
        ['ems-e3', 4],
      ],
      4,
    ],
    [
      [
        ['entra-suite', 3],
        ['ems-e3', 4],
        ['ems-e5', 2],
      ],
      5,
    ],
    [
      [
        ['entra-id-governance', 9],
        ['entra-id-p2', 4],
      ],
      4,
    ],
  ])('%j: %i', (owned, people) => {
    const products = owned.map(([productId, seats]): OwnedProduct => ({ productId, seats }));
    expect(seatsWithPim(products)).toBe(people);
  });
});

test.each<[readonly [ProductId, number][], boolean, boolean]>([
  [[], false, false],
  [[['entra-id-p1', 9]], false, false],
  [[['entra-id-p2', 1]], true, false],
  [[['entra-id-p2', 0]], false, false],
  [[['entra-id-governance', 9]], true, true],
  [[['entra-suite', 1]], true, true],
  [[['microsoft-365-e7', 50]], true, true],
  [
    [
      ['entra-suite', 9],
      ['ems-e3', 1],
    ],
    true,
    false,
  ],
  [
    [
      ['entra-suite', 9],
      ['ems-e3', 0],
    ],
    true,
    true,
  ],
  [
    [
      ['entra-suite', 0],
      ['ems-e3', 1],
    ],
    false,
    false,
  ],
])('%j: PIM is there: %s (PIM-75), and what it stands on is missing: %s (PIM-79)', (owned, there, bare) => {
  const products = owned.map(([productId, seats]): OwnedProduct => ({ productId, seats }));
  expect([hasPim(products), lacksPrerequisite(products)]).toEqual([there, bare]);
});

test('P1 is in whatever holds P2', () => {
  const owned = productsIn([license('entra-id-p1', 1), license('ems-e5', 2), license('entra-suite', 4)]);
  expect(seatsWithP1(owned)).toBe(3);
});

test('ID Governance beside a subscription counts by itself, and the same product is summed', () => {
  expect(productsIn([license('entra-id-p2', 3, true), license('entra-id-p2', 4)])).toEqual([
    { productId: 'entra-id-p2', seats: 7 },
    { productId: 'entra-id-governance', seats: 3 },
  ]);
});

test('a subscription without PIM inside carries none, unless ID Governance stands beside it', () => {
  expect(
    [
      license('microsoft-365-e3'),
      license('workload-id'),
      license('microsoft-365-e3', 5, true),
      license('ems-e5'),
    ].map(carriesPim),
  ).toEqual([false, false, true, true]);
});
