import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  SERVICE_PRINCIPAL_ASSIGNMENT_EFFECTS,
  type ServicePrincipalAssignmentEvent,
  type ServicePrincipalAssignmentInput,
  servicePrincipalAssignmentMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const start = (input: Partial<ServicePrincipalAssignmentInput> = {}): Run =>
  runMachine(servicePrincipalAssignmentMachine, { secondsToEnd: null, ...input });
const whyOf = (run: Run, event: ServicePrincipalAssignmentEvent) =>
  run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));
const assign = (seconds: number | null, kind: 'active' | 'eligible' = 'active') =>
  ({ type: 'ASSIGN', kind, seconds }) as const;

describe('a service principal', () => {
  test('is assigned actively, with an end, and loses the role then', () => {
    const run = start();
    expect(namesOf(run.send(assign(DAY_SECONDS)))).toEqual(['assignmentStarted']);
    expect(run.wait(DAY_SECONDS - 1)).toEqual([]);
    expect(run.wait(1).map(({ params }) => params)).toEqual([{ why: 'expired' }]);
    expect(run.state).toBe('none');
  });

  test.each<[string, Partial<ServicePrincipalAssignmentInput>, ServicePrincipalAssignmentEvent, string]>([
    ['never eligible (PIM-47)', {}, assign(DAY_SECONDS, 'eligible'), 'never-eligible'],
    ['nor eligible beside what it has', { secondsToEnd: 60 }, assign(60, 'eligible'), 'never-eligible'],
    ['nothing to activate', {}, { type: 'ACTIVATE' }, 'never-eligible'],
    ['never without end (PIM-47)', {}, assign(null), 'never-permanent'],
    ['nor by extension', { secondsToEnd: DAY_SECONDS }, { type: 'EXTEND', seconds: null }, 'never-permanent'],
    ['not under five minutes (PIM-17)', {}, assign(299), 'too-short'],
    ['nor by extension', { secondsToEnd: DAY_SECONDS }, { type: 'EXTEND', seconds: 299 }, 'too-short'],
    ['not twice', { secondsToEnd: DAY_SECONDS }, assign(DAY_SECONDS), 'RoleAssignmentExists'],
    ['not without a plan', { planAvailable: false }, assign(DAY_SECONDS), 'PimUnavailable'],
    ['nothing to extend', {}, { type: 'EXTEND', seconds: DAY_SECONDS }, 'not-in-this-state'],
    ['nothing to remove', {}, { type: 'REMOVE' }, 'not-in-this-state'],
    ['young', { secondsToEnd: DAY_SECONDS }, { type: 'REMOVE' }, 'ActiveDurationTooShort'],
  ])('refused and nothing changed: %s', (_, input, event, why) => {
    const run = start(input);
    const before = run.snapshot;
    expect(whyOf(run, event)).toEqual([why]);
    expect(run.snapshot).toEqual(before);
  });

  test('is removed after its first five minutes', () => {
    const run = start({ secondsToEnd: DAY_SECONDS });
    run.wait(5 * MINUTE_SECONDS);
    expect(run.send({ type: 'REMOVE' }).map(({ params }) => params)).toEqual([{ why: 'removed' }]);
    expect(run.wait(10 * DAY_SECONDS)).toEqual([]);
  });

  test('extended, it has the new end and no other', () => {
    const run = start({ secondsToEnd: DAY_SECONDS });
    expect(namesOf(run.send({ type: 'EXTEND', seconds: 10 * DAY_SECONDS }))).toEqual(['assignmentExtended']);
    expect(run.wait(10 * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['assignmentEnded']);
  });
});

describe('a lost plan', () => {
  test('takes the end, not the access (PIM-93), and the plan bought again gives no end back', () => {
    const run = start({ secondsToEnd: DAY_SECONDS });
    expect(namesOf(run.send({ type: 'PLAN_LOST' }))).toEqual(['becamePermanent']);
    run.send({ type: 'PLAN_BACK' });
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(run.state).toBe('permanent');
    expect(namesOf(run.send({ type: 'REMOVE' }))).toEqual(['assignmentEnded']);
    expect(namesOf(run.send(assign(DAY_SECONDS)))).toEqual(['assignmentStarted']);
  });

  test('before the start has done the same', () => {
    expect(start({ secondsToEnd: DAY_SECONDS, planAvailable: false }).state).toBe('permanent');
    expect(start({ secondsToEnd: -1, planAvailable: false }).state).toBe('none');
  });

  test('forbids a new assignment until it is back', () => {
    const run = start();
    run.send({ type: 'PLAN_LOST' });
    expect(whyOf(run, assign(DAY_SECONDS))).toEqual(['PimUnavailable']);
    run.send({ type: 'PLAN_BACK' });
    expect(whyOf(run, assign(DAY_SECONDS))).toEqual(['assignmentStarted']);
  });
});

test('names no effect that it does not have', () => {
  expect([...compile(servicePrincipalAssignmentMachine).effects].sort()).toEqual(
    [...SERVICE_PRINCIPAL_ASSIGNMENT_EFFECTS].sort(),
  );
});

test('PIM-17: five minutes are long enough, and what is older than that can be removed at once', () => {
  expect(whyOf(start(), assign(5 * MINUTE_SECONDS))).toEqual(['assignmentStarted']);
  const aged = start({ secondsToEnd: DAY_SECONDS, ageSeconds: 200 });
  aged.wait(99);
  expect(whyOf(aged, { type: 'REMOVE' })).toEqual(['ActiveDurationTooShort']);
  aged.wait(1);
  expect(whyOf(aged, { type: 'REMOVE' })).toEqual(['assignmentEnded']);
});
