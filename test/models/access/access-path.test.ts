import { describe, expect, test } from 'vitest';
import {
  type AccessLink,
  type AccessPath,
  isEffective,
  onlyLeaves,
  onlyReads,
  type PathState,
} from '../../../models/access/access-path.ts';
import { isStronger, strongest, weakest } from '../../../models/access/weakest.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../../../models/facts/index.ts';

/** Every state, from the nearest to power to the farthest. */
const STATES: readonly PathState[] = [
  'standing',
  'active',
  'residual',
  'eligible',
  'gated',
  'unknown',
  'lost',
];

const path = (roles: readonly string[], state: PathState = 'standing'): AccessPath => ({
  model: 'gdap',
  accountId: 'ann',
  holderId: 'ann',
  tenantId: 'acme',
  workload: 'any',
  roles,
  state,
  links: [],
});

const link = (state: PathState): AccessLink => ({ kind: 'role', subject: state, name: state, state });

test('a path gives power where it stands, where it is activated, and while an issued token lasts', () => {
  expect(STATES.filter((state) => isEffective(path([], state)))).toEqual(['standing', 'active', 'residual']);
});

describe('whoever gets a path', () => {
  const LEAVES = 'Managed Services Registration assignment Delete Role';

  test.each<[readonly string[], boolean, boolean]>([
    // A token may hold anything.
    [[], false, false],
    [[GLOBAL_READER], true, false],
    [['Reader'], true, false],
    [[LEAVES], true, true],
    [[LEAVES, 'Reader'], true, false],
    [[EXCHANGE_ADMINISTRATOR], false, false],
    [[GLOBAL_READER, EXCHANGE_ADMINISTRATOR], false, false],
    [[LEAVES, 'Contributor'], false, false],
  ])('of %j only reads: %j, only gives the delegation up: %j (LH-52)', (roles, reads, leaves) => {
    expect([onlyReads(path(roles)), onlyLeaves(path(roles))]).toEqual([reads, leaves]);
  });
});

describe('of two states', () => {
  test('the one nearer to power is the stronger, and none is stronger than itself', () => {
    for (const [rank, one] of STATES.entries()) {
      for (const [otherRank, other] of STATES.entries()) {
        expect(isStronger(one, other)).toBe(rank < otherRank);
      }
    }
  });

  test('the weaker is that of a chain, the stronger that of whoever has both', () => {
    for (const [rank, one] of STATES.entries()) {
      for (const [otherRank, other] of STATES.entries()) {
        expect(weakest([link(one), link(other)])).toBe(STATES[Math.max(rank, otherRank)]);
        expect(strongest([one, other])).toBe(STATES[Math.min(rank, otherRank)]);
      }
    }
  });

  test('of none, nothing comes', () => {
    expect([weakest([]), strongest([])]).toEqual(['lost', 'lost']);
  });
});
