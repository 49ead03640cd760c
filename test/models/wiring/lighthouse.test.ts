import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import type { AzureSubscription, Estate } from '../../../models/estate.ts';
import type {
  LighthouseAuthorization,
  LighthouseDelegation,
  LighthouseEligibility,
} from '../../../models/estate-lighthouse.ts';
import type { LighthouseEvent } from '../../../models/events.ts';
import { activate, begin, rolesIn, runTo, shownBy, shownIn, standing } from './live-world.ts';
import { place, type TinyRun, tinyEstate } from './tiny-estate.ts';

const DELETE_ROLE = 'Managed Services Registration assignment Delete Role';

const grant = (role: string, groupId = 'admins'): LighthouseAuthorization => ({
  principal: { kind: 'group', id: groupId },
  role,
});

const eligible = (
  delegationId: string,
  role: string,
  parts: Partial<LighthouseEligibility> = {},
): LighthouseEligibility => ({
  id: `${delegationId} ${role}`,
  delegationId,
  ...grant(role),
  maxActivationSeconds: 8 * HOUR_SECONDS,
  requiresMfa: true,
  approverAccountIds: [],
  assignment: 'eligible',
  endsAtSeconds: null,
  ...parts,
});

const delegation = (id: string, parts: Partial<LighthouseDelegation> = {}): LighthouseDelegation => ({
  id,
  name: id,
  customerId: 'alpha',
  managingTenantId: 'home',
  subscriptionId: 'sub',
  status: 'active',
  offer: 'template',
  authorizations: [grant('Contributor')],
  eligible: [],
  ...parts,
});

/** Ann is in the group that Alpha’s delegations authorize; Bob’s group is empty of him unless told otherwise. */
function delegated(
  lighthouseDelegations: readonly LighthouseDelegation[],
  parts: Partial<Estate> = {},
): Estate {
  return {
    ...tinyEstate({
      memberships: [place('ann', 'active')],
      groups: ['admins', 'others'],
      relationships: [],
      accessAssignments: [],
    }),
    lighthouseDelegations,
    ...parts,
  };
}

const event = (
  does: LighthouseEvent['does'],
  delegationId = 'lh',
  hour = 1,
  role?: string,
): LighthouseEvent => ({
  kind: 'lighthouse',
  atSeconds: hour * HOUR_SECONDS,
  delegationId,
  does,
  ...(role === undefined ? {} : { role }),
});

/** Ann’s roles at Alpha three hours in; deploying and deleting take minutes. */
function rolesAfter(estate: Estate, events: readonly LighthouseEvent[], options: TinyRun = {}) {
  const world = begin(estate, { ...options, events });
  runTo(world, 3);
  return rolesIn(world, 'ann@home', 'alpha');
}

describe('a customer who removes a delegation', () => {
  test('takes what it gave, and a deployment gives it again (LH-5A)', () => {
    const estate = delegated([delegation('lh')]);
    expect(rolesAfter(estate, [])).toEqual(['Contributor standing']);
    expect(rolesAfter(estate, [event('customer-removes')])).toEqual(['Contributor lost LH-5A']);
    expect(rolesAfter(estate, [event('customer-removes'), event('deploy', 'lh', 2)])).toEqual([
      'Contributor standing',
    ]);
  });

  test('leaves other delegations alone that nobody named', () => {
    const estate = delegated([delegation('lh')]);
    expect(rolesAfter(estate, [event('customer-removes', 'another')])).toEqual(['Contributor standing']);
  });

  test('takes the same grant of another delegation on the subscription along (LH-53)', () => {
    const both = delegated([
      delegation('lh'),
      delegation('beside', { authorizations: [grant('Contributor'), grant('Tag Contributor')] }),
    ]);
    expect(rolesAfter(both, [event('customer-removes')])).toEqual([
      'Contributor lost LH-5A',
      'Contributor lost LH-53',
      'Tag Contributor standing',
    ]);
    expect(rolesAfter(both, [event('customer-removes'), event('deploy', 'beside', 2)])).toEqual([
      'Contributor lost LH-5A',
      'Contributor standing',
      'Tag Contributor standing',
    ]);
  });

  test('takes nothing of one on another subscription', () => {
    const apart = delegated([delegation('lh'), delegation('apart', { subscriptionId: 'other' })]);
    expect(rolesAfter(apart, [event('customer-removes')])).toEqual([
      'Contributor lost LH-5A',
      'Contributor standing',
    ]);
  });

  test('shuts us out, and the record says since when', () => {
    const world = begin(delegated([delegation('lh')]), { events: [event('customer-removes')] });
    runTo(world, 5);
    const outage = world.record.finish(0, world.sim.now, {}, { violations: [], events: 0 }).outages.alpha;
    expect(outage).toHaveLength(1);
    expect(outage![0]![0] * 24).toBeGreaterThan(1);
    expect(outage![0]![0] * 24).toBeLessThan(2);
  });
});

describe('a second offer for principals who have one', () => {
  const offers = (parts: Partial<LighthouseDelegation> = {}) =>
    delegated([delegation('lh'), delegation('new', { status: 'none', ...parts })]);

  test('cuts both off, the new one as much as the one before (LH-55)', () => {
    expect(rolesAfter(offers(), [event('deploy', 'new')])).toEqual([
      'Contributor lost LH-55',
      'Contributor lost LH-55',
    ]);
  });

  test('cuts nobody off where that is assumed', () => {
    const assumptions = { newOfferConflict: 'keep' };
    expect(rolesAfter(offers(), [event('deploy', 'new')], { assumptions })).toEqual([
      'Contributor standing',
      'Contributor standing',
    ]);
  });

  test.each<[string, Partial<LighthouseDelegation>]>([
    ['another subscription', { subscriptionId: 'other' }],
    ['another group', { authorizations: [grant('Contributor', 'others')] }],
  ])('is no matter on %s', (_, parts) => {
    const memberships = [place('ann', 'active'), place('ann', 'active', { groupId: 'others' })];
    const estate = { ...offers(parts), memberships };
    expect(rolesAfter(estate, [event('deploy', 'new')])).toEqual([
      'Contributor standing',
      'Contributor standing',
    ]);
  });

  test('is no matter beside one that does not stand', () => {
    const estate = delegated([
      delegation('lh', { status: 'removed' }),
      delegation('new', { status: 'none' }),
    ]);
    expect(rolesAfter(estate, [event('deploy', 'new')])).toEqual([
      'Contributor lost LH-5A',
      'Contributor standing',
    ]);
  });

  test('cuts off one for which an update waits, too', () => {
    const estate = delegated([
      delegation('lh', { status: 'updateAvailable', offer: 'marketplace' }),
      delegation('new', { status: 'none' }),
    ]);
    expect(rolesAfter(estate, [event('deploy', 'new')])).toEqual([
      'Contributor lost LH-55',
      'Contributor lost LH-55',
    ]);
  });

  test('is left by deploying the old one again, which gives back what it lists', () => {
    const events = [event('deploy', 'new'), event('deploy', 'lh', 2)];
    expect(rolesAfter(offers(), events)[0]).toBe('Contributor standing');
  });
});

describe('a role that Microsoft changes', () => {
  const estate = delegated([
    delegation('lh', { authorizations: [grant('Contributor'), grant('Tag Contributor')] }),
    delegation('apart', { subscriptionId: 'other', authorizations: [grant('Tag Contributor')] }),
  ]);

  test('is lost in every delegation where it is deprecated (LH-38)', () => {
    expect(rolesAfter(estate, [event('role-deprecated', 'lh', 1, 'Tag Contributor')])).toEqual([
      'Contributor standing',
      'Tag Contributor lost LH-38',
      'Tag Contributor lost LH-38',
    ]);
  });

  const gains = event('role-gains-data-actions', 'lh', 1, 'Tag Contributor');

  test('goes on working with new data actions, and cannot be deployed again (LH-39)', () => {
    expect(rolesAfter(estate, [gains, event('deploy', 'lh', 2)])).toEqual(rolesAfter(estate, []));
    expect(shownBy(estate, { events: [gains] })).toEqual({});
    expect(shownBy(estate, { events: [gains, event('deploy', 'lh', 2)] })).toEqual({
      'lighthouse-role-gained-data-actions': 1,
    });
    expect(shownBy(estate, { events: [event('deploy', 'lh', 2)] })).toEqual({});
  });

  test('keeps out only what holds it', () => {
    const other = event('role-gains-data-actions', 'lh', 1, 'Virtual Machine Contributor');
    expect(shownBy(estate, { events: [other, event('deploy', 'lh', 2)] })).toEqual({});
  });

  test('keeps out what holds it as eligible', () => {
    const authorizations = [grant('Reader')];
    const byActivation = delegated([
      delegation('lh', { authorizations, eligible: [eligible('lh', 'Tag Contributor')] }),
    ]);
    expect(shownBy(byActivation, { events: [gains, event('deploy', 'lh', 2)] })).toEqual({
      'lighthouse-role-gained-data-actions': 1,
    });
  });
});

describe('a definition that Azure does not take', () => {
  const deployed = (parts: Partial<LighthouseDelegation>) => {
    const world = begin(delegated([delegation('lh', { status: 'none', ...parts })]), {
      events: [event('deploy')],
    });
    runTo(world, 3);
    return { shown: shownIn(world), status: world.state.delegation('lh') };
  };

  test('for one role with two policies has a name (LH-16)', () => {
    const both = [
      eligible('lh', 'Contributor', { id: 'one' }),
      eligible('lh', 'Contributor', {
        id: 'two',
        principal: { kind: 'group', id: 'others' },
        maxActivationSeconds: HOUR_SECONDS,
      }),
    ];
    const authorizations = [grant('Reader'), grant('Reader', 'others')];
    expect(deployed({ authorizations, eligible: both })).toEqual({
      shown: { 'same-role-with-different-policies': 1 },
      status: 'none',
    });
  });

  test('for another reason shows nothing, and gives nothing', () => {
    expect(deployed({ authorizations: [grant('Owner')] })).toEqual({ shown: {}, status: 'none' });
  });

  test('is told from one it takes', () => {
    expect(deployed({})).toEqual({ shown: {}, status: 'active' });
  });
});

describe('a provider that wants to leave', () => {
  const leaving = (authorizations: readonly LighthouseAuthorization[]) => {
    const world = begin(delegated([delegation('lh', { authorizations })]), {
      events: [event('provider-removes')],
    });
    runTo(world, 3);
    return { shown: shownIn(world), status: world.state.delegation('lh') };
  };

  test('needs the one role for it, and no stronger one will do (LH-52)', () => {
    expect(leaving([grant('Contributor'), grant(DELETE_ROLE)])).toEqual({ shown: {}, status: 'removed' });
    expect(leaving([grant('Contributor')])).toEqual({
      shown: { 'provider-cannot-leave': 1 },
      status: 'active',
    });
  });

  test('needs somebody who holds it', () => {
    expect(leaving([grant('Contributor'), grant(DELETE_ROLE, 'others')])).toEqual({
      shown: {},
      status: 'active',
    });
  });

  test('cannot use a role that must be activated first', () => {
    const estate = delegated([delegation('lh', { authorizations: [grant('Reader'), grant(DELETE_ROLE)] })], {
      memberships: [place('ann', 'eligible')],
    });
    const world = begin(estate, { events: [event('provider-removes')] });
    runTo(world, 3);
    expect(world.state.delegation('lh')).toBe('active');
  });
});

describe('a resource the customer has protected', () => {
  const subscription = (protection?: AzureSubscription['protection']): AzureSubscription => ({
    id: 'sub',
    tenantId: 'alpha',
    agreement: 'enterprise-agreement',
    ownerGroupId: null,
    ...(protection === undefined ? {} : { protection }),
  });
  const deletes = (
    protection: AzureSubscription['protection'],
    authorizations = [grant('Contributor')],
    parts: Partial<Estate> = {},
  ) =>
    shownBy(
      delegated([delegation('lh', { authorizations })], {
        azureSubscriptions: [{ ...subscription(), id: 'another' }, subscription(protection)],
        ...parts,
      }),
      { events: [event('provider-deletes-resource')] },
    );
  const DELETED = { 'locks-do-not-stop-providers': 1 };

  test('by a lock is deleted by the provider all the same (LH-47)', () => {
    expect(deletes('lock')).toEqual(DELETED);
  });

  test('by a deny assignment is not, nor is it told of what has no protection', () => {
    expect(deletes('deny-assignment')).toEqual({});
    expect(deletes(undefined)).toEqual({});
    expect(deletes('lock', undefined, { azureSubscriptions: [] })).toEqual({});
  });

  test('is not deleted by who only reads, or who would have to activate first', () => {
    expect(deletes('lock', [grant('Reader')])).toEqual({});
    expect(deletes('lock', undefined, { memberships: [place('ann', 'eligible')] })).toEqual({});
  });
});

describe('an activation of a role of Lighthouse', () => {
  const entry = eligible('lh', 'Contributor');
  const lh = delegation('lh', { authorizations: [grant('Reader')], eligible: [entry] });
  const beside = delegation('beside', {
    authorizations: [grant('Reader')],
    eligible: [eligible('beside', 'Contributor')],
  });

  function activated(delegations: readonly LighthouseDelegation[], events: readonly LighthouseEvent[]) {
    const world = begin(delegated(delegations), { events });
    activate(world, 'ann@home', entry.id);
    runTo(world, 0.9);
    expect(standing(world, 'ann@home', entry.id)).toBe('active');
    runTo(world, 3);
    return standing(world, 'ann@home', entry.id);
  }

  test('runs on while its delegation stands', () => {
    expect(activated([lh], [])).toBe('active');
    expect(activated([lh, beside], [])).toBe('active');
  });

  test('ends with the delegation, and can be asked for again after a deployment (LH-6B)', () => {
    expect(activated([lh], [event('customer-removes')])).toBe('removed');
    expect(activated([lh], [event('customer-removes'), event('deploy', 'lh', 2)])).toBe('eligible');
  });

  test('ends with the entry it rests on, which another removal takes along (LH-53)', () => {
    expect(activated([lh, beside], [event('customer-removes', 'beside')])).toBe('removed');
    const other = { ...beside, eligible: [eligible('beside', 'Tag Contributor')] };
    expect(activated([lh, other], [event('customer-removes', 'beside')])).toBe('active');
  });
});

test('who may remove the delegation of one customer may not remove that of another (LH-52)', () => {
  const bravo = delegation('of bravo', {
    customerId: 'bravo',
    subscriptionId: 'another',
    authorizations: [grant('Contributor'), grant(DELETE_ROLE)],
  });
  const { tenants } = tinyEstate({ memberships: [], customers: ['alpha', 'bravo'] });
  const estate = delegated([bravo, delegation('lh')], { tenants });
  expect(rolesAfter(estate, [event('provider-removes')])).toEqual(['Contributor standing']);
  const world = begin(estate, { events: [event('provider-removes', 'of bravo')] });
  runTo(world, 3);
  expect(rolesIn(world, 'ann@home', 'bravo')[0]).toBe('Contributor lost LH-5A');
});
