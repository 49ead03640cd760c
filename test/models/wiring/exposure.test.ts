import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { place, relationship, run, runEstate, theft, tinyEstate } from './tiny-estate.ts';

const HORIZON_HOURS = 10 * 24;

describe('the count of standing access', () => {
  test('is one for each person and customer', () => {
    const recording = run({
      memberships: [place('ann', 'active'), place('bob', 'active')],
      customers: ['alpha', 'bravo'],
    });
    expect(recording.metrics['access.standingHours']).toBe(4 * HORIZON_HOURS);
  });

  test('leaves out who stands for unknown members of a group, but knows that they keep a customer served', () => {
    const recording = run({
      memberships: [place('members of admins', 'active')],
      standIns: ['members of admins'],
      relationships: [relationship('alpha', { endsAtSeconds: 4 * DAY_SECONDS })],
    });
    expect(recording.metrics['access.standingHours']).toBe(0);
    expect(recording.outages).toEqual({ alpha: [[4, 10]] });
  });

  test.each([
    ['before', 'ann', 'bob'],
    ['after', 'bob', 'ann'],
  ])('tells a place that has ended %s one that has not, in the same group', (_, ended, lasting) => {
    const recording = run({
      memberships: [place(ended, 'active', { endsAtSeconds: -DAY_SECONDS }), place(lasting, 'active')],
    });
    expect(recording.metrics['access.standingHours']).toBe(HORIZON_HOURS);
  });

  test('ends for a person on the day the place does', () => {
    const recording = run({
      memberships: [place('ann', 'active', { endsAtSeconds: 3 * DAY_SECONDS }), place('bob', 'active')],
    });
    expect(recording.metrics['access.standingHours']).toBe(HORIZON_HOURS + 3 * 24);
  });

  test('leaves out an account while it is disabled', () => {
    const atOnce = { kind: 'constant', value: 0 } as const;
    const events = [theft('ann', { detectedAfter: atOnce, respondedAfter: atOnce })];
    const recording = run({ memberships: [place('ann', 'active')] }, { events });
    const disabledHours = recording.containmentMinutes / 60;
    expect(disabledHours).toBeGreaterThanOrEqual(1);
    expect(recording.metrics['access.standingHours']).toBeCloseTo(HORIZON_HOURS - disabledHours, 6);
  });
});

/** Ann and Bob are alike but for what is said; neither has anything through the group both are in. */
describe('of two people in the same group', () => {
  const alike = (change: Partial<Estate>): number | undefined =>
    runEstate({
      ...tinyEstate({
        memberships: [
          place('ann', 'active', { groupId: 'others' }),
          place('bob', 'active', { groupId: 'others' }),
        ],
        groups: ['admins', 'others'],
        relationships: [],
        accessAssignments: [],
      }),
      ...change,
    }).metrics['access.standingHours'];
  const { people, accounts } = tinyEstate({ memberships: [] });
  const account = (id: string, personId: string, kind: Account['kind']): Account => ({
    id,
    personId,
    tenantId: 'alpha',
    kind,
  });
  const helps = (id: string): RoleAssignment => ({
    id: `role of ${id}`,
    tenantId: 'alpha',
    system: 'entra-role',
    role: HELPDESK_ADMINISTRATOR,
    scope: '/',
    principal: { kind: 'account', id },
    assignment: 'active',
    endsAtSeconds: null,
  });
  const delegation = (id: string, ...principalIds: readonly string[]): LighthouseDelegation => ({
    id,
    name: id,
    customerId: 'alpha',
    managingTenantId: 'home',
    subscriptionId: id,
    status: 'active',
    offer: 'template',
    authorizations: principalIds.map((principalId) => ({
      principal: { kind: 'account', id: principalId },
      role: 'Contributor',
    })),
    eligible: [],
  });

  test('neither stands without more', () => {
    expect(alike({})).toBe(0);
  });

  test.each(['ann', 'bob'])('%s alone stands as a guest with a role', (who) => {
    const guest = account(`${who}@alpha`, who, 'guest');
    expect(alike({ accounts: [...accounts, guest], roleAssignments: [helps(guest.id)] })).toBe(HORIZON_HOURS);
  });

  test.each(['ann', 'bob'])('%s alone stands whom Lighthouse names', (who) => {
    const lighthouseDelegations = [
      delegation('of nobody', 'stranger', 'robot'),
      delegation('lh', `${who}@home`, 'x'),
    ];
    expect(alike({ lighthouseDelegations })).toBe(HORIZON_HOURS);
    expect(alike({ lighthouseDelegations, memberships: [] })).toBe(HORIZON_HOURS);
  });

  test.each(['carl', 'cora'])('%s alone stands who holds a role in the own tenant', (who) => {
    const own = ['carl', 'cora'].map((id) => account(id, id, 'member'));
    const memberships = own.map(({ id }) =>
      place(id, 'active', { groupId: 'others', member: { kind: 'account', id } }),
    );
    expect(
      alike({
        people: [...people, { id: 'carl', name: 'Carl' }, { id: 'cora', name: 'Cora' }],
        accounts: [...accounts, ...own],
        memberships,
        roleAssignments: [helps(who)],
      }),
    ).toBe(HORIZON_HOURS);
  });
});

test('a customer whom we have never reached does not go without us', () => {
  const recording = run({
    memberships: [place('ann', 'active')],
    customers: ['alpha', 'bravo'],
    relationships: [relationship('alpha')],
    accessAssignments: [
      {
        id: 'a',
        relationshipId: 'gdap-alpha',
        groupId: 'admins',
        roles: [HELPDESK_ADMINISTRATOR],
        status: 'active',
      },
    ],
  });
  expect(recording.outages).toEqual({});
  expect(recording.metrics['gdap.outageHours']).toBe(0);
});
