import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import {
  GROUP_OWNERSHIP_EFFECTS,
  type GroupOwnershipEvent,
  type GroupOwnershipInput,
  groupOwnershipMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const start = (input: Partial<GroupOwnershipInput> = {}): Run =>
  runMachine(groupOwnershipMachine, { status: 'none', otherActiveOwners: 0, ...input });
const whyOf = (run: Run, event: GroupOwnershipEvent) =>
  run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));

test('an activated owner beside another one goes when the activation ends', () => {
  const run = start({ otherActiveOwners: 1 });
  expect(namesOf(run.send({ type: 'ACTIVATION_STARTED' }))).toEqual(['ownershipStarted']);
  expect(run.send({ type: 'ACTIVATION_ENDED' }).map(({ params }) => params)).toEqual([
    { why: 'deactivated' },
  ]);
  expect(run.state).toBe('none');
  expect(run.wait(100 * DAY_SECONDS)).toEqual([]);
});

describe('the last owner (PIM-59)', () => {
  const trapped = (): Run => {
    const run = start({ status: 'activated', otherActiveOwners: 1 });
    run.send({ type: 'OTHER_OWNERS', count: 0 });
    run.send({ type: 'ACTIVATION_ENDED' });
    return run;
  };

  test('stays when the activation ends, is tried once a day for 30 days, and then stands', () => {
    const run = start({ status: 'activated' });
    expect(namesOf(run.send({ type: 'ACTIVATION_ENDED' }))).toEqual(['ownershipKept']);
    const seen = run.wait(30 * DAY_SECONDS - 1);
    expect(namesOf(seen)).toEqual(Array(29).fill('deactivationRetried'));
    expect(seen.at(-1)!.params).toEqual({ triesLeft: 1 });
    expect(run.wait(1).map(({ name, params }) => [name, params])).toEqual([
      ['becameStandingOwner', { why: 'retriesOver' }],
    ]);
    expect(run.state).toBe('standing');
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
  });

  test('goes at the next try after somebody else owns the group, not before', () => {
    const run = trapped();
    run.wait(2.5 * DAY_SECONDS);
    expect(run.send({ type: 'OTHER_OWNERS', count: 1 })).toEqual([]);
    expect(run.wait(DAY_SECONDS / 2 - 1)).toEqual([]);
    expect(run.wait(1).map(({ params }) => params)).toEqual([{ why: 'retried' }]);
    expect(run.state).toBe('none');
  });

  test('is not helped by an owner who is gone again before the try', () => {
    const run = trapped();
    run.send({ type: 'OTHER_OWNERS', count: 1 });
    run.send({ type: 'OTHER_OWNERS', count: 0 });
    expect(namesOf(run.wait(DAY_SECONDS))).toEqual(['deactivationRetried']);
  });

  test('cannot activate what did not end', () => {
    expect(whyOf(trapped(), { type: 'ACTIVATION_STARTED' })).toEqual(['RoleAssignmentExists']);
    expect(whyOf(start({ status: 'standing' }), { type: 'ACTIVATION_STARTED' })).toEqual([
      'RoleAssignmentExists',
    ]);
  });

  test('trapped a second time, has all tries again', () => {
    const run = trapped();
    run.wait(10 * DAY_SECONDS);
    run.send({ type: 'OTHER_OWNERS', count: 1 });
    run.wait(DAY_SECONDS);
    run.send({ type: 'ACTIVATION_STARTED' });
    run.send({ type: 'OTHER_OWNERS', count: 0 });
    run.send({ type: 'ACTIVATION_ENDED' });
    expect(namesOf(run.wait(30 * DAY_SECONDS - 1))).toHaveLength(29);
  });

  test('stands at once when PIM itself goes', () => {
    const run = trapped();
    expect(run.send({ type: 'PLAN_LOST' }).map(({ params }) => params)).toEqual([{ why: 'planLost' }]);
    expect(run.wait(100 * DAY_SECONDS)).toEqual([]);
  });

  test('who stands is removed only once somebody else owns the group', () => {
    const run = start({ status: 'standing' });
    expect(whyOf(run, { type: 'REMOVE' })).toEqual(['last-active-owner']);
    run.send({ type: 'OTHER_OWNERS', count: 2 });
    expect(run.send({ type: 'REMOVE' }).map(({ params }) => params)).toEqual([{ why: 'removed' }]);
    expect(run.state).toBe('none');
  });
});

test('an activation that lost its end with the plan stands', () => {
  const run = start({ status: 'activated', otherActiveOwners: 3 });
  expect(run.send({ type: 'PLAN_LOST' })).toEqual([]);
  expect(namesOf(run.send({ type: 'MADE_PERMANENT' }))).toEqual(['becameStandingOwner']);
});

test('found retrying, only the tries left are made', () => {
  const run = start({ status: 'retrying', triesLeft: 2 });
  expect(namesOf(run.wait(2 * DAY_SECONDS))).toEqual(['deactivationRetried', 'becameStandingOwner']);
});

test.each<[string, Partial<GroupOwnershipInput>, GroupOwnershipEvent]>([
  ['nothing runs that could end', {}, { type: 'ACTIVATION_ENDED' }],
  ['nobody to remove', {}, { type: 'REMOVE' }],
  ['an activation is not removed', { status: 'activated' }, { type: 'REMOVE' }],
  ['activated once', { status: 'activated' }, { type: 'ACTIVATION_STARTED' }],
  ['ended once', { status: 'retrying' }, { type: 'ACTIVATION_ENDED' }],
])('refused and nothing changed: %s', (_, input, event) => {
  const run = start(input);
  const before = run.snapshot;
  expect(whyOf(run, event)).toEqual(['not-in-this-state']);
  expect(run.snapshot).toEqual(before);
});

test('names no effect that it does not have', () => {
  expect([...compile(groupOwnershipMachine).effects].sort()).toEqual([...GROUP_OWNERSHIP_EFFECTS].sort());
});
