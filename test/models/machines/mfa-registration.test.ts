import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  MFA_REGISTRATION_EFFECTS,
  MFA_REGISTRATION_EVENTS,
  type MfaRegistrationEvent,
  type MfaRegistrationInput,
  mfaRegistrationMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const REGISTER = { type: 'REGISTER', risky: false, prevented: false } as const;

const start = (input: Partial<MfaRegistrationInput> = {}): Run =>
  runMachine(mfaRegistrationMachine, { status: 'unregistered', identity: 'b2b', ...input });
const whyOf = (run: Run, event: MfaRegistrationEvent) =>
  run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));

describe('a registration', () => {
  test('may be put off for fourteen days, to the second, but not while MFA is demanded (B2B-32)', () => {
    const run = start();
    expect(namesOf(run.send({ type: 'PROMPT' }))).toEqual(['registrationPrompted']);
    run.wait(14 * DAY_SECONDS - 1);
    expect(namesOf(run.send({ type: 'SKIP', mfaDemanded: false }))).toEqual(['registrationSkipped']);
    expect(whyOf(run, { type: 'SKIP', mfaDemanded: true })).toEqual(['mfa-is-demanded']);
    expect(namesOf(run.wait(1))).toEqual(['registrationOverdue']);
    expect(namesOf(run.send({ type: 'SKIP', mfaDemanded: false }))).toEqual(['refused']);
    expect(namesOf(run.send(REGISTER))).toEqual(['methodRegistered']);
    expect(run.wait(100 * DAY_SECONDS)).toEqual([]);
  });

  test.each([
    ['risky', '53004'],
    ['prevented', '53010'],
  ])('is refused where it is %s (B2B-35, B2B-36)', (what, why) => {
    const run = start();
    expect(whyOf(run, { ...REGISTER, [what]: true })).toEqual([why]);
    run.send({ type: 'PROMPT' });
    expect(whyOf(run, { ...REGISTER, [what]: true })).toEqual([why]);
    expect(run.state).toBe('prompted');
  });

  test('of a service provider is never there (B2B-41)', () => {
    const run = start({ identity: 'gdap', status: 'registered' });
    expect(run.state).toBe('unregistered');
    expect(whyOf(run, REGISTER)).toEqual(['registers-at-home-only']);
    expect(whyOf(run, { type: 'PROMPT' })).toEqual(['registers-at-home-only']);
  });
});

describe('a lost phone', () => {
  test('forty registrations and a lost phone: each tenant resets and registers by itself (B2B-17)', () => {
    const tenants = Array.from({ length: 40 }, () => start({ status: 'registered' }));
    for (const run of tenants) run.send({ type: 'LOSE_DEVICE' });
    for (const run of tenants)
      expect(namesOf(run.send({ type: 'DEVICE_BACK', same: false }))).toEqual(['refused']);
    const again = tenants.flatMap((run) => [...run.send({ type: 'RESET' }), ...run.send(REGISTER)]);
    expect(again.filter(({ name }) => name === 'methodsReset')).toHaveLength(40);
    const registrations = again.filter(({ name }) => name === 'methodRegistered');
    expect(registrations).toHaveLength(40);
    for (const { context } of registrations) expect(context.registeredBefore).toBe(true);
  });

  test('found again works everywhere', () => {
    const run = start({ status: 'registered' });
    run.send({ type: 'LOSE_DEVICE' });
    expect(namesOf(run.send({ type: 'DEVICE_BACK', same: true }))).toEqual(['methodBack']);
    expect(run.state).toBe('registered');
  });

  test('replaced works everywhere under the other reading', () => {
    const run = start({ status: 'lost', newDevice: 'follows-home' });
    expect(namesOf(run.send({ type: 'DEVICE_BACK', same: false }))).toEqual(['methodBack']);
  });

  test('a first registration is told apart from a later one', () => {
    const run = start();
    expect(run.send(REGISTER)[0]!.context.registeredBefore).toBe(false);
    run.send({ type: 'RESET' });
    expect(run.send(REGISTER)[0]!.context.registeredBefore).toBe(true);
  });
});

const TAKES: Readonly<Record<MfaRegistrationInput['status'], readonly MfaRegistrationEvent['type'][]>> = {
  unregistered: ['PROMPT', 'REGISTER'],
  registered: ['LOSE_DEVICE', 'RESET'],
  lost: ['DEVICE_BACK', 'RESET'],
};

test.each(
  Object.entries(TAKES).flatMap(([status, takes]) =>
    MFA_REGISTRATION_EVENTS.filter((type) => !takes.includes(type)).map((type) => [status, type] as const),
  ),
)('in %s the event %s is refused and changes nothing', (status, type) => {
  const run = start({ status: status as MfaRegistrationInput['status'] });
  const before = run.snapshot;
  expect(namesOf(run.send({ type, risky: false, prevented: false, same: true, mfaDemanded: false }))).toEqual(
    ['refused'],
  );
  expect(run.snapshot).toEqual(before);
});

test('names no effect that it does not have', () => {
  expect([...compile(mfaRegistrationMachine).effects].sort()).toEqual([...MFA_REGISTRATION_EFFECTS].sort());
});
