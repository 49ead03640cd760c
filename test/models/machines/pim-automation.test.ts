import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { PIM_API_ITERATION_2 } from '../../../models/facts/index.ts';
import {
  endpointOf,
  oldPathOf,
  PIM_AUTOMATION_EFFECTS,
  type PimAutomationEvent,
  type PimAutomationInput,
  pimAutomationMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const start = (input: Partial<PimAutomationInput> = {}): Run =>
  runMachine(pimAutomationMachine, {
    iteration: 2,
    target: 'role',
    secondsToRetirement: 10 * DAY_SECONDS,
    ...input,
  });
const call = (run: Run) => namesOf(run.send({ type: 'RUN' }));
const whyOf = (run: Run, event: PimAutomationEvent) =>
  run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));
const migrate = (run: Run, to: 'graph' | 'arm' = 'graph') =>
  whyOf(run, { type: 'MIGRATE', to, migrationSeconds: 5 * DAY_SECONDS });

describe('a call', () => {
  test('works up to the day the iteration ends, and fails from then on (PIM-113)', () => {
    const run = start();
    expect(run.wait(10 * DAY_SECONDS - 1)).toEqual([]);
    expect(call(run)).toEqual(['callSucceeded']);
    expect(namesOf(run.wait(1))).toEqual(['apiRetired']);
    expect(call(run)).toEqual(['callFailed']);
  });

  test('or returns nothing, and nobody notices (PIM-115)', () => {
    const run = start({ secondsToRetirement: 0, afterRetirement: 'returns-nothing' });
    expect(call(run)).toEqual(['callReturnedNothing']);
  });

  test('of the first iteration failed long before the scenario began (PIM-112)', () => {
    const run = start({ iteration: 1, secondsToRetirement: -1000 * DAY_SECONDS });
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(call(run)).toEqual(['callFailed']);
  });

  test.each(['group', 'azure'] as const)('of the first iteration for %s has no path', (target) => {
    expect(oldPathOf(1, target)).toBeUndefined();
    expect(call(start({ iteration: 1, target }))).toEqual(['callFailed']);
  });

  test('for groups goes on where their end is not believed in (PIM-114)', () => {
    const run = start({ target: 'group', secondsToRetirement: null });
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(call(run)).toEqual(['callSucceeded']);
  });

  test('of the third iteration works whatever the input says of an end', () => {
    const run = start({ iteration: 3, secondsToRetirement: -1 });
    expect(call(run)).toEqual(['callSucceeded']);
    expect(migrate(run)).toEqual(['not-in-this-state']);
  });
});

describe('a migration', () => {
  test('takes its time, and the old calls go on failing meanwhile', () => {
    const run = start();
    run.wait(8 * DAY_SECONDS);
    expect(migrate(run)).toEqual(['migrationStarted']);
    expect(call(run)).toEqual(['callSucceeded']);
    run.wait(2 * DAY_SECONDS);
    expect(call(run)).toEqual(['callFailed']);
    expect(run.wait(3 * DAY_SECONDS).map(({ name, params }) => [name, params])).toEqual([
      ['automationMigrated', { to: 'graph' }],
    ]);
    expect(call(run)).toEqual(['callSucceeded']);
  });

  test('in time is never noticed by anybody', () => {
    const run = start();
    migrate(run);
    run.wait(20 * DAY_SECONDS);
    expect(call(run)).toEqual(['callSucceeded']);
  });

  test('abandoned, leaves the old program', () => {
    const run = start();
    migrate(run);
    expect(whyOf(run, { type: 'ABANDON' })).toEqual(['migrationAbandoned']);
    expect(namesOf(run.wait(20 * DAY_SECONDS))).toEqual(['apiRetired']);
    expect(call(run)).toEqual(['callFailed']);
  });

  test.each([
    ['role', 'graph', 'arm'],
    ['group', 'graph', 'arm'],
    ['azure', 'arm', 'graph'],
  ] as const)('for %s goes to %s, not to %s (PIM-116)', (target, right, wrong) => {
    const run = start({ target });
    expect(endpointOf(target)).toBe(right);
    const before = run.snapshot;
    expect(migrate(run, wrong)).toEqual(['wrong-endpoint']);
    expect(run.snapshot).toEqual(before);
    expect(migrate(run, right)).toEqual(['migrationStarted']);
  });
});

test('what a program calls tells its age (PIM-117)', () => {
  const targets = ['role', 'azure', 'group'] as const;
  const paths = targets.map((target) => oldPathOf(2, target)!);
  expect(new Set(paths).size).toBe(3);
  for (const path of paths) expect(path).toMatch(/^\/beta\/privilegedAccess\//);
  expect(oldPathOf(1, 'role')).toBe('/beta/privilegedRoles');
});

test.each<[string, PimAutomationEvent]>([['nothing to abandon', { type: 'ABANDON' }]])(
  'refused and nothing changed: %s',
  (_, event) => {
    const run = start();
    const before = run.snapshot;
    expect(whyOf(run, event)).toEqual(['not-in-this-state']);
    expect(run.snapshot).toEqual(before);
  },
);

test('names no effect that it does not have', () => {
  expect([...compile(pimAutomationMachine).effects].sort()).toEqual([...PIM_AUTOMATION_EFFECTS].sort());
});

test('each target of the second iteration has a path of its own, which tells the programs (PIM-117)', () => {
  const paths = (['role', 'azure', 'group'] as const).map((target) => oldPathOf(2, target));
  expect(new Set(paths).size).toBe(3);
  const [role, azure] = paths;
  expect([role, azure]).toEqual(PIM_API_ITERATION_2.value.paths);
});

test('the newest iteration does not end, whatever date somebody gives', () => {
  const run = start({ iteration: 3, secondsToRetirement: DAY_SECONDS });
  expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
  expect(call(run)).toEqual(['callSucceeded']);
});
