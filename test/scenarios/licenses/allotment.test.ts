import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { planPriceMinor } from '../../../models/licensing/cost.ts';
import type { OwnedProduct } from '../../../models/licensing/owned-products.ts';
import type { NeededPlan } from '../../../models/licensing/plan-cover.ts';
import type { ProductId } from '../../../models/licensing/products.ts';
import { allot } from '../../../scenarios/licenses/allotment.ts';

const keys = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, rank) => `head-${from + rank}`);

/** Owned seats that serve a head of each plan, and those left over, as `plan served+left`. */
function allotted(needs: Partial<Record<NeededPlan, string[]>>, owned: readonly [ProductId, number][]) {
  const rows = Object.entries(needs).map(([plan, headKeys]) => ({ plan: plan as NeededPlan, headKeys }));
  const products = owned.map(([productId, seats]): OwnedProduct => ({ productId, seats }));
  const found = allot(rows, products, (plan) => planPriceMinor(plan, resolveAssumptions()));
  return [...found]
    .filter(([, { covered, spare }]) => covered + spare > 0)
    .map(([plan, { covered, spare }]) => `${plan} ${covered}+${spare}`)
    .join(', ');
}

describe('seats a tenant owns', () => {
  test('of a bundle serve the plan inside it (PIM-82)', () => {
    expect(allotted({ AAD_PREMIUM_P2: keys(0, 3) }, [['microsoft-365-e5', 5]])).toBe('AAD_PREMIUM_P2 3+2');
    expect(allotted({ AAD_PREMIUM_P2: keys(0, 3) }, [['microsoft-365-business-premium', 5]])).toBe(
      'AAD_PREMIUM 0+5',
    );
  });

  test('with P1 go to whoever needs no more, and those with P2 only where these are used up', () => {
    const needs = { AAD_PREMIUM_P2: keys(0, 2), AAD_PREMIUM: keys(2, 6) };
    expect(
      allotted(needs, [
        ['ems-e5', 4],
        ['ems-e3', 3],
      ]),
    ).toBe('AAD_PREMIUM_P2 2+1, AAD_PREMIUM 4+0');
  });

  test('are taken sparingly: where two ways serve a head, the dearer seats are left over', () => {
    expect(
      allotted({ AAD_PREMIUM_P2: keys(0, 1) }, [
        ['ems-e5', 1],
        ['ems-e3', 1],
        ['entra-id-governance', 1],
      ]),
    ).toBe('AAD_PREMIUM_P2 1+1');
  });

  test('of the Suite serve PIM only on top of P1 (PIM-75, PIM-79)', () => {
    const needs = { AAD_PREMIUM_P2: keys(0, 4) };
    expect(allotted(needs, [['entra-suite', 4]])).toBe('ENTRA_ID_GOVERNANCE 0+4');
    expect(
      allotted(needs, [
        ['entra-suite', 4],
        ['microsoft-365-f3', 3],
      ]),
    ).toBe('AAD_PREMIUM_P2 3+0, ENTRA_ID_GOVERNANCE 0+1');
  });

  test('of ID Governance serve both needs of a head that has P1 besides', () => {
    const needs = { AAD_PREMIUM_P2: keys(0, 3), ENTRA_ID_GOVERNANCE: keys(0, 2) };
    expect(
      allotted(needs, [
        ['entra-id-governance', 2],
        ['ems-e3', 2],
        ['ems-e5', 1],
      ]),
    ).toBe('AAD_PREMIUM_P2 3+0, ENTRA_ID_GOVERNANCE 2+0');
  });

  test('without a plan that anybody here can need are not counted', () => {
    expect(allotted({ AAD_PREMIUM_P2: keys(0, 3) }, [['internet-access', 9]])).toBe('');
  });
});
