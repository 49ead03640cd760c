import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { Estate, LicenseSubscription, Membership } from '../../../models/estate.ts';
import type { Operation, ScenarioEvent } from '../../../models/events.ts';
import { LICENSE_EXPIRED_STAGE } from '../../../models/facts/index.ts';
import { activate, begin, recorded, rolesIn, runTo, shownBy, standing } from './live-world.ts';
import { place, policy, tinyEstate } from './tiny-estate.ts';

const P2: LicenseSubscription = {
  id: 'p2',
  tenantId: 'home',
  product: 'entra-id-p2',
  seats: 9,
  channel: 'direct-monthly',
};
const GROUPS = ['admins', 'others'];

function estate(memberships: readonly Membership[], change: Partial<Estate> = {}): Estate {
  const policies = GROUPS.map((groupId) => policy({ groupId }));
  return { ...tinyEstate({ memberships, groups: GROUPS, policies }), ...change };
}

const attempt = (day: number, operation: Operation): ScenarioEvent => ({
  kind: 'attempt',
  atSeconds: day * DAY_SECONDS,
  operation,
});
const assign = (day: number, change: Partial<Extract<Operation, { kind: 'assign' }>> = {}): ScenarioEvent =>
  attempt(day, {
    kind: 'assign',
    principal: { kind: 'person', id: 'ann' },
    groupId: 'admins',
    assignment: 'eligible',
    seconds: 90 * DAY_SECONDS,
    ...change,
  });

describe('somebody who is put into a group', () => {
  const rolesAt = (whole: Estate, events: readonly ScenarioEvent[]) => {
    const world = begin(whole, { events });
    runTo(world, 3 * 24);
    return rolesIn(world, 'ann@home', 'alpha').map((role) => role.split(' ').at(-1));
  };

  test('gets a place there, whatever place of the kind somebody has there or the person has elsewhere', () => {
    const nearly = [
      place('bob', 'eligible'),
      place('ann', 'eligible', { groupId: 'others' }),
      // An eligibility to own the group is none to be in it (PIM-54).
      place('ann', 'eligible', { access: 'owner', id: 'ann owns admins' }),
    ];
    expect(rolesAt(estate(nearly), [])).toEqual([]);
    expect(rolesAt(estate(nearly), [assign(1)])).toEqual(['eligible']);
  });

  test('keeps what runs in another group', () => {
    const elsewhere = place('ann', 'eligible', { groupId: 'others' });
    const world = begin(estate([elsewhere]), { events: [assign(0.1)] });
    runTo(world, 1);
    activate(world, 'ann@home', elsewhere.id, 8);
    runTo(world, 4);
    expect(standing(world, 'ann@home', elsewhere.id)).toBe('active');
    expect(rolesIn(world, 'ann@home', 'alpha')).toHaveLength(1);
  });

  test('is put in by nobody where the tenant has no plan (PIM-75)', () => {
    const { licensesUnknown: _, ...told } = estate([]);
    expect(rolesAt({ ...told, licenses: [] }, [assign(1, { assignment: 'active' })])).toEqual([]);
    expect(rolesAt({ ...told, licenses: [P2] }, [assign(1, { assignment: 'active' })])).toEqual(['standing']);
  });

  test('counts as standing from then on', () => {
    const world = begin(estate([]), { events: [assign(1, { assignment: 'active' })] });
    runTo(world, 4 * 24);
    expect(recorded(world).metrics['access.standingHours']).toBe(3 * 24);
  });

  test('stands where an eligibility was that the plan took, if active is what was asked for (PIM-95)', () => {
    const lost = LICENSE_EXPIRED_STAGE.value['direct-monthly'] / DAY_SECONDS;
    const eligible = place('ann', 'eligible');
    const again = (assignment: 'eligible' | 'active') => {
      const license = { license: 'p2', tenantId: 'home' } as const;
      const world = begin(estate([place('bob', 'eligible'), eligible], { licenses: [P2] }), {
        horizonSeconds: 100 * DAY_SECONDS,
        events: [
          { kind: 'lapse', atSeconds: 0, ...license },
          { kind: 'buy', atSeconds: (lost + 1) * DAY_SECONDS, ...license },
          assign(lost + 2, { assignment }),
        ],
      });
      runTo(world, (lost + 3) * 24);
      return [
        standing(world, 'ann@home', eligible.id),
        rolesIn(world, 'ann@home', 'alpha').map((role) => role.split(' ').at(-1)),
      ];
    };
    expect(again('eligible')).toEqual(['eligible', ['eligible']]);
    expect(again('active')).toEqual(['removed', ['PIM-93', 'standing']]);
  });
});

describe('a program', () => {
  const robot = { id: 'robot', tenantId: 'home', name: 'Robot' };

  test('is refused an eligibility although another program holds a role (PIM-47)', () => {
    const roleAssignments: Estate['roleAssignments'] = [
      {
        id: 'of another',
        tenantId: 'home',
        system: 'entra-role',
        role: 'role',
        scope: '/',
        principal: { kind: 'service-principal', id: 'another' },
        assignment: 'active',
        endsAtSeconds: 9,
      },
    ];
    const event = assign(1, { principal: { kind: 'service-principal', id: 'robot' } });
    expect(
      shownBy({ ...estate([]), roleAssignments, servicePrincipals: [robot] }, { events: [event] }),
    ).toEqual({
      'service-principal-made-eligible': 1,
    });
  });
});

test('a group that is in another group may still be nested into this one, which is refused (PIM-53)', () => {
  const [one] = estate([]).groups;
  const groups = ['admins', 'others', 'inner'].map((id) => ({ ...one!, id, name: id }));
  const nested = place('ann', 'eligible', {
    id: 'nested elsewhere',
    groupId: 'others',
    member: { kind: 'group', id: 'inner' },
  });
  const event = assign(1, {
    principal: { kind: 'group', id: 'inner' },
    assignment: 'active',
    seconds: HOUR_SECONDS,
  });
  expect(shownBy({ ...estate([nested]), groups }, { events: [event] })).toEqual({
    'nested-active-group-refused': 1,
  });
});

test('a group for roles takes a plan of the managing tenant, whichever tenant is listed first (PIM-81)', () => {
  const { licensesUnknown: _, ...told } = estate([]);
  const makes = (tenantId: string) =>
    shownBy(
      { ...told, tenants: [...told.tenants].reverse(), licenses: [{ ...P2, tenantId }] },
      {
        events: [
          attempt(1, {
            kind: 'create-group',
            groupName: 'New',
            membership: 'assigned',
            roleAssignable: true,
          }),
        ],
      },
    );
  expect(makes('home')).toEqual({});
  expect(makes('alpha')).toEqual({ 'group-not-allowed': 1 });
});
