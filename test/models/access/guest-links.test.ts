import { describe, expect, test } from 'vitest';
import type { Session } from '../../../models/access/account-links.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { guestLinks } from '../../../models/access/guest-links.ts';
import type { TwinState } from '../../../models/access/twin-state.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate, Person } from '../../../models/estate.ts';
import {
  type CrossTenantAccess,
  defaultCrossTenantAccess,
  defaultSignInPolicy,
  type SignInPolicy,
} from '../../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { findFact } from '../../../models/facts/index.ts';
import { estateOf } from '../licensing/estate-of.ts';

/** What is special about Ann’s visit to Acme; by default the tenants agreed nothing, and nothing is asked. */
interface Visit {
  readonly agreed?: Partial<CrossTenantAccess>;
  readonly asked?: Partial<SignInPolicy>;
  readonly ann?: Partial<Person>;
  readonly state?: Partial<TwinState>;
  readonly session?: Partial<Session>;
  readonly estate?: Partial<Estate>;
}

const GUEST: Account = { id: 'ann@acme', personId: 'ann', tenantId: 'acme', kind: 'guest' };

function linksOf({ agreed = {}, asked = {}, ann = {}, state = {}, session = {}, estate = {} }: Visit) {
  const whole = estateOf({
    tenants: [
      { id: 'home', name: 'Home', role: 'home' },
      { id: 'acme', name: 'Acme', role: 'resource' },
    ],
    people: [{ id: 'ann', name: 'Ann', ...ann }],
    accounts: [{ id: 'ann@home', personId: 'ann', tenantId: 'home', kind: 'member' }, GUEST],
    crossTenantAccess: [{ ...defaultCrossTenantAccess('acme', 'home'), ...agreed }],
    signInPolicies: [{ ...defaultSignInPolicy('acme'), ...asked }],
    ...estate,
  });
  const judged = { ...declaredState(whole), ...state };
  return guestLinks(indexEstate(whole), judged, 'ann@home', GUEST, { mfa: true, ...session });
}

/** The link of the sign-in at Acme; the account at home comes before it and holds. */
function signIn(visit: Visit) {
  const [account, link, ...others] = linksOf(visit);
  expect(account).toMatchObject({ kind: 'account', subject: 'ann@home', state: 'standing' });
  expect(others).toEqual([]);
  expect(link).toMatchObject({ kind: 'sign-in', subject: 'ann@acme', name: 'sign-in to acme' });
  expect(findFact(link!.factId ?? '')).toBeDefined();
  // Only what does not hold has to say why.
  expect(link!.why === undefined).toBe(link!.state === 'standing');
  return link!;
}

const TRUSTED = { mfaTrusted: true };
const MFA = { demands: 'mfa' } as const;
const REGISTERED = { mfaRegistration: () => 'registered' as const };

const HOLDS: readonly (readonly [string, Visit, string])[] = [
  ['nothing is asked', {}, 'R12'],
  ['a redeemed guest needs no redemption', { agreed: { redeemsAutomatically: true } }, 'R12'],
  [
    'both tenants redeem an invitation that waits',
    { agreed: { redeemsAutomatically: true }, state: { presence: () => 'pending' } },
    'R12',
  ],
  ['Ann is there to consent', { state: { presence: () => 'pending' } }, "R06'"],
  [
    'her device is managed, and the claim is trusted',
    { asked: { device: 'compliant' }, agreed: { deviceTrusted: true } },
    'R12',
  ],
  ['she passes the custom control', { asked: { customControl: true } }, 'R12'],
  ['she has done MFA at home', { asked: MFA, agreed: TRUSTED }, 'R15'],
  ['she can do MFA at home', { asked: MFA, agreed: TRUSTED, session: { mfa: false } }, 'R16'],
  ['she has a method here', { asked: MFA, state: REGISTERED }, 'R20'],
  ['she registers a method here', { asked: MFA }, 'R22'],
  ['a risky sign-in is no matter to a policy that does not ask', { ann: { riskySignIns: true } }, 'R12'],
  ['a policy on risk asks, and nothing is risky', { asked: { signInRisk: true } }, 'R12'],
  [
    'MFA at home answers to a risky sign-in',
    { asked: { signInRisk: true }, ann: { riskySignIns: true }, agreed: TRUSTED },
    'R15',
  ],
  [
    'who is registered is not locked out under trust',
    { asked: { ...MFA, registrationPolicy: true }, agreed: TRUSTED, state: REGISTERED },
    'R15',
  ],
  [
    'the registration policy has only just begun to ask, under trust',
    { asked: { registrationPolicy: true }, agreed: TRUSTED, state: { registrationPrompt: () => 'in-grace' } },
    'R18b',
  ],
  ['and where it has not asked yet', { asked: { registrationPolicy: true }, agreed: TRUSTED }, 'R18b'],
  ['without trust the registration policy asks', { asked: { registrationPolicy: true } }, 'R19'],
  [
    'and after its grace demands',
    { asked: { registrationPolicy: true }, state: { registrationPrompt: () => 'overdue' } },
    'R19',
  ],
];

const FAILS: readonly (readonly [string, Visit, string, RegExp])[] = [
  ['home lets nobody out', { agreed: { outboundAllowed: false } }, 'R01', / AADSTS500212$/],
  ['the tenant lets nobody in', { agreed: { inboundAllowed: false } }, 'R02', / AADSTS500213$/],
  ['there is no object', { state: { presence: () => 'absent' } }, 'R04', / AADSTS50020$/],
  [
    'the object there is disabled',
    { state: { accountEnabled: (id) => id !== 'ann@acme' } },
    'R05',
    / AADSTS50057$/,
  ],
  ['a policy blocks guests', { asked: { blocksGuests: true } }, 'R08', / AADSTS53003$/],
  ['a device is asked for', { asked: { device: 'compliant' } }, 'R10', / AADSTS53000$/],
  [
    'a custom control stands beside trust',
    { asked: { customControl: true }, agreed: TRUSTED },
    'R11a',
    / AADSTS50158$/,
  ],
  [
    'Ann cannot do MFA at home',
    { asked: MFA, agreed: TRUSTED, ann: { mfaAtHome: false } },
    'R17',
    /blocked$/,
  ],
  [
    'the registration policy clashes with trust',
    { asked: { ...MFA, registrationPolicy: true }, agreed: TRUSTED },
    'R18',
    /no error$/,
  ],
  [
    'for everybody, as open question B2B-33 may be answered',
    {
      asked: { ...MFA, registrationPolicy: true },
      agreed: TRUSTED,
      state: { ...REGISTERED, readings: resolveAssumptions({ registrationAgainstTrust: 'everybody' }) },
    },
    'R18',
    /no error$/,
  ],
  [
    'and from the end of the grace where nothing else asks',
    { asked: { registrationPolicy: true }, agreed: TRUSTED, state: { registrationPrompt: () => 'overdue' } },
    'R18b',
    /no error$/,
  ],
  [
    'a risky sign-in may register nothing',
    { asked: { signInRisk: true }, ann: { riskySignIns: true } },
    'R21',
    / AADSTS53004$/,
  ],
  [
    'something keeps Ann from registering',
    { asked: { ...MFA, registrationPrevented: true } },
    'R23',
    / AADSTS53010$/,
  ],
  ['no method here reaches the strength', { asked: { demands: 'strPhish' } }, 'R24', / AADSTS53003$/],
  [
    'the phone with the method is gone (B2B-17)',
    { asked: MFA, state: { mfaRegistration: () => 'lost' } },
    'B2B-17',
    /phone is gone$/,
  ],
];

describe('somebody from outside gets into a tenant where', () => {
  test.each(HOLDS)('%s', (_, visit, factId) => {
    const { state, factId: found } = signIn(visit);
    expect([state, found]).toEqual(['standing', factId]);
  });

  test('the sign-in is asked of the guest object’s own registration', () => {
    const state: Partial<TwinState> = {
      mfaRegistration: (id) => (id === 'ann@acme' ? 'registered' : 'unregistered'),
      registrationPrompt: (id) => (id === 'ann@acme' ? 'overdue' : 'never'),
    };
    expect(signIn({ asked: MFA, state }).factId).toBe('R20');
    const overdue = { asked: { registrationPolicy: true }, agreed: TRUSTED };
    expect(signIn({ ...overdue, state: { ...state, ...REGISTERED } }).factId).toBe('R12');
    expect(signIn({ ...overdue, state: { registrationPrompt: state.registrationPrompt! } }).state).toBe(
      'lost',
    );
  });

  test('nothing is known of the person, and MFA at home is taken to work', () => {
    const estate = { people: [] };
    expect(signIn({ asked: MFA, agreed: TRUSTED, estate }).factId).toBe('R15');
    expect(signIn({ asked: { signInRisk: true }, estate }).factId).toBe('R12');
  });

  test('nobody asks for the method that is gone', () => {
    expect(signIn({ state: { mfaRegistration: () => 'lost' } }).factId).toBe('R12');
  });

  test('nothing is agreed with a home nobody knows', () => {
    const accounts = { estate: { accounts: [GUEST] } };
    expect(signIn({ asked: MFA, agreed: TRUSTED, ...accounts }).factId).toBe('R22');
  });
});

describe('somebody from outside is kept out where', () => {
  test.each(FAILS)('%s', (_, visit, factId, why) => {
    const link = signIn(visit);
    expect([link.state, link.factId]).toEqual(['lost', factId]);
    expect(link.why).toMatch(why);
  });

  test('the account at home is disabled (B2B-87)', () => {
    const [account] = linksOf({ state: { accountEnabled: (id) => id !== 'ann@home' } });
    expect(account).toMatchObject({ state: 'lost', factId: 'B2B-87' });
  });

  test('only a number of Microsoft’s is told as an error', () => {
    const cannot = { asked: MFA, agreed: TRUSTED, ann: { mfaAtHome: false } };
    expect(signIn(cannot).why).not.toMatch(/AADSTS/);
  });
});

/** A thief has the session and nobody to answer a prompt. */
describe('a stolen session', () => {
  const thief = (visit: Visit) => {
    const { state, factId } = signIn({ ...visit, session: { answers: false, ...visit.session } });
    return [state, factId];
  };

  test.each<[string, Visit, string]>([
    ['where nothing is asked', {}, 'R12'],
    ['with MFA done at home, where that is trusted', { asked: MFA, agreed: TRUSTED }, 'R15'],
    ['where a method may be registered: the thief registers one', { asked: MFA }, 'R22'],
    ['while the registration policy waits', { asked: { registrationPolicy: true } }, 'R19'],
    [
      'and after its grace, when it lets a method be registered',
      { asked: { registrationPolicy: true }, state: { registrationPrompt: () => 'overdue' } },
      'R19',
    ],
  ])('gets in %s', (_, visit, factId) => {
    expect(thief(visit)).toEqual(['standing', factId]);
  });

  test.each<[string, Visit, string]>([
    ['consent', { state: { presence: () => 'pending' } }, "R06'"],
    ['a managed device', { asked: { device: 'compliant' }, agreed: { deviceTrusted: true } }, "R10'"],
    ['a custom control', { asked: { customControl: true } }, 'R11c'],
    ['MFA at home', { asked: MFA, agreed: TRUSTED, session: { mfa: false } }, 'R17'],
    ['a method that is registered', { asked: MFA, state: REGISTERED }, 'R20'],
    ['a method that is gone', { asked: MFA, state: { mfaRegistration: () => 'lost' } }, 'B2B-17'],
  ])('cannot answer to %s', (_, visit, factId) => {
    expect(thief(visit)).toEqual(['lost', factId]);
  });
});
