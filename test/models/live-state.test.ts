import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import type { Account, Estate } from '../../models/estate.ts';
import type { LighthouseEligibility } from '../../models/estate-lighthouse.ts';
import { liveState, type Tokens } from '../../models/live-state.ts';
import type { World } from '../../models/world.ts';
import { activate, begin, runTo, standing } from './wiring/live-world.ts';
import { assigned, place, policy, relationship, tinyEstate } from './wiring/tiny-estate.ts';

const abroad = (id: string, parts: Partial<Account> = {}): Account => ({
  id,
  personId: 'ann',
  tenantId: 'alpha',
  kind: 'guest',
  ...parts,
});

function estate(change: Partial<Estate> = {}): Estate {
  return { ...tinyEstate({ memberships: [place('ann', 'eligible')], policies: [policy()] }), ...change };
}

/** The state of a world in which tokens are as told. */
function stateOf(world: World, parts: Partial<Tokens> = {}) {
  const tokens: Tokens = {
    endsAt: new Map(),
    disabledAccounts: new Set(),
    lockedAccounts: new Set(),
    ...parts,
  };
  return liveState(world.index, world.sim, world.entities, tokens, world.assumptions);
}

const tell = (world: World, entity: number | undefined, event: { readonly type: string }): void => {
  world.sim.send(entity!, event);
  world.sim.run(world.sim.now);
};

describe('of what has no machine', () => {
  const state = stateOf(begin(estate()));

  test('the state is the last or the first', () => {
    expect(state.relationship('another')).toBe('gone');
    expect(state.accessAssignment('another')).toBe('deleted');
    expect(state.dap('another')).toBe('none');
    expect(state.delegation('another')).toBe('none');
    expect(state.grantLost('another', 'grant')).toBeUndefined();
    expect(state.presence('another')).toBe('absent');
    expect(state.presence('ann@home')).toBe('accepted');
    expect(state.mfaRegistration('another')).toBe('unregistered');
    expect(state.registrationPrompt('another')).toBe('never');
    expect(state.tokenEndsAt('ann@home', 'alpha')).toBeUndefined();
    expect(state.accountEnabled('another')).toBe(true);
  });

  test('an eligible place is none, and a standing one stands', () => {
    expect(state.place('bob@home', place('ann', 'eligible'))).toBe('removed');
    expect(state.place('bob@home', place('bob', 'active'))).toBe('standing');
  });
});

describe('the state of a run', () => {
  test('is at its second, with the readings of the run and the states of the machines', () => {
    const world = begin(
      estate({
        dapLinks: [{ customerId: 'alpha', status: 'dap' }],
        relationships: [relationship('alpha', { status: 'expiring' })],
        accessAssignments: [assigned('alpha', 'admins', 'error')],
      }),
      { assumptions: { readerNeededBy: 'article' } },
    );
    const state = stateOf(world, { endsAt: new Map([['ann@home', new Map([['alpha', 7]])]]) });
    expect(state.readings).toBe(world.assumptions);
    expect(state.nowSeconds).toBe(0);
    expect([
      state.relationship('gdap-alpha'),
      state.accessAssignment('gdap-alpha/admins'),
      state.dap('alpha'),
    ]).toEqual(['expiring', 'error', 'dap']);
    expect(state.tokenEndsAt('ann@home', 'alpha')).toBe(7);
    expect(state.tokenEndsAt('ann@home', 'bravo')).toBeUndefined();
    runTo(world, 2);
    expect(state.nowSeconds).toBe(2 * HOUR_SECONDS);
  });

  test('knows who is disabled, for good or by the response to a theft', () => {
    const world = begin(estate());
    const disabled = stateOf(world, { disabledAccounts: new Set(['ann@home']) });
    const locked = stateOf(world, { lockedAccounts: new Set(['ann@home']) });
    expect([disabled, locked].map((state) => state.accountEnabled('ann@home'))).toEqual([false, false]);
    expect([disabled, locked].map((state) => state.accountEnabled('bob@home'))).toEqual([true, true]);
  });
});

describe('a place that can be activated', () => {
  const ELIGIBLE = place('ann', 'eligible');

  test('is what its activation has come to', () => {
    const world = begin(estate({ policies: [policy({ approverAccountIds: [] })] }));
    const state = () => standing(world, 'ann@home', ELIGIBLE.id);
    const entity = world.entities.activations.of(world.index.places.get(ELIGIBLE.id)!, 'ann@home');
    expect(state()).toBe('eligible');
    activate(world, 'ann@home', ELIGIBLE.id);
    world.sim.run(0);
    expect(state()).toBe('pending');
    tell(world, entity, { type: 'APPROVE', byRequestor: false, provisioningSeconds: 5 } as never);
    expect(state()).toBe('provisioning');
    runTo(world, 1);
    expect(state()).toBe('active');
    tell(world, entity, { type: 'PLAN_LOST' });
    expect(state()).toBe('permanent');
  });

  test('is removed with the plan, over at its end, and taken by whoever took it', () => {
    const world = begin(estate({ memberships: [place('ann', 'eligible', { endsAtSeconds: HOUR_SECONDS })] }));
    const state = () => standing(world, 'ann@home', ELIGIBLE.id);
    runTo(world, 2);
    expect(state()).toBe('ended');
    const lost = begin(estate());
    const entity = lost.entities.activations.of(lost.index.places.get(ELIGIBLE.id)!, 'ann@home');
    tell(lost, entity, { type: 'PLAN_LOST' });
    expect(standing(lost, 'ann@home', ELIGIBLE.id)).toBe('removed');
    const bounded = begin(
      estate({ memberships: [place('ann', 'eligible', { endsAtSeconds: DAY_SECONDS })] }),
    );
    const machine = bounded.entities.activations.of(bounded.index.places.get(ELIGIBLE.id)!, 'ann@home');
    tell(bounded, machine, { type: 'PLAN_LOST' });
    expect(standing(bounded, 'ann@home', ELIGIBLE.id)).toBe('removed');
    const taken = begin(estate());
    taken.entities.removedPlaces.add(ELIGIBLE.id);
    expect(standing(taken, 'ann@home', ELIGIBLE.id)).toBe('ended');
    taken.entities.reviewedAway.add(ELIGIBLE.id);
    expect(standing(taken, 'ann@home', ELIGIBLE.id)).toBe('reviewedAway');
  });

  test('of Lighthouse works when Azure has noticed, and until Azure has forgotten (LH-69)', () => {
    const entry: LighthouseEligibility = {
      id: 'entry',
      delegationId: 'lh',
      principal: { kind: 'group', id: 'admins' },
      role: 'Contributor',
      maxActivationSeconds: HOUR_SECONDS,
      requiresMfa: true,
      approverAccountIds: [],
      assignment: 'eligible',
      endsAtSeconds: null,
    };
    const world = begin({
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
          authorizations: [{ principal: entry.principal, role: 'Reader' }],
          eligible: [entry],
        },
      ],
    });
    const entity = world.entities.activations.of(world.index.places.get('entry')!, 'ann@home')!;
    const { provisioningSeconds, effectSeconds, lingerSeconds } = world.sim.contextOf(entity) as Record<
      string,
      number
    >;
    const state = () => standing(world, 'ann@home', 'entry');
    expect([state(), world.state.delegation('lh')]).toEqual(['eligible', 'active']);
    activate(world, 'ann@home', 'entry', 1);
    world.sim.run(0);
    expect(state()).toBe('provisioning');
    world.sim.run(provisioningSeconds! + effectSeconds! - 1);
    expect(state()).toBe('provisioning');
    world.sim.run(provisioningSeconds! + effectSeconds! + 1);
    expect(state()).toBe('active');
    world.sim.run(HOUR_SECONDS + lingerSeconds! - 1);
    expect(state()).toBe('active');
    world.sim.run(HOUR_SECONDS + provisioningSeconds! + lingerSeconds! + 1);
    expect(state()).toBe('eligible');
    world.entities.lostGrants.set('lh grant', 'LH-53');
    expect(world.state.grantLost('lh', 'grant')).toBe('LH-53');
  });
});

describe('a place that stands', () => {
  const bounded = place('ann', 'active', { endsAtSeconds: HOUR_SECONDS });

  test('stands until its end, and for good where the plan is lost before', () => {
    const world = begin(estate({ memberships: [bounded] }));
    const schedule = world.entities.schedules.get(bounded.id);
    expect(standing(world, 'ann@home', bounded.id)).toBe('standing');
    tell(world, schedule, { type: 'PLAN_LOST' });
    expect(standing(world, 'ann@home', bounded.id)).toBe('permanent');
    const other = begin(estate({ memberships: [bounded] }));
    runTo(other, 2);
    expect(standing(other, 'ann@home', bounded.id)).toBe('ended');
  });

  test('is over once somebody took it', () => {
    const world = begin(estate({ memberships: [place('ann', 'active')] }));
    const { id } = place('ann', 'active');
    world.entities.removedPlaces.add(id);
    expect(standing(world, 'ann@home', id)).toBe('ended');
    world.entities.reviewedAway.add(id);
    expect(standing(world, 'ann@home', id)).toBe('reviewedAway');
  });
});

describe('the object of an account from outside', () => {
  const world = (parts: Partial<Account>) => {
    const tiny = estate();
    return begin({ ...tiny, accounts: [...tiny.accounts, abroad('guest', parts)] });
  };

  test.each<[string, Partial<Account>, string]>([
    ['invited', { redemption: 'pending' }, 'pending'],
    ['invited and redeemed', {}, 'accepted'],
    ['synchronized', { origin: 'synchronized' }, 'accepted'],
  ])('is there as it was %s, and enabled', (_, parts, presence) => {
    const of = world(parts);
    expect(of.state.presence('guest')).toBe(presence);
    expect(of.state.accountEnabled('guest')).toBe(true);
  });

  test.each<[string, Partial<Account>, 'guests' | 'syncJobs', object, object]>([
    ['invited', {}, 'guests', { type: 'DISABLE' }, { type: 'DELETE' }],
    [
      'synchronized',
      { origin: 'synchronized' },
      'syncJobs',
      { type: 'SET_TARGET_ENABLED', on: false },
      { type: 'DELETE_IN_TARGET' },
    ],
  ])('that was %s may be disabled, and deleted', (_, parts, machines, disable, remove) => {
    const of = world(parts);
    const entity = of.entities[machines].get('guest');
    tell(of, entity, disable as { type: string });
    expect([of.state.accountEnabled('guest'), of.state.presence('guest')]).toEqual([false, 'accepted']);
    tell(of, entity, remove as { type: string });
    expect(of.state.presence('guest')).toBe('absent');
  });

  test('has a method of MFA, or none, or lost it, and is asked for one', () => {
    const of = world({ mfaRegistered: true });
    const entity = of.entities.registrations.get('guest');
    expect(of.state.mfaRegistration('guest')).toBe('registered');
    tell(of, entity, { type: 'LOSE_DEVICE' });
    expect(of.state.mfaRegistration('guest')).toBe('lost');
    tell(of, entity, { type: 'RESET' });
    expect([of.state.mfaRegistration('guest'), of.state.registrationPrompt('guest')]).toEqual([
      'unregistered',
      'never',
    ]);
    tell(of, entity, { type: 'PROMPT' });
    expect([of.state.mfaRegistration('guest'), of.state.registrationPrompt('guest')]).toEqual([
      'unregistered',
      'in-grace',
    ]);
  });
});
