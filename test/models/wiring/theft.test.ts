import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import { defaultCrossTenantAccess, defaultSignInPolicy } from '../../../models/estate-cross-tenant.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { ACCESS_TOKEN_LIFETIME, CAE_REVOCATION_LATENCY } from '../../../models/facts/tokens.ts';
import type { Recording } from '../../../models/recorder.ts';
import { unpackFates } from '../../../models/tenant-fates.ts';
import { activate, begin, recorded, runTo, shownIn, standing } from './live-world.ts';
import {
  assigned,
  place,
  policy,
  QUIET,
  relationship,
  run,
  runEstate,
  theft,
  tinyEstate,
} from './tiny-estate.ts';

const CUSTOMERS = ['alpha', 'bravo', 'charlie'];
const STANDING = { customers: CUSTOMERS, memberships: [place('ann', 'active')] };
const AT_ONCE = { kind: 'constant', value: 0 } as const;

const fellAfter = ({ fates }: Recording) =>
  unpackFates(fates).map(({ fellAfterSeconds }) => fellAfterSeconds);
const fellAs = ({ fates }: Recording) => unpackFates(fates).map(({ how }) => how);

describe('a thief who works by hand', () => {
  const assumptions = { attackerSpeed: 'minutes-per-tenant' };
  const step = resolveAssumptions(assumptions).attackerSpeed;

  test('takes one customer after the other, each some minutes after the last', () => {
    expect(fellAfter(run(STANDING, { events: [theft('ann')], assumptions }))).toEqual([0, step, 2 * step]);
    expect(fellAfter(run(STANDING, { events: [theft('ann')] }))).toEqual([0, 0, 0]);
  });

  test('comes too late for those whom the response was faster', () => {
    const found = theft('ann', { detectedAfter: { kind: 'constant', value: 1.5 * step } });
    const recording = run(STANDING, { events: [found], assumptions });
    expect(fellAfter(recording)).toEqual([0, step, -1]);
    expect(recording.metrics['blast.tenants']).toBe(2);
  });

  test('finds a door closed that was open when the theft began', () => {
    const closed: ScenarioEvent = {
      kind: 'end-relationship',
      atSeconds: DAY_SECONDS + step / 2,
      customerId: 'bravo',
    };
    const recording = run(STANDING, { events: [theft('ann'), closed], assumptions });
    expect(fellAfter(recording)).toEqual([0, -1, 2 * step]);
  });

  test('is not there before the end of the run', () => {
    const horizonSeconds = DAY_SECONDS + step;
    expect(fellAfter(run(STANDING, { events: [theft('ann')], assumptions, horizonSeconds }))).toEqual([
      0,
      step,
      -1,
    ]);
  });

  test('who has time left takes at once what opens up, however often something changed before', () => {
    // Ann may be at Charlie after an approval, which takes longer than the other two visits.
    const later = {
      customers: CUSTOMERS,
      groups: ['admins', 'others'],
      memberships: [place('ann', 'active'), place('ann', 'eligible', { groupId: 'others' })],
      policies: [policy({ groupId: 'others', approverAccountIds: ['bob@home'] })],
      accessAssignments: [assigned('alpha'), assigned('bravo'), assigned('charlie', 'others')],
    };
    const changes: readonly ScenarioEvent[] = [0.2, 0.4, 0.6, 0.8].map((part) => ({
      kind: 'attempt',
      atSeconds: DAY_SECONDS + Math.round(part * step),
      operation: {
        kind: 'assign',
        principal: { kind: 'person', id: 'bob' },
        groupId: 'admins',
        assignment: 'active',
        seconds: null,
      },
    }));
    const approverResponse = { kind: 'constant', value: 3 * step } as const;
    const recording = run(later, {
      events: [theft('ann'), ...changes],
      assumptions,
      behavior: { ...QUIET, approverResponse },
    });
    const [alpha, bravo, charlie] = fellAfter(recording);
    expect([alpha, bravo]).toEqual([0, step]);
    expect(charlie).toBeGreaterThanOrEqual(3 * step);
    expect(charlie).toBeLessThan(3.1 * step);
  });

  test('is at no customer any more once the account is back with its owner', () => {
    // Applications that evaluate continuously let go within minutes, long before the last visit was due.
    const many = Array.from({ length: 12 }, (_, rank) => `customer ${rank}`);
    const recording = run(
      { customers: many, memberships: [place('ann', 'active')] },
      {
        events: [theft('ann', { detectedAfter: { kind: 'constant', value: 1.5 * step } })],
        assumptions: { ...assumptions, attackerToken: 'continuous-access-evaluation' },
      },
    );
    expect(recording.containmentMinutes).toBeLessThan((10 * step) / MINUTE_SECONDS);
    expect(fellAfter(recording)).toEqual([0, step, ...Array.from({ length: 10 }, () => -1)]);
  });

  test('does not come back to where he has been, whatever changes', () => {
    const other: ScenarioEvent = {
      kind: 'end-relationship',
      atSeconds: DAY_SECONDS + 1,
      customerId: 'charlie',
    };
    const { metrics } = run(STANDING, { events: [theft('ann'), other], assumptions });
    expect(metrics['blast.tenants']).toBe(2);
  });
});

describe('how a customer falls', () => {
  const eligible = { memberships: [place('ann', 'eligible')] };
  const gated = { ...eligible, policies: [policy({ approverAccountIds: ['bob@home'] })] };
  const how = (tiny: Parameters<typeof run>[0]) => fellAs(run(tiny, { events: [theft('ann')] }));

  test('is told by what the thief had to do', () => {
    expect(how({ memberships: [place('ann', 'active')] })).toEqual(['standing']);
    expect(how(eligible)).toEqual(['eligible']);
    expect(how(gated)).toEqual(['gated']);
    expect(how({ memberships: [] })).toEqual(['lost']);
  });

  test('is through what the owner had activated, where that runs', () => {
    const world = begin(tinyEstate(gated), { events: [theft('ann')], behavior: QUIET });
    runTo(world, 22);
    activate(world, 'ann@home', eligible.memberships[0]!.id, 8);
    runTo(world, 26);
    expect(fellAs(recorded(world))).toEqual(['active']);
    const late = begin(tinyEstate(gated), { events: [theft('ann')] });
    runTo(late, 20);
    activate(late, 'ann@home', eligible.memberships[0]!.id, 3);
    runTo(late, 26);
    // It had run out, and the thief asked again.
    expect(fellAs(recorded(late))).toEqual(['gated']);
  });

  test('is kept in mind where it did not: what stood between', () => {
    const soon = theft('ann', { detectedAfter: AT_ONCE, respondedAfter: AT_ONCE });
    const stopped = (tiny: Parameters<typeof run>[0]) => {
      const { fates } = run(tiny, { events: [soon] });
      return unpackFates(fates).map((fate) => [fate.how, fate.fellAfterSeconds]);
    };
    expect(stopped(eligible)).toEqual([['eligible', -1]]);
    expect(stopped(gated)).toEqual([['gated', -1]]);
    expect(stopped({ memberships: [] })).toEqual([['lost', -1]]);
  });
});

describe('who is robbed', () => {
  const reached = (who: string, change: Partial<Estate> = {}, replication = 0) => {
    const tiny = tinyEstate({ memberships: [place('ann', 'active')] });
    const recording = runEstate({ ...tiny, ...change }, { events: [theft(who)], replication });
    return recording.metrics['blast.tenants'];
  };

  test('is the person named, or one of the tier', () => {
    expect(reached('ann')).toBe(1);
    expect(reached('bob')).toBe(0);
    expect(reached('tier1')).toBe(1);
    expect(reached('tier2')).toBe(0);
  });

  test('is nobody where nobody is meant, and nothing is recorded', () => {
    expect(reached('stranger')).toBeUndefined();
    const recording = runEstate(tinyEstate({ memberships: [] }), { events: [theft('stranger')] });
    expect([unpackFates(recording.fates), recording.reach, recording.contained]).toEqual([[], [], true]);
  });

  test('is any of a tier, as chance has it in each replication', () => {
    const tiny = tinyEstate({ memberships: [] });
    const people = tiny.people.map((person) => ({ ...person, tier: 'tier1' }));
    const outcomes = Array.from({ length: 12 }, (_, replication) =>
      reached('tier1', { people }, replication),
    );
    expect(new Set(outcomes)).toEqual(new Set([0, 1]));
  });

  test('is the same person however the estate lists them', () => {
    const tiny = tinyEstate({ memberships: [place('ann', 'active')] });
    const people = tiny.people.map((person) => ({ ...person, tier: 'tier1' }));
    for (let replication = 0; replication < 6; replication++) {
      const [one, other] = [people, [...people].reverse()].map((each) =>
        reached('tier1', { people: each }, replication),
      );
      expect(other).toBe(one);
    }
  });

  test('with a password alone gets nowhere, where customers are managed with MFA (GDAP-72)', () => {
    const { metrics } = run(STANDING, { events: [theft('ann', { with: 'password' })] });
    expect(metrics['blast.tenants']).toBe(0);
  });
});

describe('a thief whose victim visits a customer', () => {
  const visiting = (
    assignment: 'active' | 'eligible',
    {
      trusted = false,
      demands = 'none',
      mfa = false,
    }: { trusted?: boolean; demands?: 'none' | 'mfa'; mfa?: boolean } = {},
    change: Partial<Account> = {},
  ): Estate => {
    const tiny = tinyEstate({ memberships: [], relationships: [], accessAssignments: [] });
    return {
      ...tiny,
      accounts: [
        ...tiny.accounts,
        { id: 'bob@alpha', personId: 'bob', tenantId: 'alpha', kind: 'guest' },
        {
          id: 'ann@alpha',
          personId: 'ann',
          tenantId: 'alpha',
          kind: 'guest',
          mfaRegistered: true,
          ...change,
        },
      ],
      roleAssignments: ['bob@alpha', 'ann@alpha'].map((id) => ({
        id: `role of ${id}`,
        tenantId: 'alpha',
        system: 'entra-role',
        role: HELPDESK_ADMINISTRATOR,
        scope: '/',
        principal: { kind: 'account', id },
        assignment,
        endsAtSeconds: null,
      })),
      rolePolicies: [
        {
          tenantId: 'alpha',
          system: 'entra-role',
          role: HELPDESK_ADMINISTRATOR,
          maxActivationSeconds: 8 * HOUR_SECONDS,
          requires: { mfa, justification: false, ticket: false, authenticationContext: false },
          approverAccountIds: null,
        },
      ],
      crossTenantAccess: [{ ...defaultCrossTenantAccess('alpha', 'home'), mfaTrusted: trusted }],
      signInPolicies: [{ ...defaultSignInPolicy('alpha'), demands }],
    };
  };
  const fell = (whole: Estate) => fellAs(runEstate(whole, { events: [theft('ann')] }));

  test('gets in by what stands there, if the tenant lets the session in', () => {
    expect(fell(visiting('active'))).toEqual(['standing']);
    expect(fell(visiting('active', { demands: 'mfa' }))).toEqual(['lost']);
    expect(fell(visiting('active', { demands: 'mfa', trusted: true }))).toEqual(['standing']);
  });

  test('activates there, with MFA only where that of home is trusted (B2B-13)', () => {
    expect(fell(visiting('eligible'))).toEqual(['eligible']);
    expect(fell(visiting('eligible', { mfa: true, trusted: true }))).toEqual(['eligible']);
    const untrusted = runEstate(visiting('eligible', { mfa: true }), { events: [theft('ann')] });
    expect(untrusted.metrics['blast.tenants']).toBe(0);
  });

  test('activates there for as long as the policy lets anybody, whatever the owner is used to', () => {
    const behavior = { ...QUIET, requestedActivationSeconds: HOUR_SECONDS };
    const world = begin(visiting('eligible', { mfa: true, trusted: true }), {
      events: [theft('ann')],
      behavior,
    });
    runTo(world, 27);
    expect(standing(world, 'ann@alpha', 'role of ann@alpha')).toBe('active');
    expect(recorded(world).metrics['blast.tenants']).toBe(1);
    expect(recorded(world).acts.activation).toBe(0);
  });

  test('gets in as the guest or not, whatever else leads to the same tenant', () => {
    const helped = (demands: 'none' | 'mfa', status: 'active' | 'error') => {
      const groups = {
        memberships: [place('ann', 'active')],
        accessAssignments: [assigned('alpha', 'admins', status)],
      };
      const { memberships, relationships, accessAssignments } = tinyEstate(groups);
      const whole = { ...visiting('eligible', { demands }), memberships, relationships, accessAssignments };
      const world = begin(whole, { events: [theft('ann')] });
      runTo(world, 26);
      return standing(world, 'ann@alpha', 'role of ann@alpha');
    };
    expect(helped('none', 'active')).toBe('active');
    expect(helped('none', 'error')).toBe('active');
    // The group gets the thief in, and the guest still stands before a closed door.
    expect(helped('mfa', 'active')).toBe('eligible');
  });

  test('asks for nothing where the door is closed, nor as somebody else', () => {
    const world = begin(visiting('eligible', { demands: 'mfa' }), { events: [theft('ann')] });
    runTo(world, 26);
    const state = (id: string) => world.state.place(id, world.index.places.get(`role of ${id}`)!);
    expect([state('ann@alpha'), state('bob@alpha')]).toEqual(['eligible', 'eligible']);
    const open = begin(visiting('eligible'), { events: [theft('ann')] });
    runTo(open, 26);
    const stateThere = (id: string) => open.state.place(id, open.index.places.get(`role of ${id}`)!);
    expect([stateThere('ann@alpha'), stateThere('bob@alpha')]).toEqual(['active', 'eligible']);
  });

  test('keeps a token there to its end although applications evaluate continuously (B2B-84)', () => {
    const assumptions = { attackerToken: 'continuous-access-evaluation' };
    const rest = (whole: Estate, who = 'ann') =>
      runEstate(whole, { events: [theft(who)], assumptions }).containmentMinutes - 4 * 60;
    const least = ACCESS_TOKEN_LIFETIME.value.lowSeconds / MINUTE_SECONDS;
    expect(rest(visiting('active'))).toBeGreaterThanOrEqual(least);
    // Where tokens are of any age, those of guests are as those of others.
    const anyAge = { attackerToken: 'random-age' };
    const ended = (whole: Estate) =>
      runEstate(whole, { events: [theft('ann')], assumptions: anyAge }).containmentMinutes;
    expect(ended(visiting('active'))).toBe(
      ended({ ...visiting('active'), accounts: tinyEstate({ memberships: [] }).accounts }),
    );
    // Whose victim visits nobody is out in minutes, however many visit.
    const [ann, bob] = visiting('active').accounts;
    expect(rest({ ...visiting('active'), accounts: [ann!, bob!] })).toBeLessThan(least);
  });
});

describe('the token that outlives access', () => {
  test('is that of home where a way of home led in beside the guest’s (B2B-84)', () => {
    const assumptions = { attackerToken: 'continuous-access-evaluation' };
    const tiny = tinyEstate({ memberships: [], customers: ['alpha', 'bravo'] });
    const guests = ['alpha', 'bravo'].map(
      (tenantId): Account => ({
        id: `ann@${tenantId}`,
        personId: 'ann',
        tenantId,
        kind: 'guest',
        mfaRegistered: true,
      }),
    );
    const whole: Estate = {
      ...tiny,
      accounts: [...tiny.accounts, ...guests],
      // Bravo is reached as a guest alone.
      lighthouseDelegations: [
        {
          id: 'lh',
          name: 'Operations',
          customerId: 'alpha',
          managingTenantId: 'home',
          subscriptionId: 'sub',
          status: 'active',
          offer: 'template',
          authorizations: [{ principal: { kind: 'account', id: 'ann@home' }, role: 'Contributor' }],
          eligible: [],
        },
      ],
      roleAssignments: guests.map(({ id, tenantId }) => ({
        id: `role of ${id}`,
        tenantId,
        system: 'entra-role',
        role: HELPDESK_ADMINISTRATOR,
        scope: '/',
        principal: { kind: 'account', id },
        assignment: 'active',
        endsAtSeconds: null,
      })),
    };
    const world = begin(whole, { events: [theft('ann')], assumptions });
    const lockedAt = DAY_SECONDS + 4 * HOUR_SECONDS;
    world.sim.run(lockedAt + 1);
    const lives = (tenantId: string) => world.state.tokenEndsAt('ann@home', tenantId)! - lockedAt;
    expect(lives('alpha')).toBeLessThanOrEqual(CAE_REVOCATION_LATENCY.value);
    expect(lives('bravo')).toBeGreaterThanOrEqual(ACCESS_TOKEN_LIFETIME.value.lowSeconds);
  });

  test('is told of once, where access has ended, and not where it goes on (PIM-68)', () => {
    const end: ScenarioEvent = {
      kind: 'end-relationship',
      atSeconds: DAY_SECONDS + HOUR_SECONDS,
      customerId: 'alpha',
    };
    const two = { memberships: [place('ann', 'active')], customers: ['alpha', 'bravo'] };
    // Bravo has a second relationship, which was over before.
    const estate = tinyEstate({
      ...two,
      relationships: [
        relationship('alpha'),
        relationship('bravo'),
        relationship('bravo', { id: 'old', status: 'expired', endsAtSeconds: -DAY_SECONDS }),
      ],
      accessAssignments: [
        assigned('alpha'),
        assigned('bravo'),
        { ...assigned('bravo'), id: 'of the old one', relationshipId: 'old' },
      ],
    });
    // Somebody else is put into the group, so that everything is looked at again.
    const beside: ScenarioEvent = {
      kind: 'attempt',
      atSeconds: DAY_SECONDS + 2 * HOUR_SECONDS,
      operation: {
        kind: 'assign',
        principal: { kind: 'person', id: 'bob' },
        groupId: 'admins',
        assignment: 'active',
        seconds: null,
      },
    };
    const { observations } = runEstate(estate, { events: [theft('ann'), end, beside] });
    expect(observations['access-lingers-after-expiry']?.count).toBe(1);
    expect(runEstate(estate, { events: [theft('ann'), beside] }).observations).toEqual({});
  });

  test('is of any length that Microsoft names, as chance has it (PIM-68)', () => {
    const tiny = { memberships: [place('ann', 'active')] };
    const { lowSeconds, highSeconds } = ACCESS_TOKEN_LIFETIME.value;
    const shares = Array.from({ length: 30 }, (_, replication) => {
      const { containmentMinutes } = run(tiny, { events: [theft('ann')], replication });
      const rest = containmentMinutes * MINUTE_SECONDS - 4 * HOUR_SECONDS;
      return (rest - lowSeconds) / (highSeconds - lowSeconds);
    });
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...shares)).toBeLessThan(0.2);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(Math.max(...shares)).toBeGreaterThan(0.8);
  });
});

describe('a context that its policy checks', () => {
  test('keeps a thief out, whose stolen session has not met it (PIM-28)', () => {
    const requires = { mfa: false, justification: false, ticket: false, authenticationContext: true };
    const contextPolicies = [{ state: 'on', excludesUser: false, namesRoleToo: false }] as const;
    const reached = (change: Parameters<typeof policy>[0]) =>
      run({ memberships: [place('ann', 'eligible')], policies: [policy(change)] }, { events: [theft('ann')] })
        .metrics['blast.tenants'];
    expect(reached({ requires, contextPolicies })).toBe(0);
    expect(reached({ requires: { ...requires, authenticationContext: false } })).toBe(1);
    // The owner meets it with a fresh sign-in.
    const world = begin(
      tinyEstate({
        memberships: [place('ann', 'eligible')],
        policies: [policy({ requires, contextPolicies })],
      }),
    );
    activate(world, 'ann@home', 'ann in admins');
    runTo(world, 1);
    expect(standing(world, 'ann@home', 'ann in admins')).toBe('active');
  });
});

describe('what a theft shows of the policy of an activation', () => {
  const BYPASSED = 'authentication-context-bypassed-by-a-disabled-policy';
  const SATISFIED = 'stolen-session-satisfies-the-mfa-rule';
  const requires = { mfa: false, justification: false, ticket: false, authenticationContext: false };
  const shown = (change: Parameters<typeof policy>[0], assumptions = {}) => {
    const tiny = tinyEstate({
      memberships: [place('ann', 'eligible')],
      policies: [policy({ requires, ...change })],
    });
    const world = begin(tiny, { events: [theft('ann')], assumptions });
    runTo(world, 25);
    return shownIn(world);
  };
  const context = { requires: { ...requires, authenticationContext: true } };
  const off = { state: 'off', excludesUser: false, namesRoleToo: false } as const;

  test('is nothing where it asks for nothing, or for what the thief cannot show', () => {
    expect(shown({})).toEqual({});
    expect(shown(context)).toEqual({});
    expect(shown(context, { mfaRule: 'article' })).toEqual({});
  });

  test('is that a stolen session satisfies the MFA rule (PIM-27)', () => {
    expect(shown({ requires: { ...requires, mfa: true } })).toEqual({ [SATISFIED]: 1 });
    expect(shown({ requires: { ...requires, mfa: true } }, { mfaRule: 'article' })).toEqual({});
  });

  test('is that a context is checked by nobody, where its policy is off (PIM-29)', () => {
    expect(shown({ ...context, contextPolicies: [off] })).toEqual({ [BYPASSED]: 1 });
    expect(shown({ ...context, contextPolicies: [{ ...off, state: 'on' }] })).toEqual({});
    // Without any policy the MFA rule steps in.
    expect(shown({ ...context, contextPolicies: [] })).toEqual({ [SATISFIED]: 1 });
  });

  test('is nothing of what the owner activates', () => {
    const tiny = tinyEstate({
      memberships: [place('ann', 'eligible')],
      policies: [policy({ ...context, contextPolicies: [off] })],
    });
    const world = begin(tiny);
    activate(world, 'ann@home', 'ann in admins');
    runTo(world, 1);
    expect(shownIn(world)).toEqual({});
  });
});

test('a thief asks again when an activation runs out, and stops when the account is disabled (PIM-13)', () => {
  const tiny = tinyEstate({
    memberships: [place('ann', 'eligible')],
    policies: [policy({ maxActivationSeconds: HOUR_SECONDS })],
    customers: ['alpha'],
    accessAssignments: [assigned('alpha')],
  });
  const world = begin(tiny, { events: [theft('ann')] });
  const state = () => world.state.place('ann@home', world.index.places.get('ann in admins')!);
  for (const hours of [24.5, 25.5, 26.5, 27.5]) {
    runTo(world, hours);
    expect(state()).toBe('active');
  }
  runTo(world, 29.5);
  expect(state()).toBe('eligible');
});

describe('a thief asks for nothing', () => {
  const tiny = { memberships: [place('ann', 'eligible'), place('bob', 'eligible')] };
  const at = (hours: number, activateAt: number, events: readonly ScenarioEvent[] = [theft('ann')]) => {
    const world = begin(tinyEstate(tiny), { events });
    runTo(world, activateAt);
    activate(world, 'ann@home', 'ann in admins', 1);
    runTo(world, hours);
    return standing(world, 'ann@home', 'ann in admins');
  };

  test('before the theft, nor after its end, when an activation of the owner runs out', () => {
    expect(at(4, 2)).toBe('eligible');
    expect(at(50, 48)).toBe('eligible');
    expect(at(48.5, 48)).toBe('active');
  });

  test('again after a no, because something of somebody else has ended', () => {
    const world = begin(
      tinyEstate({
        ...tiny,
        groups: ['admins', 'others'],
        memberships: [place('ann', 'eligible'), place('bob', 'eligible', { groupId: 'others' })],
        policies: [policy({ approverAccountIds: ['bob@home'] }), policy({ groupId: 'others' })],
      }),
      {
        events: [theft('ann')],
        behavior: {
          ...QUIET,
          approverFooled: 0,
          approverResponse: { kind: 'constant', value: MINUTE_SECONDS },
        },
      },
    );
    runTo(world, 24.5);
    expect(standing(world, 'ann@home', 'ann in admins')).toBe('eligible');
    activate(world, 'bob@home', 'bob in others', 1);
    runTo(world, 25.4);
    const asked = recorded(world).acts.approval;
    runTo(world, 26);
    expect(standing(world, 'bob@home', 'bob in others')).toBe('eligible');
    expect(recorded(world).acts.approval).toBe(asked);
  });
});

test('a thief comes back to a customer that was lost between two activations', () => {
  const tiny = tinyEstate({
    memberships: [place('ann', 'eligible')],
    policies: [policy({ maxActivationSeconds: HOUR_SECONDS, approverAccountIds: ['bob@home'] })],
  });
  // Each yes takes longer than a token lives.
  const approverResponse = { kind: 'constant', value: 2 * HOUR_SECONDS } as const;
  const found = theft('ann', { detectedAfter: { kind: 'constant', value: 8 * HOUR_SECONDS } });
  const { metrics } = runEstate(tiny, { events: [found], behavior: { ...QUIET, approverResponse } });
  const longest = 1 + ACCESS_TOKEN_LIFETIME.value.highSeconds / HOUR_SECONDS;
  expect(metrics['blast.adminTenantHours']).toBeGreaterThan(longest);
  expect(metrics['blast.adminTenantHours']).toBeLessThanOrEqual(2 * longest + 0.1);
});
