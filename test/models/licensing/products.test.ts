import { describe, expect, test } from 'vitest';
import { BUNDLES_WITH_P2, facts } from '../../../models/facts/index.ts';
import {
  PRODUCT_IDS,
  PRODUCTS,
  type Product,
  standaloneProduct,
} from '../../../models/licensing/products.ts';

const ALL: readonly Product[] = PRODUCTS;

describe('products', () => {
  test('have ids of their own, in kebab case, and names', () => {
    expect(new Set(PRODUCT_IDS).size).toBe(ALL.length);
    for (const { id, name } of ALL) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(name).not.toBe('');
    }
  });

  test('cost what a fact says, in whole cents, with its source', () => {
    const priced = ALL.flatMap(({ listPrice }) => listPrice ?? []);
    expect(priced.length).toBeGreaterThan(10);
    for (const { minor, factId, source, asOf } of priced) {
      expect(Number.isSafeInteger(minor) && minor > 0).toBe(true);
      expect(facts.get(factId)).toMatchObject({ source, date: asOf });
      expect(JSON.stringify(facts.get(factId)!.value)).toContain(String(minor));
    }
  });

  test('hold P1 or P2 as the fact about bundles has it', () => {
    const holders = (plan: string) => ALL.filter(({ plans }) => plans.includes(plan)).map(({ name }) => name);
    const named = (bundle: string) => ALL.find(({ name }) => name.endsWith(bundle))!.name;
    const { p1, p2 } = BUNDLES_WITH_P2.value;
    expect(holders('AAD_PREMIUM_P2').toSorted()).toEqual(p2.map(named).toSorted());
    expect(holders('AAD_PREMIUM').toSorted()).toEqual([...p1, ...p2].map(named).toSorted());
  });

  test('are found by the plan they are sold for', () => {
    expect(standaloneProduct('AAD_PREMIUM')?.id).toBe('entra-id-p1');
    expect(standaloneProduct('AAD_PREMIUM_P2')?.id).toBe('entra-id-p2');
    expect(standaloneProduct('workload-id')?.listPrice?.minor).toBe(300);
    expect(standaloneProduct('EXCHANGE')).toBeUndefined();
  });
});
