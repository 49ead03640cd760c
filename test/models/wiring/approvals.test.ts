import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import type { Behavior } from '../../../models/behavior.ts';
import type { Estate } from '../../../models/estate.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import type { Recording } from '../../../models/recorder.ts';
import type { World } from '../../../models/world.ts';
import { activate, begin, runTo, shownIn, standing } from './live-world.ts';
import { place, policy, QUIET, run, TIRELESS, type TinyRun, theft, tinyEstate } from './tiny-estate.ts';

const HORIZON_SECONDS = 71 * HOUR_SECONDS;

function askedOf(approverAccountIds: readonly string[], options: TinyRun = {}): Recording {
  return run(
    { memberships: [place('ann', 'eligible')], policies: [policy({ approverAccountIds })] },
    { behavior: TIRELESS, horizonSeconds: HORIZON_SECONDS, ...options },
  );
}

const hadAccess = (recording: Recording): boolean =>
  recording.metrics['access.minutesToAccess'] !== undefined;

describe('a request for approval', () => {
  test('is granted by an approver', () => {
    const recording = askedOf(['bob@home']);
    expect(hadAccess(recording)).toBe(true);
    expect(recording.metrics['access.failed']).toBe(0);
  });

  test('of the only approver is never granted, and dies of age', () => {
    const recording = askedOf(['ann@home']);
    expect(hadAccess(recording)).toBe(false);
    expect(recording.failures['approver-is-requester']).toBe(2);
  });

  test('of one of two approvers is decided by the other, as if there were no second', () => {
    const slowly = {
      behavior: {
        ...TIRELESS,
        approverResponse: { kind: 'uniform', low: 1, high: 3 * HOUR_SECONDS } as const,
      },
    };
    const [both, other] = [askedOf(['ann@home', 'bob@home'], slowly), askedOf(['bob@home'], slowly)];
    expect(hadAccess(both)).toBe(true);
    expect(both.metrics).toEqual(other.metrics);
  });

  test('that nobody answers dies after 24 hours, and not sooner', () => {
    expect(askedOf([], { horizonSeconds: 24 * HOUR_SECONDS }).metrics['access.failed']).toBe(0);
    // The first is asked within the first hours, and each waits for a day.
    const { failures } = askedOf([]);
    expect(failures['nobody-can-approve']).toBe(2);
    expect(failures['approval-denied']).toBe(0);
  });

  test('that is refused counts as refused, not as unanswered', () => {
    const recording = askedOf(['bob@home'], { behavior: { ...TIRELESS, approverDenies: 1 } });
    expect(hadAccess(recording)).toBe(false);
    expect(recording.failures['approval-denied']).toBeGreaterThan(0);
    expect(recording.failures['approval-timeout']).toBe(0);
  });

  test('made while the only approver is disabled is not answered', () => {
    const atOnce = { kind: 'constant', value: 0 } as const;
    const disabled = theft('bob', { atSeconds: 0, detectedAfter: atOnce, respondedAfter: atOnce });
    const recording = askedOf(['bob@home'], { events: [disabled] });
    // The account is back before the second request.
    expect(recording.failures['nobody-can-approve']).toBe(1);
    expect(hadAccess(recording)).toBe(true);
  });
});

/** One request of Ann’s for eight hours, of which approvers are told; they answer after half an hour. */
describe('the inbox of the approvers', () => {
  const HALF_AN_HOUR = { kind: 'constant', value: HOUR_SECONDS / 2 } as const;
  const ELIGIBLE = place('ann', 'eligible');

  function opened(
    approverAccountIds: readonly string[],
    behavior: Partial<Behavior> = {},
    change: Partial<Estate> = {},
    events: readonly ScenarioEvent[] = [],
  ) {
    const estate = tinyEstate({ memberships: [ELIGIBLE], policies: [policy({ approverAccountIds })] });
    const options = { behavior: { ...QUIET, approverResponse: HALF_AN_HOUR, ...behavior }, events };
    const world = begin({ ...estate, ...change }, options);
    activate(world, 'ann@home', ELIGIBLE.id);
    return world;
  }
  const at = (world: World, hours: number) => {
    runTo(world, hours);
    return standing(world, 'ann@home', ELIGIBLE.id);
  };
  const waiting = (world: World, accountId: string) =>
    world.sim.contextOf(world.entities.approvers.get(accountId)!).pending;

  test('is answered when the approver has had time to', () => {
    const world = opened(['bob@home']);
    expect(at(world, 0.4)).toBe('pending');
    expect(waiting(world, 'bob@home')).toBe(1);
    expect(at(world, 0.6)).toBe('active');
    expect(waiting(world, 'bob@home')).toBe(0);
  });

  test('is read off duty by nobody, and all of it when duty begins', () => {
    // The run begins on a Monday at midnight.
    const world = opened(['bob@home'], { workingHours: { fromHour: 9, toHour: 17, days: [1, 2, 3, 4, 5] } });
    expect(at(world, 9.4)).toBe('pending');
    expect(at(world, 9.6)).toBe('active');
  });

  test('is left in the evening, and read the next morning', () => {
    const world = opened(['bob@home'], { workingHours: { fromHour: 9, toHour: 17, days: [1, 2, 3, 4, 5] } });
    runTo(world, 18);
    expect(at(world, 18)).toBe('eligible');
    activate(world, 'ann@home', ELIGIBLE.id);
    expect(at(world, 33.4)).toBe('pending');
    expect(at(world, 33.6)).toBe('active');
  });

  test('is emptied for all once one has answered', () => {
    const estate = tinyEstate({ memberships: [] });
    const cat = { id: 'cat@home', personId: 'cat', tenantId: 'home', kind: 'member' as const };
    const people = [...estate.people, { id: 'cat', name: 'Cat' }];
    const world = opened(['bob@home', 'cat@home'], {}, { people, accounts: [...estate.accounts, cat] });
    runTo(world, 0.4);
    expect([waiting(world, 'bob@home'), waiting(world, 'cat@home')]).toEqual([1, 1]);
    runTo(world, 0.6);
    expect([waiting(world, 'bob@home'), waiting(world, 'cat@home')]).toEqual([0, 0]);
  });

  /** A second place of Ann's, and whoever is asked for either. */
  const twoPlaces = (): Partial<Estate> => {
    const memberships = [ELIGIBLE, place('ann', 'eligible', { groupId: 'others' })];
    const asked = { approverAccountIds: ['bob@home'] };
    const policies = [policy(asked), policy({ ...asked, groupId: 'others' })];
    return { ...tinyEstate({ memberships, groups: ['admins', 'others'] }), policies };
  };

  test('holds the second request until that one, too, is answered', () => {
    const world = opened(['bob@home'], {}, twoPlaces());
    runTo(world, 0.25);
    activate(world, 'ann@home', 'ann in others');
    expect(at(world, 0.4)).toBe('pending');
    expect(waiting(world, 'bob@home')).toBe(2);
    expect(at(world, 0.6)).toBe('active');
    expect(waiting(world, 'bob@home')).toBe(1);
    expect(at(world, 0.8)).toBe('active');
    expect([waiting(world, 'bob@home'), standing(world, 'ann@home', 'ann in others')]).toEqual([0, 'active']);
  });

  test('is read once: an answer that came to nothing does not come again with the next request', () => {
    const atOnce = { kind: 'constant', value: 0 } as const;
    const threeHours = { kind: 'constant', value: 3 * HOUR_SECONDS } as const;
    // Bob is locked out when the first of his answers is due, and back for the second.
    const locked = theft('bob', {
      atSeconds: 2.8 * HOUR_SECONDS,
      detectedAfter: atOnce,
      respondedAfter: atOnce,
    });
    const world = opened(['bob@home'], { approverResponse: threeHours }, twoPlaces(), [locked]);
    runTo(world, 2.7);
    activate(world, 'ann@home', 'ann in others');
    expect(at(world, 5.6)).toBe('pending');
    expect(at(world, 5.8)).toBe('pending');
    expect(standing(world, 'ann@home', 'ann in others')).toBe('active');
  });

  test('holds no answer over to the next request', () => {
    const world = opened(['bob@home']);
    runTo(world, 0.25);
    const entity = world.entities.activations.of(world.index.places.get(ELIGIBLE.id)!, 'ann@home')!;
    world.sim.send(entity, { type: 'CANCEL' });
    expect(at(world, 0.3)).toBe('eligible');
    activate(world, 'ann@home', ELIGIBLE.id);
    expect(at(world, 0.6)).toBe('pending');
    expect(at(world, 0.9)).toBe('active');
  });

  test('says at once who nobody can answer, and is silent about the others (PIM-34, PIM-35)', () => {
    const shown = (approverAccountIds: readonly string[]) => {
      const world = opened(approverAccountIds);
      runTo(world, 0.1);
      return shownIn(world);
    };
    expect(shown(['ann@home'])).toEqual({ 'approver-is-requester': 1 });
    expect(shown([])).toEqual({ 'nobody-can-approve': 1 });
    expect(shown(['bob@home'])).toEqual({});
    expect(shown(['ann@home', 'bob@home'])).toEqual({});
  });

  test('is that of Lighthouse as well, for approvers whom the authorization names (LH-13)', () => {
    const estate: Estate = {
      ...tinyEstate({ memberships: [place('ann', 'active')], relationships: [], accessAssignments: [] }),
      lighthouseDelegations: [
        {
          id: 'lh',
          name: 'Operations',
          customerId: 'alpha',
          managingTenantId: 'home',
          subscriptionId: 'sub',
          status: 'active',
          offer: 'template',
          authorizations: [{ principal: { kind: 'group', id: 'admins' }, role: 'Reader' }],
          eligible: [
            {
              id: 'entry',
              delegationId: 'lh',
              principal: { kind: 'group', id: 'admins' },
              role: 'Contributor',
              maxActivationSeconds: 8 * HOUR_SECONDS,
              requiresMfa: true,
              approverAccountIds: ['bob@home'],
              assignment: 'eligible',
              endsAtSeconds: null,
            },
          ],
        },
      ],
    };
    const world = begin(estate, { behavior: { ...QUIET, approverResponse: HALF_AN_HOUR } });
    activate(world, 'ann@home', 'entry');
    runTo(world, 0.4);
    expect(standing(world, 'ann@home', 'entry')).toBe('pending');
    runTo(world, 0.9);
    expect(standing(world, 'ann@home', 'entry')).toBe('active');
  });
});

describe('a thief who asks for approval', () => {
  const reached = (approverFooled: number, approverDenies = 0): number =>
    run(
      { memberships: [place('ann', 'eligible')], policies: [policy({ approverAccountIds: ['bob@home'] })] },
      { behavior: { ...QUIET, approverFooled, approverDenies }, events: [theft('ann')] },
    ).metrics['blast.tenants']!;

  test('gets in by the share of approvers who are fooled, and not by that of those who say yes to colleagues', () => {
    expect([reached(1), reached(1, 1)]).toEqual([1, 1]);
    expect([reached(0), reached(0, 1)]).toEqual([0, 0]);
  });
});
