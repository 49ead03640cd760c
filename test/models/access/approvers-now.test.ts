import { describe, expect, test } from 'vitest';
import { approversNow } from '../../../models/access/approvers-now.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { PlaceState } from '../../../models/access/twin-state.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { Principal, RoleAssignment } from '../../../models/estate-roles.ts';
import {
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  PRIVILEGED_ROLE_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import { startingSettings } from '../../../models/place-settings.ts';
import { estateOf, group, place, policyOf, staff } from '../licensing/estate-of.ts';

function role(id: string, principal: Principal, parts: Partial<RoleAssignment> = {}): RoleAssignment {
  return {
    id,
    tenantId: 'home',
    system: 'entra-role',
    role: GLOBAL_ADMINISTRATOR,
    scope: '/',
    principal,
    assignment: 'active',
    endsAtSeconds: null,
    ...parts,
  };
}

const account = (id: string): Principal => ({ kind: 'account', id });

const ASKED = role('reader', account('ann'), { role: GLOBAL_READER, assignment: 'eligible' });

/** Ann asks for a role for which nobody is named as approver. */
const ESTATE = estateOf({
  ...staff(['ann', 'bob', 'cat', 'dan', 'eve', 'fay', 'gus']),
  groups: [group('admins'), group('wide', { roleAssignable: false })],
  memberships: [
    place('dan', 'admins', 'active'),
    place('eve', 'admins', 'eligible'),
    place('fay', 'admins', 'active', { endsAtSeconds: -1 }),
    place('gus', 'wide', 'active'),
  ],
  roleAssignments: [
    ASKED,
    role('bob', account('bob'), { role: PRIVILEGED_ROLE_ADMINISTRATOR }),
    role('ended', account('cat'), { endsAtSeconds: -1 }),
    role('group', { kind: 'group', id: 'admins' }),
    role('group that cannot', { kind: 'group', id: 'wide' }),
  ],
  rolePolicies: [
    {
      tenantId: 'home',
      system: 'entra-role',
      role: GLOBAL_READER,
      ...startingSettings('role'),
      approverAccountIds: [],
    },
  ],
});

function asked(states: Readonly<Record<string, PlaceState>> = {}): readonly string[] {
  const declared = declaredState(ESTATE);
  const state = {
    ...declared,
    place: (accountId: string, each: Parameters<typeof declared.place>[1]) =>
      states[each.id] ?? declared.place(accountId, each),
  };
  return approversNow(indexEstate(ESTATE), state, ASKED);
}

describe('where no approver is named for an Entra role (PIM-35)', () => {
  test('its active administrators are asked, also those in a group, and not those whose place has ended', () => {
    expect(indexEstate(ESTATE).settingsOf(ASKED).approverAccountIds).toEqual(['bob', 'dan']);
    expect(asked()).toEqual(['bob', 'dan']);
  });

  test('and whoever is active at the time', () => {
    expect(asked({ bob: 'ended' })).toEqual(['dan']);
    expect(asked({ 'admins/eve/eligible': 'active' })).toEqual(['bob', 'dan', 'eve']);
  });
});

describe('where it is settled who is asked', () => {
  const TEAM = place('ann', 'admins', 'eligible');
  const askedFor = (approverAccountIds: readonly string[] | null) => {
    const estate = { ...ESTATE, memberships: [TEAM], policies: [policyOf('admins', { approverAccountIds })] };
    return approversNow(indexEstate(estate), declaredState(estate), TEAM);
  };

  test('those are asked who are named, whatever they hold', () => {
    expect(askedFor(['cat', 'gus'])).toEqual(['cat', 'gus']);
  });

  test('nobody is asked where nobody has to say yes, nor where the list is empty (PIM-34)', () => {
    expect([askedFor(null), askedFor([])]).toEqual([[], []]);
  });
});
