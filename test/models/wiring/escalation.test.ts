import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Estate, Group } from '../../../models/estate.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import {
  GLOBAL_ADMINISTRATOR,
  HELPDESK_ADMINISTRATOR,
  USER_ADMINISTRATOR,
} from '../../../models/facts/roles.ts';
import { mayChangeMembers } from '../../../models/policies/index.ts';
import type { Recording } from '../../../models/recorder.ts';
import { assigned, place, runEstate, theft, tinyEstate } from './tiny-estate.ts';

const MODE = 'group-manager-escalates-into-every-customer';

interface Case {
  /** The role Bob holds at home. */
  readonly role?: string;
  readonly assignment?: RoleAssignment['assignment'];
  readonly roleAssignable?: boolean;
  readonly membership?: 'assigned' | 'dynamic';
  readonly bobIsMember?: boolean;
  readonly attackerSpeed?: 'at-once' | 'minutes-per-tenant';
  /** Another role of Bob's at home. */
  readonly beside?: Partial<RoleAssignment>;
  readonly estate?: Partial<Estate>;
}

const [GROUP] = tinyEstate({ memberships: [] }).groups as [Group];

/** Bob serves nobody; his session is stolen. Ann's group carries the delegations of two customers. */
function stolen({
  role = USER_ADMINISTRATOR,
  assignment = 'active',
  roleAssignable = false,
  membership = 'assigned',
  bobIsMember = false,
  attackerSpeed = 'at-once',
  beside,
  estate: change = {},
}: Case): Recording {
  const tiny = tinyEstate({
    customers: ['alpha', 'beta'],
    memberships: [place('ann', 'eligible'), ...(bobIsMember ? [place('bob', 'active')] : [])],
  });
  const held: RoleAssignment = {
    id: 'bob at home',
    tenantId: 'home',
    system: 'entra-role',
    role,
    scope: '/',
    principal: { kind: 'account', id: 'bob@home' },
    assignment,
    endsAtSeconds: null,
  };
  const estate: Estate = {
    ...tiny,
    groups: tiny.groups.map((group) => ({ ...group, roleAssignable, membership })),
    roleAssignments: [held, ...(beside === undefined ? [] : [{ ...held, id: 'beside', ...beside }])],
    ...change,
  };
  return runEstate(estate, { events: [theft('bob')], assumptions: { attackerSpeed } });
}

/** Alpha has no GDAP, and has delegated Azure to the group in one of two ways. */
function byLighthouse(kind: 'authorizations' | 'eligible'): Partial<Estate> {
  const grant = { principal: { kind: 'group' as const, id: 'admins' }, role: 'Contributor' };
  const entry = {
    ...grant,
    id: 'entry',
    delegationId: 'lh',
    maxActivationSeconds: 3600,
    requiresMfa: false,
    approverAccountIds: [],
    assignment: 'eligible' as const,
    endsAtSeconds: null,
  };
  return {
    relationships: [],
    accessAssignments: [],
    lighthouseDelegations: [
      {
        id: 'lh',
        name: 'Operations',
        customerId: 'alpha',
        managingTenantId: 'home',
        subscriptionId: 'sub',
        status: 'active',
        offer: 'template',
        authorizations:
          kind === 'authorizations' ? [grant] : [{ ...grant, principal: { kind: 'group', id: 'x' } }],
        eligible: kind === 'eligible' ? [entry] : [],
      },
    ],
  };
}

test('a thief puts an account that may change groups into one, and reaches every customer (GDAP-113, PIM-56)', () => {
  const { metrics, observations } = stolen({});
  expect(metrics['blast.tenants']).toBe(2);
  expect(observations[MODE]).toEqual({ count: 2, firstAtSeconds: DAY_SECONDS });
});

test('a role-assignable group is changed by the few only (PIM-55)', () => {
  expect(stolen({ roleAssignable: true }).metrics['blast.tenants']).toBe(0);
  const few = stolen({ roleAssignable: true, role: GLOBAL_ADMINISTRATOR });
  expect(few.metrics['blast.tenants']).toBe(2);
  // That a Global Administrator reaches everything is no lesser administrator's doing.
  expect(few.observations[MODE]).toBeUndefined();
});

test('other roles change no group, and nobody is put into one that fills itself', () => {
  expect(stolen({ role: HELPDESK_ADMINISTRATOR }).metrics['blast.tenants']).toBe(0);
  expect(stolen({ membership: 'dynamic' }).metrics['blast.tenants']).toBe(0);
});

test('an eligible role is activated first, and serves as well', () => {
  const { metrics, observations } = stolen({ assignment: 'eligible' });
  expect(metrics['blast.tenants']).toBe(2);
  expect(observations[MODE]!.firstAtSeconds).toBeGreaterThan(DAY_SECONDS);
});

test('whoever is in the group already needs no way around', () => {
  for (const attackerSpeed of ['at-once', 'minutes-per-tenant'] as const) {
    const { metrics, observations } = stolen({ bobIsMember: true, attackerSpeed });
    expect(metrics['blast.tenants']).toBe(2);
    expect(observations[MODE]).toBeUndefined();
  }
});

test('one group that many may change is enough, although the thief came in by another as well', () => {
  const twoGroups = {
    memberships: [],
    groups: [
      { ...GROUP, roleAssignable: false },
      { ...GROUP, id: 'of the few', roleAssignable: true },
    ],
    accessAssignments: ['alpha', 'beta'].flatMap((id) => [assigned(id), assigned(id, 'of the few')]),
  };
  const { observations } = stolen({ role: GLOBAL_ADMINISTRATOR, estate: twoGroups });
  expect(observations[MODE]?.count).toBe(2);
});

test('a way that is broken does not hide how the thief got in', () => {
  const broken = {
    memberships: [place('ann', 'eligible'), place('bob', 'active', { groupId: 'broken' })],
    groups: [GROUP, { ...GROUP, id: 'broken' }].map((group) => ({ ...group, roleAssignable: false })),
    accessAssignments: ['alpha', 'beta'].flatMap((id) => [assigned(id), assigned(id, 'broken', 'error')]),
  };
  const { metrics, observations } = stolen({ estate: broken });
  expect(metrics['blast.tenants']).toBe(2);
  expect(observations[MODE]?.count).toBe(2);
});

test('a role in Azure beside it is no matter', () => {
  const besideIt = { system: 'azure-role', role: 'Contributor', scope: 'sub' } as const;
  expect(stolen({ beside: besideIt }).metrics['blast.tenants']).toBe(2);
  expect(stolen({ beside: besideIt, role: HELPDESK_ADMINISTRATOR }).metrics['blast.tenants']).toBe(0);
});

test('groups of another tenant are out of reach, and those that carry Lighthouse are not', () => {
  expect(
    stolen({ estate: { groups: [{ ...GROUP, tenantId: 'alpha', roleAssignable: false }] } }).metrics[
      'blast.tenants'
    ],
  ).toBe(0);
  expect(stolen({ estate: byLighthouse('authorizations') }).metrics['blast.tenants']).toBe(1);
});

test('what a group is eligible for, whoever was put into it activates (PIM-53, LH-10)', () => {
  const { metrics, observations } = stolen({ estate: byLighthouse('eligible') });
  expect(metrics['blast.tenants']).toBe(1);
  expect(observations[MODE]?.count).toBe(1);
  // With a role that has to be activated first, no less.
  const late = stolen({ assignment: 'eligible', estate: byLighthouse('eligible') });
  expect(late.metrics['blast.tenants']).toBe(1);
});

test('the place stands open until the response takes it back', () => {
  const { metrics } = stolen({});
  // Two customers for the four hours until the account is disabled.
  expect(metrics['access.standingHours']).toBeCloseTo(2 * 4, 6);
});

test('the policy knows the few and the many', () => {
  expect(mayChangeMembers({ roleAssignable: true }, [GLOBAL_ADMINISTRATOR])).toBe(true);
  expect(mayChangeMembers({ roleAssignable: true }, [USER_ADMINISTRATOR])).toBe(false);
  expect(mayChangeMembers({ roleAssignable: false }, [HELPDESK_ADMINISTRATOR, USER_ADMINISTRATOR])).toBe(
    true,
  );
  expect(mayChangeMembers({ roleAssignable: false }, [])).toBe(false);
});
