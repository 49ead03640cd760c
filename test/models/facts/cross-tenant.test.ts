import { describe, expect, test } from 'vitest';
import * as differences from '../../../models/facts/cross-tenant-differences.ts';
import {
  BUILT_IN_STRENGTHS,
  EXTERNAL_MFA_METHODS,
  facts,
  RESIDUAL_ACCESS_AFTER_REVOKE,
  STRENGTH_NEEDS_TRUST,
  SYNC_CYCLE,
  SYNC_QUARANTINE,
} from '../../../models/facts/index.ts';
import * as rules from '../../../models/facts/sign-in-rules.ts';
import { SIGN_IN_ROWS } from '../../../models/policies/sign-in-rows.ts';

test('every difference names facts that settle it', () => {
  for (const { id, value } of Object.values(differences)) {
    expect(value.settledBy.length, id).toBeGreaterThan(0);
    for (const settledBy of value.settledBy) expect(facts.has(settledBy), `${id}: ${settledBy}`).toBe(true);
  }
});

test('every row that is a fact is a row of the table, but for terms of use, which come after it', () => {
  const inTable = new Set(SIGN_IN_ROWS.map(({ rule }) => rule));
  const missing = Object.values(rules).filter(({ id }) => !inTable.has(id));
  expect(missing.map(({ id }) => id)).toEqual(['R25']);
});

describe('methods', () => {
  const { resource, homeOnly } = EXTERNAL_MFA_METHODS.value;
  const all: readonly string[] = [...resource, ...homeOnly];

  test('each strength is part of the one before', () => {
    const [mfa, passwordless, phishing] = BUILT_IN_STRENGTHS.value.map(
      (strength): readonly string[] => STRENGTH_NEEDS_TRUST.value[strength],
    );
    expect([...mfa!].sort()).toEqual([...all].sort());
    expect(passwordless!.every((method) => mfa!.includes(method))).toBe(true);
    expect(phishing!.every((method) => passwordless!.includes(method))).toBe(true);
  });

  test('the two places share none twice', () => {
    expect(new Set(all).size).toBe(all.length);
  });
});

test('times of synchronization are in seconds', () => {
  expect(SYNC_CYCLE.value).toBe(2400);
  expect(SYNC_QUARANTINE.value.disabledAfterSeconds).toBe(28 * 86_400);
  expect(RESIDUAL_ACCESS_AFTER_REVOKE.value.highSeconds).toBeGreaterThan(SYNC_CYCLE.value);
});
