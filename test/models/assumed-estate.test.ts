import { expect, test } from 'vitest';
import { assumedEstate } from '../../models/assumed-estate.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import type { Estate, Membership } from '../../models/estate.ts';

const place = (id: string, kind: 'account' | 'group', assignment: Membership['assignment']): Membership => ({
  id,
  groupId: 'outer',
  member: { kind, id: 'x' },
  access: 'member',
  assignment,
  endsAtSeconds: null,
});

const HOUR_SECONDS = 3_600;

const ESTATE = {
  memberships: [
    place('person', 'account', 'active'),
    place('asker', 'account', 'eligible'),
    place('nested', 'group', 'active'),
    place('eligible group', 'group', 'eligible'),
  ],
  policies: [{ groupId: 'outer', access: 'member', maxActivationSeconds: 24 * HOUR_SECONDS }],
} as unknown as Estate;

const read = (overrides: Record<string, string>) => {
  const { memberships, policies } = assumedEstate(ESTATE, resolveAssumptions(overrides));
  return {
    places: memberships.map(({ id }) => id),
    longest: policies[0]!.maxActivationSeconds / HOUR_SECONDS,
  };
};

test('by default the estate is read as it is', () => {
  expect(assumedEstate(ESTATE, resolveAssumptions())).toEqual(ESTATE);
});

test('the article knows no groups inside groups (GDAP-46), and none that are eligible (PIM-53)', () => {
  expect(read({ gdapNesting: 'article' }).places).toEqual(['person', 'asker', 'eligible group']);
  expect(read({ eligibleNesting: 'article' }).places).toEqual(['person', 'asker', 'nested']);
});

test('under the shorter reading of PIM-14 no policy allows more than eight hours', () => {
  expect(read({ longestActivation: 'graph-overview' }).longest).toBe(8);
});
