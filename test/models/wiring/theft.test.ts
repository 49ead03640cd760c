import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import { defaultCrossTenantAccess, defaultSignInPolicy } from '../../../models/estate-cross-tenant.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { ACCESS_TOKEN_LIFETIME } from '../../../models/facts/tokens.ts';
import type { Recording } from '../../../models/recorder.ts';
import { activate, begin, recorded, runTo, shownIn } from './live-world.ts';
import { assigned, place, policy, QUIET, run, runEstate, theft, tinyEstate } from './tiny-estate.ts';

const CUSTOMERS = ['alpha', 'bravo', 'charlie'];
const STANDING = { customers: CUSTOMERS, memberships: [place('ann', 'active')] };
const AT_ONCE = { kind: 'constant', value: 0 } as const;

const fellAfter = ({ fates }: Recording) => fates.map(({ fellAfterSeconds }) => fellAfterSeconds);
const fellAs = ({ fates }: Recording) => fates.map(({ how }) => how);

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
      return fates.map((fate) => [fate.how, fate.fellAfterSeconds]);
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
    expect([recording.fates, recording.reach, recording.contained]).toEqual([[], [], true]);
  });

  test('is any of a tier, as chance has it in each replication', () => {
    const tiny = tinyEstate({ memberships: [] });
    const people = tiny.people.map((person) => ({ ...person, tier: 'tier1' }));
    const outcomes = Array.from({ length: 12 }, (_, replication) =>
      reached('tier1', { people }, replication),
    );
    expect(new Set(outcomes)).toEqual(new Set([0, 1]));
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
    // Whose victim visits nobody is out in minutes, however many visit.
    const [ann, bob] = visiting('active').accounts;
    expect(rest({ ...visiting('active'), accounts: [ann!, bob!] })).toBeLessThan(least);
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
