import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  REDEMPTION_EFFECTS,
  REDEMPTION_EVENTS,
  type RedemptionEvent,
  type RedemptionInput,
  redemptionMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const INPUT: RedemptionInput = { status: 'notInvited', homeOutbound: false, resourceInbound: false };
const BOTH = { homeOutbound: true, resourceInbound: true };

const start = (input: Partial<RedemptionInput> = {}): Run =>
  runMachine(redemptionMachine, { ...INPUT, ...input });
const signIn = (run: Run, interactive = true) => run.send({ type: 'SIGN_IN', interactive });
const whyOf = (run: Run, event: RedemptionEvent) =>
  run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));

describe('an invitation', () => {
  test.each([
    [false, false, 'invitationMailed'],
    [true, false, 'invitationMailed'],
    [false, true, 'invitationMailed'],
    [true, true, 'notificationMailed'],
  ])('B2B-19: home outbound %s, resource inbound %s: %s', (homeOutbound, resourceInbound, mail) => {
    const run = start({ homeOutbound, resourceInbound });
    expect(namesOf(run.send({ type: 'INVITE' }))).toEqual([mail]);
    expect(run.value).toEqual({ present: { pending: 'waiting' } });
  });

  test('is redeemed in silence where both sides say so, by whom or what ever', () => {
    const run = start({ status: 'pending', ...BOTH });
    expect(signIn(run, false).map(({ name, params }) => [name, params])).toEqual([
      ['invitationRedeemed', { how: 'silent' }],
      ['signInAllowed', undefined],
    ]);
    expect(run.value).toEqual({ present: 'accepted' });
  });

  test('B2B-20: else a person is asked, and without one it fails', () => {
    const run = start({ status: 'pending', homeOutbound: true });
    expect(whyOf(run, { type: 'SIGN_IN', interactive: false })).toEqual(['50014']);
    expect(namesOf(signIn(run))).toEqual(['consentAsked']);
    expect(namesOf(run.send({ type: 'DECLINE' }))).toEqual(['consentDeclined']);
    expect(run.value).toEqual({ present: { pending: 'waiting' } });
    signIn(run);
    expect(run.send({ type: 'ACCEPT' }).map(({ params }) => params)).toEqual([{ how: 'consent' }, undefined]);
    expect(namesOf(signIn(run, false))).toEqual(['signInAllowed']);
  });

  test('the flags count at the sign-in, not at the invitation', () => {
    const run = start({ status: 'pending' });
    run.send({ type: 'SET_REDEMPTION', side: 'resource', on: true });
    expect(whyOf(run, { type: 'SIGN_IN', interactive: false })).toEqual(['50014']);
    run.send({ type: 'SET_REDEMPTION', side: 'home', on: true });
    expect(namesOf(signIn(run, false))).toEqual(['invitationRedeemed', 'signInAllowed']);
  });

  test('withdrawn flags leave an accepted guest accepted', () => {
    const run = start({ status: 'accepted', ...BOTH });
    run.send({ type: 'SET_REDEMPTION', side: 'home', on: false });
    run.send({ type: 'SET_REDEMPTION', side: 'resource', on: false });
    expect(run.context).toMatchObject({ homeOutbound: false, resourceInbound: false });
    expect(namesOf(signIn(run, false))).toEqual(['signInAllowed']);
  });

  test('can be asked for again, but not in a multitenant organization (B2B-73)', () => {
    const run = start({ status: 'accepted' });
    expect(namesOf(run.send({ type: 'RESET_REDEMPTION' }))).toEqual(['redemptionReset']);
    expect(run.value).toEqual({ present: { pending: 'waiting' } });
    const together = start({ status: 'accepted', inMultitenantOrganization: true });
    expect(whyOf(together, { type: 'RESET_REDEMPTION' })).toEqual(['no-reset-in-multitenant-organization']);
  });
});

describe('a disabled object', () => {
  test.each(['pending', 'accepted'] as const)('signs nobody in (R05): %s', (status) => {
    const run = start({ status, ...BOTH });
    expect(namesOf(run.send({ type: 'DISABLE' }))).toEqual(['guestDisabled']);
    expect(whyOf(run, { type: 'SIGN_IN', interactive: true })).toEqual(['50057']);
    expect(whyOf(run, { type: 'DISABLE' })).toEqual(['already-disabled']);
    expect(namesOf(run.send({ type: 'ENABLE' }))).toEqual(['guestEnabled']);
    expect(whyOf(run, { type: 'ENABLE' })).toEqual(['already-enabled']);
    expect(namesOf(signIn(run))).toContain('signInAllowed');
  });

  test('accepts nothing either, and stays disabled when restored', () => {
    const run = start({ status: 'pending' });
    signIn(run);
    run.send({ type: 'DISABLE' });
    expect(whyOf(run, { type: 'ACCEPT' })).toEqual(['50057']);
    run.send({ type: 'DELETE' });
    run.send({ type: 'RESTORE' });
    expect(whyOf(run, { type: 'SIGN_IN', interactive: true })).toEqual(['50057']);
  });
});

describe('a deleted object', () => {
  test('comes back as it was for thirty days, to the second', () => {
    for (const status of ['pending', 'accepted'] as const) {
      const run = start({ status });
      const { value } = run;
      expect(namesOf(run.send({ type: 'DELETE' }))).toEqual(['guestSoftDeleted']);
      expect(whyOf(run, { type: 'SIGN_IN', interactive: true })).toEqual(['50020']);
      expect(run.wait(30 * DAY_SECONDS - 1)).toEqual([]);
      expect(namesOf(run.send({ type: 'RESTORE' }))).toEqual(['guestRestored']);
      expect(run.value).toEqual(value);
    }
  });

  test('is gone after them, and a new invitation makes a new one', () => {
    const run = start({ status: 'accepted', enabled: false });
    run.send({ type: 'DELETE' });
    expect(namesOf(run.wait(30 * DAY_SECONDS))).toEqual(['guestGone']);
    expect(whyOf(run, { type: 'RESTORE' })).toEqual(['not-in-this-state']);
    run.send({ type: 'INVITE' });
    expect(run.value).toEqual({ present: { pending: 'waiting' } });
    expect(run.context).toMatchObject({ enabled: true, wasAccepted: false });
  });

  test('found in the trash it has only the rest of its days', () => {
    const run = start({ status: 'softDeleted', deletionSecondsLeft: DAY_SECONDS, wasAccepted: false });
    expect(run.wait(DAY_SECONDS - 1)).toEqual([]);
    run.send({ type: 'RESTORE' });
    expect(run.value).toEqual({ present: { pending: 'waiting' } });
    run.send({ type: 'DELETE' });
    expect(run.wait(30 * DAY_SECONDS - 1)).toEqual([]);
  });
});

const TAKES: Readonly<Record<RedemptionInput['status'], readonly RedemptionEvent['type'][]>> = {
  notInvited: ['INVITE', 'SET_REDEMPTION'],
  pending: ['SIGN_IN', 'SET_REDEMPTION', 'DISABLE', 'DELETE'],
  accepted: ['SIGN_IN', 'SET_REDEMPTION', 'RESET_REDEMPTION', 'DISABLE', 'DELETE'],
  softDeleted: ['RESTORE', 'SET_REDEMPTION'],
  gone: ['INVITE', 'SET_REDEMPTION'],
};

test.each(
  Object.entries(TAKES).flatMap(([status, takes]) =>
    REDEMPTION_EVENTS.filter((type) => !takes.includes(type)).map((type) => [status, type] as const),
  ),
)('in %s the event %s is refused and changes nothing', (status, type) => {
  const run = start({ status: status as RedemptionInput['status'] });
  const before = run.snapshot;
  expect(namesOf(run.send({ type, interactive: true }))).toEqual(['refused']);
  expect(run.snapshot).toEqual(before);
});

test('names no effect that it does not have', () => {
  expect([...compile(redemptionMachine).effects].sort()).toEqual([...REDEMPTION_EFFECTS].sort());
});

test.each([
  ['home', { resourceInbound: true }],
  ['resource', { homeOutbound: true }],
] as const)('B2B-19: the %s tenant switches its own side, and no other', (side, input) => {
  const run = start({ status: 'pending', ...input });
  run.send({ type: 'SET_REDEMPTION', side, on: true });
  expect(run.context).toMatchObject(BOTH);
  expect(namesOf(signIn(run, false))).toEqual(['invitationRedeemed', 'signInAllowed']);
});

test.each([
  [undefined, { present: 'accepted' }],
  [true, { present: 'accepted' }],
  [false, { present: { pending: 'waiting' } }],
])('a deleted guest who had accepted (%s) comes back as that', (wasAccepted, value) => {
  const run = start({ status: 'softDeleted', ...(wasAccepted === undefined ? {} : { wasAccepted }) });
  run.send({ type: 'RESTORE' });
  expect(run.value).toEqual(value);
});
