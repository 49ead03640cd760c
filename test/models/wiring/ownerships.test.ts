import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { Estate, LicenseSubscription, Membership } from '../../../models/estate.ts';
import type { LapseEvent } from '../../../models/events.ts';
import { LICENSE_EXPIRED_STAGE, PIM_OWNER_TRAP } from '../../../models/facts/index.ts';
import { activate, begin, runTo, shownIn, standing } from './live-world.ts';
import { place, tinyEstate } from './tiny-estate.ts';

const owner = (who: string, assignment: Membership['assignment'], groupId = 'admins') =>
  place(who, assignment, { groupId, access: 'owner', id: `${who} owns ${groupId}` });

const ANN = owner('ann', 'eligible');
const BOB = owner('bob', 'eligible');

function owned(memberships: readonly Membership[], change: Partial<Estate> = {}): Estate {
  return { ...tinyEstate({ memberships, groups: ['admins', 'others'] }), ...change };
}

const HORIZON_SECONDS = 100 * DAY_SECONDS;
const TRAP_DAYS = PIM_OWNER_TRAP.value / DAY_SECONDS;

/** Ann is owner for an hour from the start, the others as told; what has shown itself when PIM tries no more. */
function shownAfter(
  estate: Estate,
  others: readonly (readonly [hour: number, who: string, placeId: string])[] = [],
) {
  const world = begin(estate, { horizonSeconds: HORIZON_SECONDS });
  activate(world, 'ann@home', ANN.id, 1);
  for (const [hour, who, placeId] of others) {
    runTo(world, hour);
    activate(world, who, placeId, 1);
  }
  runTo(world, (TRAP_DAYS + 3) * 24);
  return shownIn(world)['last-owner-never-deactivates'] ?? 0;
}

describe('an owner who has activated the ownership', () => {
  test('and is the only one, stands for good once PIM gives up (PIM-59)', () => {
    expect(shownAfter(owned([ANN]))).toBe(1);
    const world = begin(owned([ANN]), { horizonSeconds: HORIZON_SECONDS });
    activate(world, 'ann@home', ANN.id, 1);
    runTo(world, (TRAP_DAYS - 1) * 24);
    expect(shownIn(world)).toEqual({});
  });

  test('is let go where another owner stands, and not for one who is only eligible (PIM-60)', () => {
    expect(shownAfter(owned([ANN, owner('bob', 'active')]))).toBe(0);
    expect(shownAfter(owned([ANN, BOB]))).toBe(1);
  });

  test('is not let go for owners of another group, nor for members of this one', () => {
    expect(shownAfter(owned([ANN, owner('bob', 'active', 'others')]))).toBe(1);
    expect(shownAfter(owned([ANN, place('bob', 'active')]))).toBe(1);
  });

  test('is let go while somebody else is owner by an activation, who then is the last', () => {
    const world = begin(owned([ANN, BOB]), { horizonSeconds: HORIZON_SECONDS });
    activate(world, 'ann@home', ANN.id, 2);
    runTo(world, 1);
    activate(world, 'bob@home', BOB.id, 4);
    runTo(world, 3);
    const owns = (id: string) => !world.sim.isIn(world.entities.ownerships.get(id)!, 'none');
    expect([owns(ANN.id), owns(BOB.id)]).toEqual([false, true]);
    runTo(world, 8);
    expect([owns(ANN.id), owns(BOB.id)]).toEqual([false, true]);
    runTo(world, (TRAP_DAYS + 3) * 24);
    expect(shownIn(world)['last-owner-never-deactivates']).toBe(1);
  });

  test('who is kept stays where somebody else comes and goes between two tries', () => {
    expect(shownAfter(owned([ANN, BOB]), [[47.5, 'bob@home', BOB.id]])).toBe(1);
  });

  test('who is kept is let go at a try of PIM once somebody else is owner', () => {
    const world = begin(owned([ANN, BOB]), { horizonSeconds: HORIZON_SECONDS });
    activate(world, 'ann@home', ANN.id, 1);
    runTo(world, 20);
    activate(world, 'bob@home', BOB.id, 8);
    runTo(world, 27);
    expect(world.sim.isIn(world.entities.ownerships.get(ANN.id)!, 'none')).toBe(true);
  });

  test('is no matter to groups of which others activate', () => {
    const elsewhere = owner('bob', 'eligible', 'others');
    const world = begin(owned([ANN, elsewhere]), { horizonSeconds: HORIZON_SECONDS });
    activate(world, 'ann@home', ANN.id, 1);
    runTo(world, 20);
    activate(world, 'bob@home', elsewhere.id, 8);
    runTo(world, 27);
    expect(world.sim.isIn(world.entities.ownerships.get(ANN.id)!, 'retrying')).toBe(true);
  });
});

test('the last owner is kept as well where the end came by hand (PIM-59)', () => {
  const target = { personId: 'ann', groupId: 'admins', access: 'owner' } as const;
  const world = begin(owned([ANN]), {
    horizonSeconds: HORIZON_SECONDS,
    events: [
      {
        kind: 'attempt',
        atSeconds: 0,
        operation: { kind: 'activate', seconds: 8 * HOUR_SECONDS, ...target },
      },
      { kind: 'attempt', atSeconds: HOUR_SECONDS, operation: { kind: 'deactivate', ...target } },
    ],
  });
  runTo(world, 2);
  expect(standing(world, 'ann@home', ANN.id)).toBe('eligible');
  expect(world.sim.isIn(world.entities.ownerships.get(ANN.id)!, 'retrying')).toBe(true);
});

describe('an owner while somebody else owns another group', () => {
  test('is the last of the own group all the same (PIM-59)', () => {
    const elsewhere = owner('bob', 'eligible', 'others');
    const world = begin(owned([ANN, elsewhere]), { horizonSeconds: HORIZON_SECONDS });
    activate(world, 'bob@home', elsewhere.id, 8);
    runTo(world, 1);
    activate(world, 'ann@home', ANN.id, 1);
    runTo(world, 3);
    expect(world.sim.isIn(world.entities.ownerships.get(ANN.id)!, 'retrying')).toBe(true);
  });
});

describe('an owner when the plan is lost', () => {
  const P2: LicenseSubscription = {
    id: 'p2',
    tenantId: 'home',
    product: 'entra-id-p2',
    seats: 1,
    channel: 'direct-monthly',
  };
  const lapse: LapseEvent = { kind: 'lapse', atSeconds: 0, license: 'p2', tenantId: 'home' };
  const LOSS_HOURS = LICENSE_EXPIRED_STAGE.value['direct-monthly'] / HOUR_SECONDS;

  function ownershipAfter(activateAt: number, tenantId = 'home') {
    const estate = owned([ANN], { licenses: [{ ...P2, tenantId }] });
    const world = begin(estate, { events: [{ ...lapse, tenantId }], horizonSeconds: HORIZON_SECONDS });
    runTo(world, activateAt);
    activate(world, 'ann@home', ANN.id, 4);
    runTo(world, LOSS_HOURS + 1);
    // Nobody has tried for a month, so that it is not the trap of the last owner.
    expect(shownIn(world)['last-owner-never-deactivates']).toBeUndefined();
    const entity = world.entities.ownerships.get(ANN.id)!;
    return ['none', 'activated', 'retrying', 'standing'].filter((state) => world.sim.isIn(entity, state));
  }

  test('stands for good, activated or kept', () => {
    expect(ownershipAfter(LOSS_HOURS - 1)).toEqual(['standing']);
    expect(ownershipAfter(LOSS_HOURS - 8)).toEqual(['standing']);
  });

  test('is let alone where another tenant lost its own, although both have something to activate', () => {
    const customers = place('bob', 'eligible', { groupId: 'of alpha' });
    const estate = owned([ANN, customers], { licenses: [P2, { ...P2, id: 'of alpha', tenantId: 'alpha' }] });
    const [one] = estate.groups;
    const groups = [...estate.groups, { ...one!, id: 'of alpha', tenantId: 'alpha' }];
    const events = [{ ...lapse, tenantId: 'alpha' }];
    const world = begin({ ...estate, groups }, { events, horizonSeconds: HORIZON_SECONDS });
    runTo(world, LOSS_HOURS - 8);
    activate(world, 'ann@home', ANN.id, 4);
    runTo(world, LOSS_HOURS + 1);
    expect(standing(world, 'bob@home', customers.id)).toBe('removed');
    expect(world.sim.isIn(world.entities.ownerships.get(ANN.id)!, 'retrying')).toBe(true);
  });

  test('is let alone where a tenant without anything to activate lost its own', () => {
    expect(ownershipAfter(LOSS_HOURS - 1, 'alpha')).toEqual(['activated']);
    expect(ownershipAfter(LOSS_HOURS - 8, 'alpha')).toEqual(['retrying']);
  });
});
