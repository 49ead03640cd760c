import { describe, expect, test } from 'vitest';
import type { LinkKind, PathState } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { chainState, membershipLinks, placeLinks } from '../../../models/access/membership-links.ts';
import type { PlaceState } from '../../../models/access/twin-state.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseEligibility } from '../../../models/estate-lighthouse.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import { findFact, GLOBAL_READER } from '../../../models/facts/index.ts';
import { startingSettings } from '../../../models/place-settings.ts';
import type { Place } from '../../../models/places.ts';
import { estateOf, group, place, policyOf, staff } from '../licensing/estate-of.ts';

const IN_GROUP = place('ann', 'team', 'eligible');
const ROLE: RoleAssignment = {
  id: 'role',
  tenantId: 'home',
  system: 'entra-role',
  role: GLOBAL_READER,
  scope: '/',
  principal: { kind: 'account', id: 'ann' },
  assignment: 'eligible',
  endsAtSeconds: null,
};
const BY_LIGHTHOUSE: LighthouseEligibility = {
  id: 'entry',
  delegationId: 'lh',
  principal: { kind: 'account', id: 'ann' },
  role: 'Contributor',
  maxActivationSeconds: 3600,
  requiresMfa: true,
  approverAccountIds: [],
  assignment: 'eligible',
  endsAtSeconds: null,
};

/** Ann’s places, for which Bob is asked where `approved` says so. */
function indexOf(approved = false) {
  const approverAccountIds = approved ? ['bob'] : null;
  return indexEstate(
    estateOf({
      ...staff(['ann', 'bob']),
      groups: [group('team', { name: 'The team' })],
      memberships: [IN_GROUP],
      policies: [policyOf('team', { approverAccountIds })],
      roleAssignments: [ROLE],
      rolePolicies: [
        {
          tenantId: 'home',
          system: 'entra-role',
          role: GLOBAL_READER,
          ...startingSettings('role'),
          approverAccountIds,
        },
      ],
      lighthouseDelegations: [
        {
          id: 'lh',
          name: 'Operations',
          customerId: 'acme',
          managingTenantId: 'home',
          subscriptionId: 'sub',
          status: 'active',
          offer: 'template',
          authorizations: [],
          eligible: [{ ...BY_LIGHTHOUSE, approverAccountIds: approverAccountIds ?? [] }],
        },
      ],
    }),
  );
}

const inState = (state: PlaceState) => ({ ...declaredState(estateOf()), place: () => state });

/** What becomes of a place: the links it makes, with the fact of each, for places of PIM and of Lighthouse. */
const TABLE: readonly (readonly [
  PlaceState,
  approved: boolean,
  readonly (readonly [LinkKind, PathState])[],
  ofPim: string | undefined,
  ofLighthouse: string | undefined,
])[] = [
  ['standing', false, [['membership', 'standing']], undefined, undefined],
  ['permanent', false, [['membership', 'standing']], 'PIM-93', 'LH-72'],
  [
    'active',
    false,
    [
      ['eligibility', 'standing'],
      ['activation', 'active'],
    ],
    'PIM-05',
    'LH-18',
  ],
  [
    'provisioning',
    false,
    [
      ['eligibility', 'standing'],
      ['activation', 'eligible'],
    ],
    'PIM-65',
    'LH-69',
  ],
  [
    'eligible',
    false,
    [
      ['eligibility', 'standing'],
      ['activation', 'eligible'],
    ],
    'PIM-27',
    'LH-18',
  ],
  [
    'eligible',
    true,
    [
      ['eligibility', 'standing'],
      ['approval', 'gated'],
    ],
    'PIM-34',
    'LH-13',
  ],
  [
    'pending',
    true,
    [
      ['eligibility', 'standing'],
      ['approval', 'gated'],
    ],
    'PIM-34',
    'LH-62',
  ],
  ['ended', false, [['eligibility', 'lost']], 'PIM-42', 'LH-6B'],
  ['removed', false, [['eligibility', 'lost']], 'PIM-93', 'LH-72'],
  ['reviewedAway', false, [['eligibility', 'lost']], 'PIM-121', 'PIM-121'],
];

describe('a place that is', () => {
  const links = ({ id }: Place, state: PlaceState, approved: boolean) => {
    const index = indexOf(approved);
    return placeLinks(index, inState(state), 'ann', index.places.get(id)!, 'a name');
  };

  test.each(TABLE)('%s, with approvers: %s, makes %j', (state, approved, expected, ofPim, ofLighthouse) => {
    for (const [of, factId] of [
      [IN_GROUP, ofPim],
      [ROLE, ofPim],
      [BY_LIGHTHOUSE, ofLighthouse],
    ] as const) {
      const made = links(of, state, approved);
      // Who stands in a role has the role, and no membership.
      const kinds = expected.map(([kind]) => (kind === 'membership' && of !== IN_GROUP ? 'role' : kind));
      expect(made.map((link) => link.kind)).toEqual(kinds);
      expect(made.map((link) => link.state)).toEqual(expected.map(([, linkState]) => linkState));
      expect(made.map(({ subject, name }) => [subject, name])).toEqual(kinds.map(() => [of.id, 'a name']));
      expect(made.at(-1)?.factId).toBe(factId);
      if (factId !== undefined) expect(findFact(factId)).toBeDefined();
      // What is held is nothing to explain, and has no fact of its own.
      if (made.length > 1) expect(Object.keys(made[0]!)).not.toContain('factId');
    }
  });

  test.each(TABLE)('%s, with approvers: %s, says why where it is less than held', (state, approved) => {
    const explained = links(IN_GROUP, state, approved).filter((link) => 'why' in link);
    const unexplained: readonly PlaceState[] = ['standing', 'active'];
    expect(explained.map(({ why }) => typeof why)).toEqual(unexplained.includes(state) ? [] : ['string']);
  });
});

describe('a chain of places', () => {
  const OUTER = place('team', 'outer', 'active', { member: { kind: 'group', id: 'team' } });
  const chain = { groupId: 'outer', memberships: [IN_GROUP, OUTER], row: -1 };
  const through = (first: PlaceState, second: PlaceState) => ({
    ...declaredState(estateOf()),
    place: (_: string, of: Place) => (of.id === IN_GROUP.id ? first : second),
  });

  test('is called by its groups, a deleted one by its id', () => {
    const links = membershipLinks(indexOf(), through('standing', 'standing'), 'ann', chain);
    expect(links.map(({ name }) => name)).toEqual(['The team', 'outer']);
  });

  test.each<[PlaceState, PlaceState, PathState]>([
    ['standing', 'standing', 'standing'],
    ['active', 'standing', 'active'],
    ['standing', 'permanent', 'standing'],
    ['eligible', 'active', 'eligible'],
    ['active', 'eligible', 'eligible'],
    ['pending', 'eligible', 'gated'],
    ['ended', 'pending', 'lost'],
    ['pending', 'ended', 'lost'],
  ])('of %s and %s is as strong as the weaker: %s', (first, second, expected) => {
    expect(chainState(indexOf(), through(first, second), 'ann', chain)).toBe(expected);
  });
});
