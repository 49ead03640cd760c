import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import { beginRun } from '../../../models/begin-run.ts';
import type { Estate, Membership } from '../../../models/estate.ts';
import type { LighthouseEligibility } from '../../../models/estate-lighthouse.ts';
import type { PimActivationContext } from '../../../models/machines/pim-activation-vocabulary.ts';
import { openActivations, type Requestor } from '../../../models/wiring/activations.ts';
import { recorded, runTo, standing } from './live-world.ts';
import { assigned, place, policy, QUIET, run, TIRELESS, theft, tinyEstate, tinyPlan } from './tiny-estate.ts';
import { tinyWorld } from './tiny-world.ts';

/** What the machine holds after a request under an eight-hour policy. */
function asked(requestor: Requestor, requestedActivationSeconds: number | null): PimActivationContext {
  const membership = place('ann', 'eligible');
  const behavior = { ...QUIET, requestedActivationSeconds };
  const plan = tinyPlan(tinyEstate({ memberships: [membership] }), { behavior });
  const world = beginRun(plan, 1, 0);
  openActivations(world, plan).request('ann@home', membership, requestor);
  runTo(world, 0.1);
  const entity = world.entities.activations.of(membership, 'ann@home')!;
  expect(world.sim.isIn(entity, 'active')).toBe(true);
  return world.sim.contextOf(entity) as PimActivationContext;
}

describe('the length asked for', () => {
  test('is the policy’s maximum where nobody says otherwise', () => {
    expect(asked('engineer', null).requestedSeconds).toBe(8 * HOUR_SECONDS);
  });

  test('is the engineers’ habit where it is shorter, and never more than the policy allows', () => {
    expect(asked('engineer', HOUR_SECONDS).requestedSeconds).toBe(HOUR_SECONDS);
    expect(asked('engineer', 24 * HOUR_SECONDS).requestedSeconds).toBe(8 * HOUR_SECONDS);
  });

  test('is the maximum for a thief, whatever the habit', () => {
    expect(asked('thief', HOUR_SECONDS).requestedSeconds).toBe(8 * HOUR_SECONDS);
  });

  test('makes engineers wait more often when it is shorter', () => {
    const waited = (requestedActivationSeconds: number | null): number =>
      run(
        { memberships: [place('ann', 'eligible')] },
        { behavior: { ...TIRELESS, requestedActivationSeconds } },
      ).metrics['access.minutesToAccess']!;
    expect(waited(HOUR_SECONDS)).toBeGreaterThan(waited(null));
  });
});

describe('a group that nobody made a PIM policy for', () => {
  const unset = { memberships: [place('ann', 'eligible')], policies: [] };

  test('asks for a justification only, and allows eight hours', () => {
    const world = tinyWorld(unset);
    const [activation] = world.entities.allActivations;
    expect(world.sim.contextOf(activation!)).toMatchObject({
      maxActivationSeconds: 8 * HOUR_SECONDS,
      requiresJustification: true,
      requiresMfa: false,
      requiresTicket: false,
      requiresAuthenticationContext: false,
      requiresApproval: false,
    });
  });

  test('serves its engineers, and fails none', () => {
    const recording = run(unset, { behavior: TIRELESS });
    expect(recording.metrics['access.minutesToAccess']).toBeGreaterThan(0);
    expect(recording.metrics['access.failed']).toBe(0);
  });

  test('lets a stolen session in under the reading that every MFA rule asks anew, since it has none', () => {
    const reached = (policies: readonly ReturnType<typeof policy>[]): number =>
      run({ ...unset, policies }, { events: [theft('ann')], assumptions: { mfaRule: 'article' } }).metrics[
        'blast.tenants'
      ]!;
    expect(reached([])).toBe(1);
    expect(reached([policy()])).toBe(0);
  });
});

describe('the counter of activations', () => {
  const held = [place('ann', 'eligible'), place('ann', 'eligible', { groupId: 'others' })];
  const [FIRST, SECOND] = held as [Membership, Membership];
  const tiny = { memberships: held, groups: ['admins', 'others'] };

  function counter(estate: Estate = tinyEstate(tiny)) {
    const plan = tinyPlan(estate, { horizonSeconds: 10 * HOUR_SECONDS });
    const world = beginRun(plan, 1, 0);
    const activations = openActivations(world, plan);
    const entityOf = (placeId: string) =>
      world.entities.activations.of(world.index.places.get(placeId)!, 'ann@home')!;
    return { world, activations, entityOf };
  }

  test('remembers who asked, the owner where nobody did', () => {
    const { world, activations, entityOf } = counter();
    expect(activations.requestorOf(entityOf(FIRST.id))).toBe('engineer');
    activations.request('ann@home', FIRST, 'thief');
    runTo(world, 0.1);
    expect(activations.requestorOf(entityOf(FIRST.id))).toBe('thief');
    // It runs, and asking for it again changes nobody's mind about whose it is.
    activations.ask('ann@home', FIRST, null);
    expect(activations.requestorOf(entityOf(FIRST.id))).toBe('thief');
    runTo(world, 8.5);
    activations.ask('ann@home', FIRST, null);
    expect(activations.requestorOf(entityOf(FIRST.id))).toBe('engineer');
  });

  test('takes no second request while one runs, and none for what nobody can activate', () => {
    const { world, activations, entityOf } = counter();
    activations.request('ann@home', FIRST, 'engineer');
    runTo(world, 1);
    activations.request('ann@home', FIRST, 'thief');
    expect(activations.requestorOf(entityOf(FIRST.id))).toBe('engineer');
    activations.request('bob@home', FIRST, 'engineer');
    activations.ask('bob@home', FIRST, null);
    activations.cancel('bob@home', FIRST);
    activations.request('ann@home', { ...FIRST, id: 'unknown' }, 'engineer');
    runTo(world, 2);
    expect(recorded(world).acts.activation).toBe(1);
  });

  test('shows everything that PIM may ask of an owner', () => {
    const strict = policy({
      requires: { mfa: true, justification: true, ticket: true, authenticationContext: true },
    });
    for (const way of ['request', 'ask'] as const) {
      const { world, activations } = counter({ ...tinyEstate(tiny), policies: [strict] });
      if (way === 'request') activations.request('ann@home', FIRST, 'engineer');
      else activations.ask('ann@home', FIRST, 2 * HOUR_SECONDS);
      runTo(world, 1);
      expect(standing(world, 'ann@home', FIRST.id)).toBe('active');
      runTo(world, 3);
      expect(standing(world, 'ann@home', FIRST.id)).toBe(way === 'ask' ? 'eligible' : 'active');
    }
  });

  test('takes a request back', () => {
    const { world, activations } = counter({
      ...tinyEstate(tiny),
      policies: [policy({ approverAccountIds: [] })],
    });
    activations.request('ann@home', FIRST, 'engineer');
    runTo(world, 1);
    expect(standing(world, 'ann@home', FIRST.id)).toBe('pending');
    activations.cancel('ann@home', FIRST);
    runTo(world, 2);
    expect(standing(world, 'ann@home', FIRST.id)).toBe('eligible');
  });

  test('tells when the youngest activation on a path began, and now where there is none', () => {
    const inner = place('admins', 'eligible', { groupId: 'others', member: { kind: 'group', id: 'admins' } });
    const nested = {
      ...tinyEstate({ ...tiny, memberships: [FIRST, inner] }),
      accessAssignments: [assigned('alpha', 'others')],
    };
    const { world, activations, entityOf } = counter(nested);
    const path = () => world.judge('ann@home', 'alpha')[0]!;
    runTo(world, 1);
    expect(activations.startedAt(path())).toBe(HOUR_SECONDS);
    activations.request('ann@home', FIRST, 'engineer');
    runTo(world, 2);
    activations.began(entityOf(FIRST.id));
    runTo(world, 3);
    // The second is not active, and its machine has not begun.
    expect(activations.startedAt(path())).toBe(2 * HOUR_SECONDS);
    activations.request('ann@home', inner, 'engineer');
    runTo(world, 4);
    activations.began(entityOf(inner.id));
    runTo(world, 5);
    expect(activations.startedAt(path())).toBe(4 * HOUR_SECONDS);
    activations.began(entityOf(FIRST.id));
    runTo(world, 6);
    expect(activations.startedAt(path())).toBe(5 * HOUR_SECONDS);
  });

  test('lets a thief past the portal, where only the portal asks for a permanent Reader (LH-20)', () => {
    const admins = { kind: 'group', id: 'admins' } as const;
    const entry: LighthouseEligibility = {
      id: 'entry',
      delegationId: 'lh',
      principal: admins,
      role: 'Contributor',
      maxActivationSeconds: 8 * HOUR_SECONDS,
      requiresMfa: true,
      approverAccountIds: [],
      assignment: 'eligible',
      endsAtSeconds: null,
    };
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
          authorizations: [],
          eligible: [entry],
        },
      ],
    };
    for (const [requestor, reached] of [
      ['engineer', 'eligible'],
      ['thief', 'active'],
    ] as const) {
      const { world, activations } = counter(estate);
      activations.request('ann@home', world.index.places.get('entry')!, requestor);
      runTo(world, 1);
      expect(standing(world, 'ann@home', 'entry')).toBe(reached);
    }
  });

  test('is one for each place: what is asked of one is nothing to the other', () => {
    const { world, activations } = counter();
    activations.request('ann@home', SECOND, 'engineer');
    runTo(world, 1);
    expect(standing(world, 'ann@home', FIRST.id)).toBe('eligible');
    expect(standing(world, 'ann@home', SECOND.id)).toBe('active');
  });
});
