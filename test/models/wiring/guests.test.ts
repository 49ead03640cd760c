import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import {
  defaultCrossTenantAccess,
  defaultSignInPolicy,
  type SignInPolicy,
} from '../../../models/estate-cross-tenant.ts';
import type { GuestEvent, ScenarioEvent, SyncEvent } from '../../../models/events.ts';
import { MFA_REGISTRATION_GRACE, SYNC_CYCLE } from '../../../models/facts/index.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { cycleDelay, openVisits } from '../../../models/wiring/visits.ts';
import { begin, recorded, runTo, shownIn } from './live-world.ts';
import { type TinyRun, theft, tinyEstate } from './tiny-estate.ts';

const CUSTOMERS = ['alpha', 'bravo'];
const abroad = (personId: string, tenantId: string, parts: Partial<Account> = {}): Account => ({
  id: `${personId}@${tenantId}`,
  personId,
  tenantId,
  kind: 'guest',
  ...parts,
});

/** Ann visits both customers and Bob the first; each holds a role there. */
function estate(parts: Partial<Account> = {}, asked: Partial<SignInPolicy> = {}, trusted = false): Estate {
  const tiny = tinyEstate({
    memberships: [],
    customers: CUSTOMERS,
    relationships: [],
    accessAssignments: [],
  });
  const guests = [
    abroad('ann', 'alpha', parts),
    abroad('ann', 'bravo', parts),
    abroad('bob', 'alpha', parts),
  ];
  return {
    ...tiny,
    accounts: [...tiny.accounts, ...guests],
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
    crossTenantAccess: CUSTOMERS.map((id) => ({
      ...defaultCrossTenantAccess(id, 'home'),
      mfaTrusted: trusted,
    })),
    signInPolicies: CUSTOMERS.map((id) => ({ ...defaultSignInPolicy(id), ...asked })),
  };
}

const GUESTS = ['ann@alpha', 'ann@bravo', 'bob@alpha'];
const MFA = { demands: 'mfa' } as const;
const SYNCHRONIZED = { origin: 'synchronized', kind: 'external-member' } as const;

const guest = (does: GuestEvent['does'], change: Partial<GuestEvent> = {}): GuestEvent => ({
  kind: 'guest',
  atSeconds: DAY_SECONDS,
  personId: 'ann',
  does,
  ...change,
});
const sync = (does: SyncEvent['does'], hour = 24, personId = 'ann'): SyncEvent => ({
  kind: 'sync',
  atSeconds: hour * HOUR_SECONDS,
  personId,
  does,
});

function world(whole: Estate, events: readonly ScenarioEvent[], hours = 48, options: TinyRun = {}) {
  const of = begin(whole, { events, ...options });
  runTo(of, hours);
  return of;
}

/** Hours of standing access over two days: three pairs of people and customers, less what is shut out. */
const standingHours = (whole: Estate, events: readonly ScenarioEvent[]) =>
  recorded(world(whole, events)).metrics['access.standingHours'];

describe('a lost phone', () => {
  const registered = { mfaRegistered: true };
  const methods = (events: readonly ScenarioEvent[], whole = estate(registered, MFA)) =>
    GUESTS.map((id) => world(whole, events).state.mfaRegistration(id));

  test('is lost in every tenant the person visits, and nobody else’s (B2B-17)', () => {
    expect(methods([])).toEqual(['registered', 'registered', 'registered']);
    expect(methods([guest('lose-phone')])).toEqual(['lost', 'lost', 'registered']);
  });

  test('is lost in one tenant where that is said, at home in all', () => {
    expect(methods([guest('lose-phone', { tenantId: 'bravo' })])).toEqual([
      'registered',
      'lost',
      'registered',
    ]);
    expect(methods([guest('lose-phone', { tenantId: 'home' })])).toEqual(['lost', 'lost', 'registered']);
    expect(methods([guest('lose-phone', { personId: 'stranger' })])).toEqual(Array(3).fill('registered'));
  });

  test('that is found is as good as before, and a reset lets the person register anew', () => {
    const later = { atSeconds: DAY_SECONDS + HOUR_SECONDS };
    expect(methods([guest('lose-phone'), guest('find-phone', later)])).toEqual(Array(3).fill('registered'));
    const reset = guest('reset-mfa', { ...later, tenantId: 'alpha' });
    expect(methods([guest('lose-phone'), reset])).toEqual(['unregistered', 'lost', 'registered']);
  });

  test('shuts its owner out where the tenant asks for MFA, from that second on', () => {
    expect(standingHours(estate(registered, MFA), [])).toBe(3 * 48);
    expect(standingHours(estate(registered, MFA), [guest('lose-phone')])).toBe(3 * 48 - 2 * 24);
    expect(standingHours(estate(registered), [guest('lose-phone')])).toBe(3 * 48);
    expect(standingHours(estate(registered, MFA, true), [guest('lose-phone')])).toBe(3 * 48);
  });
});

describe('an object of a guest that is', () => {
  test.each([[{}], [SYNCHRONIZED]])('disabled signs nobody in, and only there (%j)', (parts) => {
    const disabled = guest('disable-object', { tenantId: 'alpha' });
    const of = world(estate(parts), [disabled]);
    expect(GUESTS.map((id) => of.state.accountEnabled(id))).toEqual([false, true, true]);
    expect(GUESTS.map((id) => of.state.presence(id))).toEqual(Array(3).fill('accepted'));
    expect(standingHours(estate(parts), [disabled])).toBe(3 * 48 - 24);
  });

  test.each([[{}], [SYNCHRONIZED]])('deleted is gone, and only there (%j)', (parts) => {
    const deleted = guest('delete-object', { tenantId: 'bravo' });
    const of = world(estate(parts), [deleted]);
    expect(GUESTS.map((id) => of.state.presence(id))).toEqual(['accepted', 'absent', 'accepted']);
    expect(of.state.accountEnabled('ann@bravo')).toBe(true);
    expect(standingHours(estate(parts), [deleted])).toBe(3 * 48 - 24);
  });
});

describe('sessions that are revoked', () => {
  const revoked = (change: Partial<GuestEvent>, parts: Partial<Account> = {}) =>
    shownIn(world(estate(parts), [guest('revoke-sessions', change)]))[
      'revoking-a-guests-sessions-does-nothing'
    ] ?? 0;

  test('in the tenant visited do nothing for a guest, once for each tenant (B2B-85)', () => {
    expect(revoked({ tenantId: 'alpha' })).toBe(1);
    expect(revoked({ tenantId: 'home' })).toBe(0);
    expect(revoked({})).toBe(0);
    expect(revoked({ tenantId: 'nowhere' })).toBe(0);
  });

  test('leave the objects as they are', () => {
    const of = world(estate(), [guest('revoke-sessions', { tenantId: 'alpha' })]);
    expect(of.state.accountEnabled('ann@alpha')).toBe(true);
    expect(of.state.presence('ann@alpha')).toBe('accepted');
  });
});

describe('what happens to a synchronized person', () => {
  const UNDONE = 'sign-in-block-undone-by-the-next-sync';
  const synced = estate(SYNCHRONIZED);
  const enabledAfter = (events: readonly ScenarioEvent[]) => {
    const of = world(synced, events);
    return ['ann@home', ...GUESTS].map((id) => of.state.accountEnabled(id));
  };

  test('in the target alone is undone by the next change at home, and the record says so (B2B-62, B2B-89)', () => {
    const blocked = sync('block-in-target');
    expect(enabledAfter([blocked])).toEqual([true, false, false, true]);
    expect(standingHours(synced, [blocked])).toBe(3 * 48 - 2 * 24);
    expect(shownIn(world(synced, [blocked]))).toEqual({});
    const undone = [blocked, sync('change-at-home', 30)];
    expect(enabledAfter(undone)).toEqual([true, true, true, true]);
    expect(shownIn(world(synced, undone))).toEqual({ [UNDONE]: 2 });
    expect(shownIn(world(synced, [sync('change-at-home', 30)]))).toEqual({});
  });

  test('at home is carried with the next cycle', () => {
    expect(enabledAfter([sync('disable-at-home')])).toEqual([false, false, false, true]);
    // At home it counts at once, and whoever goes abroad signs in at home first.
    expect(standingHours(synced, [sync('disable-at-home')])).toBe(3 * 48 - 2 * 24);
    expect(enabledAfter([sync('disable-at-home', 24, 'stranger')])).toEqual([true, true, true, true]);
    expect(shownIn(world(synced, [sync('disable-at-home')]))).toEqual({});
  });

  test('and leaves the company, and the job is cut, leaves accounts behind (B2B-66)', () => {
    const LEFT = 'user-never-deprovisioned';
    const left = (events: readonly ScenarioEvent[]) => shownIn(world(synced, events, 72))[LEFT] ?? 0;
    expect(left([sync('leave-company'), sync('cut-job')])).toBe(2);
    expect(left([sync('cut-job'), sync('leave-company', 30)])).toBe(2);
    expect(left([sync('leave-company')])).toBe(0);
    expect(left([sync('cut-job')])).toBe(0);
    expect(left([sync('cut-job', 24, 'bob'), sync('leave-company', 30)])).toBe(0);
    expect(left([sync('leave-company', 24, 'bob'), sync('cut-job')])).toBe(0);
    // What was deleted before is not left over.
    const deleted = guest('delete-object', { atSeconds: 20 * HOUR_SECONDS, tenantId: 'alpha' });
    expect(left([deleted, sync('cut-job'), sync('leave-company', 30)])).toBe(1);
  });

  test('takes until the end of a cycle, which is never now and never longer than a cycle (B2B-55)', () => {
    const of = begin(synced, {});
    for (let draw = 0; draw < 50; draw++) {
      const delay = cycleDelay(of, 'ann@alpha');
      expect(delay).toBeGreaterThanOrEqual(1);
      expect(delay).toBeLessThanOrEqual(SYNC_CYCLE.value);
    }
  });
});

describe('the response to a theft', () => {
  test('disables the accounts abroad by synchronization, and gives them back afterwards', () => {
    const stolen = theft('ann', { atSeconds: HOUR_SECONDS });
    const enabled = (hours: number) => {
      const of = world(estate(SYNCHRONIZED), [stolen], hours);
      return GUESTS.map((id) => of.state.accountEnabled(id));
    };
    expect(enabled(4.9)).toEqual([true, true, true]);
    // Found after four hours, and carried within a cycle.
    expect(enabled(5.99)).toEqual([false, false, true]);
    expect(enabled(9)).toEqual([true, true, true]);
  });
});

describe('the first visit of a guest', () => {
  function visited(whole: Estate, holderId = 'ann@alpha', accountId = 'ann@home') {
    const of = begin(whole, { horizonSeconds: 60 * DAY_SECONDS });
    openVisits(of).signIn({ accountId, holderId } as Parameters<ReturnType<typeof openVisits>['signIn']>[0]);
    of.sim.run(1);
    return of;
  }
  const outcome = (whole: Estate, holderId?: string, accountId?: string) => {
    const { state } = visited(whole, holderId, accountId);
    return [
      state.presence('ann@alpha'),
      state.mfaRegistration('ann@alpha'),
      state.registrationPrompt('ann@alpha'),
    ];
  };

  test('redeems the invitation', () => {
    const pending = { redemption: 'pending' } as const;
    expect(outcome(estate(pending), 'ann@bravo')[0]).toBe('pending');
    expect(outcome(estate(pending))[0]).toBe('accepted');
    const redeemed = visited(estate({}));
    expect(redeemed.state.presence('ann@alpha')).toBe('accepted');
  });

  test('registers for MFA where that is asked for and home does not count (B2B-17)', () => {
    expect(outcome(estate({}, MFA))).toEqual(['accepted', 'registered', 'never']);
    expect(outcome(estate({}, MFA, true))).toEqual(['accepted', 'unregistered', 'never']);
    expect(outcome(estate())).toEqual(['accepted', 'unregistered', 'never']);
    expect(outcome(estate({}, { ...MFA, registrationPrevented: true }))[1]).toBe('unregistered');
  });

  test('of who lost the phone registers nothing', () => {
    const of = begin(estate({ mfaRegistered: true }, MFA), {
      events: [guest('lose-phone', { atSeconds: 0 })],
    });
    of.sim.run(1);
    openVisits(of).signIn({ accountId: 'ann@home', holderId: 'ann@alpha' } as never);
    of.sim.run(2);
    expect(of.state.mfaRegistration('ann@alpha')).toBe('lost');
  });

  test('is asked by the registration policy, which later visits put off until its grace has ended (B2B-32)', () => {
    const of = visited(estate({}, { registrationPolicy: true }));
    const visits = openVisits(of);
    const visit = () => visits.signIn({ accountId: 'ann@home', holderId: 'ann@alpha' } as never);
    const now = () => [of.state.registrationPrompt('ann@alpha'), of.state.mfaRegistration('ann@alpha')];
    expect(now()).toEqual(['in-grace', 'unregistered']);
    runTo(of, MFA_REGISTRATION_GRACE.value / HOUR_SECONDS - 1);
    visit();
    runTo(of, MFA_REGISTRATION_GRACE.value / HOUR_SECONDS + 1);
    expect(now()).toEqual(['overdue', 'unregistered']);
    visit();
    runTo(of, MFA_REGISTRATION_GRACE.value / HOUR_SECONDS + 2);
    expect(now()).toEqual(['never', 'registered']);
  });

  test('is none of an account in its own tenant, nor of one that is no guest', () => {
    const own = outcome(estate({}, MFA), 'ann@alpha', 'ann@alpha');
    expect(own).toEqual(['accepted', 'unregistered', 'never']);
    expect(outcome(estate({}, MFA), 'stranger')).toEqual(['accepted', 'unregistered', 'never']);
  });
});
