import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  ACCESS_TOKEN_EFFECTS,
  type AccessTokenEvent,
  type AccessTokenInput,
  accessTokenMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const TOKEN = 75 * MINUTE_SECONDS;
const start = (input: Partial<AccessTokenInput> = {}): Run =>
  runMachine(accessTokenMachine, { identity: 'home', cae: false, holdsRole: false, ...input });
const signedIn = (input: Partial<AccessTokenInput> = {}): Run => {
  const run = start(input);
  run.send({ type: 'SIGN_IN', tokenSeconds: TOKEN });
  return run;
};
const seen = (run: Run, event: AccessTokenEvent) => run.send(event).map(({ name, params }) => [name, params]);
const whyOf = (run: Run, event: AccessTokenEvent) =>
  run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));
const USE = { type: 'USE', tokenSeconds: TOKEN } as const;
const REFRESH = { type: 'REFRESH', tokenSeconds: TOKEN } as const;
const at = (type: 'REVOKE' | 'DISABLE', tenant: 'home' | 'resource' = 'home') =>
  ({ type, at: tenant, latencySeconds: 4 * MINUTE_SECONDS }) as const;

describe('a role', () => {
  test('activated is not in the token of before, and is after a refresh (PIM-66, GDAP-115)', () => {
    const run = signedIn({ identity: 'gdap' });
    expect(whyOf(run, { type: 'ROLE_GRANTED' })).toEqual(['roleNotFelt']);
    expect(seen(run, USE)).toEqual([['accessUsed', { withRole: false, holdsRole: true }]]);
    expect(seen(run, REFRESH)).toEqual([['tokenIssued', { withRole: true }]]);
    expect(seen(run, USE)).toEqual([['accessUsed', { withRole: true, holdsRole: true }]]);
  });

  test('activated is felt when the old token has run out, and the application is used', () => {
    const run = signedIn();
    run.send({ type: 'ROLE_GRANTED' });
    expect(namesOf(run.wait(TOKEN))).toEqual(['tokenLapsed']);
    expect(seen(run, USE)).toEqual([
      ['tokenIssued', { withRole: true }],
      ['accessUsed', { withRole: true, holdsRole: true }],
    ]);
  });

  test.each([true, false])('ended stays in the token until it runs out (PIM-67, PIM-68), cae %s', (cae) => {
    const run = signedIn({ holdsRole: true, cae });
    expect(whyOf(run, { type: 'ROLE_REMOVED' })).toEqual(['roleLingers']);
    run.wait(TOKEN - 1);
    expect(seen(run, USE)).toEqual([['accessUsed', { withRole: true, holdsRole: false }]]);
    run.wait(1);
    expect(seen(run, USE)[0]).toEqual(['tokenIssued', { withRole: false }]);
  });

  test('that came and went between two tokens leaves no trace', () => {
    const run = signedIn();
    run.send({ type: 'ROLE_GRANTED' });
    expect(run.send({ type: 'ROLE_REMOVED' })).toEqual([]);
  });

  test('back before the token ran out is in it still', () => {
    const run = signedIn({ holdsRole: true });
    run.send({ type: 'ROLE_REMOVED' });
    expect(run.send({ type: 'ROLE_GRANTED' })).toEqual([]);
  });

  test('changed while nobody is signed in is simply there', () => {
    const run = start();
    expect(run.send({ type: 'ROLE_GRANTED' })).toEqual([]);
    expect(seen(run, { type: 'SIGN_IN', tokenSeconds: TOKEN })).toEqual([
      ['tokenIssued', { withRole: true }],
    ]);
  });
});

describe('a revocation', () => {
  test('leaves the rest of the access token, and no new one (B2B-80, B2B-87)', () => {
    const run = signedIn();
    run.wait(30 * MINUTE_SECONDS);
    expect(seen(run, at('REVOKE'))).toEqual([['residualBegan', { left: 'token' }]]);
    expect(whyOf(run, REFRESH)).toEqual(['refresh-token-revoked']);
    expect(whyOf(run, USE)).toEqual(['accessUsed']);
    expect(run.wait(TOKEN - 30 * MINUTE_SECONDS - 1)).toEqual([]);
    expect(run.wait(1).map(({ name, params }) => [name, params])).toEqual([
      ['accessEnded', { why: 'expired' }],
    ]);
    expect(whyOf(run, USE)).toEqual(['not-in-this-state']);
    expect(whyOf(run, { type: 'SIGN_IN', tokenSeconds: TOKEN })).toEqual(['tokenIssued']);
    expect(whyOf(run, REFRESH)).toEqual(['tokenIssued']);
  });

  test('under continuous evaluation cuts the access within minutes (B2B-83)', () => {
    const run = signedIn({ cae: true });
    expect(seen(run, at('REVOKE'))).toEqual([['residualBegan', { left: 'continuous-evaluation' }]]);
    expect(whyOf(run, REFRESH)).toEqual(['access-is-being-cut']);
    expect(run.wait(4 * MINUTE_SECONDS - 1)).toEqual([]);
    expect(run.wait(1).map(({ params }) => params)).toEqual([{ why: 'cut' }]);
    expect(run.state).toBe('signedOut');
  });

  test('takes no longer than a quarter of an hour, whoever draws the latency (B2B-83)', () => {
    const run = signedIn({ cae: true });
    run.send({ type: 'REVOKE', at: 'home', latencySeconds: DAY_SECONDS });
    expect(run.wait(15 * MINUTE_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['accessEnded']);
  });

  test('when the token has lapsed ends the session at once', () => {
    const run = signedIn();
    run.wait(TOKEN);
    expect(seen(run, at('REVOKE'))).toEqual([['accessEnded', { why: 'revoked' }]]);
    expect(run.state).toBe('signedOut');
  });

  test('of a guest in the resource tenant does nothing (B2B-85)', () => {
    const run = signedIn({ identity: 'guest' });
    const before = run.snapshot;
    expect(whyOf(run, at('REVOKE', 'resource'))).toEqual(['revocationWithoutEffect']);
    expect(run.snapshot).toEqual(before);
    expect(whyOf(run, REFRESH)).toEqual(['tokenIssued']);
  });

  test('of a guest at home leaves the whole token, continuous evaluation or not (B2B-84)', () => {
    const run = signedIn({ identity: 'guest', cae: true });
    expect(seen(run, at('REVOKE'))).toEqual([['residualBegan', { left: 'token' }]]);
    expect(run.wait(TOKEN - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['accessEnded']);
  });

  test('in the tenant of one’s own is the same on either side', () => {
    expect(whyOf(signedIn(), at('REVOKE', 'resource'))).toEqual(['residualBegan']);
  });
});

describe('a disabled account', () => {
  test('keeps its access token, and gets no other while disabled', () => {
    const run = signedIn();
    expect(seen(run, at('DISABLE'))).toEqual([['residualBegan', { left: 'token' }]]);
    expect(whyOf(run, REFRESH)).toEqual(['account-disabled']);
    expect(run.wait(TOKEN).map(({ name, params }) => [name, params])).toEqual([
      ['accessEnded', { why: 'expired' }],
    ]);
    expect(whyOf(run, USE)).toEqual(['account-disabled']);
    expect(whyOf(run, { type: 'SIGN_IN', tokenSeconds: TOKEN })).toEqual(['account-disabled']);
    run.send({ type: 'ENABLE', at: 'home' });
    expect(whyOf(run, USE)).toEqual(['tokenIssued', 'accessUsed']);
  });

  test('then revoked, does not begin to be residual a second time', () => {
    const run = signedIn();
    run.send(at('DISABLE'));
    expect(run.send(at('REVOKE'))).toEqual([]);
    expect(namesOf(run.wait(TOKEN))).toEqual(['accessEnded']);
    run.send({ type: 'ENABLE', at: 'home' });
    expect(run.state).toBe('signedOut');
  });

  test('revoked first and then disabled, neither', () => {
    const run = signedIn();
    run.send(at('REVOKE'));
    expect(run.send(at('DISABLE'))).toEqual([]);
    expect(namesOf(run.wait(TOKEN))).toEqual(['accessEnded']);
  });

  test('under continuous evaluation is cut off', () => {
    const run = signedIn({ cae: true });
    run.send(at('DISABLE'));
    expect(run.send(at('REVOKE'))).toEqual([]);
    expect(namesOf(run.wait(4 * MINUTE_SECONDS))).toEqual(['accessEnded']);
  });

  test('only as a guest object, is stopped there and works again when enabled (B2B-89)', () => {
    const run = signedIn({ identity: 'guest' });
    expect(whyOf(run, at('DISABLE', 'resource'))).toEqual(['residualBegan']);
    run.wait(TOKEN);
    expect(whyOf(run, REFRESH)).toEqual(['account-disabled']);
    expect(whyOf(run, at('DISABLE'))).toEqual([]);
    run.send({ type: 'ENABLE', at: 'resource' });
    expect(whyOf(run, REFRESH)).toEqual(['account-disabled']);
    run.send({ type: 'ENABLE', at: 'home' });
    expect(whyOf(run, REFRESH)).toEqual(['tokenIssued']);
  });
});

test('a session nobody uses dies after 90 days (B2B-81)', () => {
  const run = signedIn();
  expect(namesOf(run.wait(90 * DAY_SECONDS - 1))).toEqual(['tokenLapsed']);
  expect(namesOf(run.wait(1))).toEqual(['sessionExpired']);
  expect(whyOf(run, USE)).toEqual(['not-in-this-state']);
});

test.each<[string, Partial<AccessTokenInput>, AccessTokenEvent, string]>([
  ['GDAP: nobody there to revoke', { identity: 'gdap' }, at('REVOKE', 'resource'), 'no-account-there'],
  ['GDAP: nobody there to disable', { identity: 'gdap' }, at('DISABLE', 'resource'), 'no-account-there'],
  ['GDAP: or to enable', { identity: 'gdap' }, { type: 'ENABLE', at: 'resource' }, 'no-account-there'],
  ['enabled is enabled', {}, { type: 'ENABLE', at: 'home' }, 'nothing-changes'],
  ['no role to remove', {}, { type: 'ROLE_REMOVED' }, 'nothing-changes'],
  ['a role is held once', { holdsRole: true }, { type: 'ROLE_GRANTED' }, 'nothing-changes'],
])('refused and nothing changed: %s', (_, input, event, why) => {
  const run = signedIn(input);
  const before = run.snapshot;
  expect(whyOf(run, event)).toEqual([why]);
  expect(run.snapshot).toEqual(before);
});

test('nothing to revoke, refresh or use before the first sign-in', () => {
  expect(whyOf(start(), at('REVOKE'))).toEqual(['nothing-to-revoke']);
  expect(whyOf(start(), REFRESH)).toEqual(['not-in-this-state']);
  expect(whyOf(start(), USE)).toEqual(['not-in-this-state']);
});

test('names no effect that it does not have', () => {
  expect([...compile(accessTokenMachine).effects].sort()).toEqual([...ACCESS_TOKEN_EFFECTS].sort());
});

describe('which of the two accounts an event is about', () => {
  const disabled = (identity: AccessTokenInput['identity'], tenant: 'home' | 'resource') => {
    const run = signedIn({ identity });
    run.send(at('DISABLE', tenant));
    const { homeEnabled, resourceEnabled } = run.context;
    return { homeEnabled, resourceEnabled };
  };
  const homeIsOff = { homeEnabled: false, resourceEnabled: true };

  test('a guest has one in each tenant, everybody else has one (B2B-87)', () => {
    expect(disabled('guest', 'home')).toEqual(homeIsOff);
    expect(disabled('guest', 'resource')).toEqual({ homeEnabled: true, resourceEnabled: false });
    expect(disabled('home', 'home')).toEqual(homeIsOff);
    expect(disabled('home', 'resource')).toEqual(homeIsOff);
    expect(disabled('gdap', 'home')).toEqual(homeIsOff);
  });

  test('a guest who is disabled there from the start does not get in; for others there is no such account', () => {
    const SIGN_IN = { type: 'SIGN_IN', tokenSeconds: TOKEN } as const;
    expect(whyOf(start({ identity: 'guest', resourceEnabled: false }), SIGN_IN)).toEqual([
      'account-disabled',
    ]);
    expect(whyOf(start({ identity: 'guest' }), SIGN_IN)).toEqual(['tokenIssued']);
    expect(whyOf(start({ identity: 'gdap', resourceEnabled: false }), SIGN_IN)).toEqual(['tokenIssued']);
  });

  test('sessions of a guest are revoked at home, and in vain elsewhere (B2B-84)', () => {
    expect(whyOf(signedIn({ identity: 'guest' }), at('REVOKE', 'home'))).toEqual(['residualBegan']);
    expect(whyOf(signedIn({ identity: 'guest' }), at('REVOKE', 'resource'))).toEqual([
      'revocationWithoutEffect',
    ]);
  });
});

describe('a disabled account', () => {
  test.each([
    [true, 'continuous-evaluation'],
    [false, 'token'],
  ])('keeps what the token gives, cut by continuous evaluation where it applies (%s)', (cae, left) => {
    expect(seen(signedIn({ cae }), at('DISABLE'))).toEqual([['residualBegan', { left }]]);
  });

  test('is disabled also while access is being cut already', () => {
    const run = signedIn({ cae: true });
    run.send(at('REVOKE'));
    expect(run.send(at('DISABLE'))).toEqual([]);
    expect(run.context.homeEnabled).toBe(false);
  });
});
