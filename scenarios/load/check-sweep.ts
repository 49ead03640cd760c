import { MOST_SWEEP_PARAMETERS, MOST_SWEEP_POINTS } from '../schema/limits.ts';
import type { SweepFile } from '../schema/sweep-schema.ts';
import type { Complain } from './complaints.ts';
import { canonicalJson } from './hash.ts';
import { FORBIDDEN_KEYS } from './parse-yaml.ts';

/** Keys that no point may set, and why. */
const NOT_SWEPT: Readonly<Record<string, string>> = {
  sweep: 'A sweep cannot sweep itself.',
  name: 'The name is not part of what is run.',
  description: 'The description is not part of what is run.',
  seed: 'All points draw the same random numbers, so that nothing but the swept values tells them apart.',
};

/** The keys on the way to a swept value; a number is a place in a list, counted from 0. */
export function sweptKeys(path: string): readonly string[] {
  return path.split('.');
}

/** Checks what can be said of a sweep before any of its points is read. */
export function checkSweep(sweep: SweepFile | undefined, data: unknown, complain: Complain): void {
  if (sweep === undefined) return;
  const paths = Object.keys(sweep);
  checkSize(sweep, complain);
  for (const path of paths) {
    const at = ['sweep', path];
    const [first = ''] = sweptKeys(path);
    if (Object.hasOwn(NOT_SWEPT, first)) {
      const hint = first === 'seed' ? 'Give another seed to the whole sweep with --seed.' : undefined;
      complain('error', 'SCN-SWEEP-PATH', at, { message: NOT_SWEPT[first]!, hint }, 'key');
    }
    if (sweptKeys(path).some((key) => FORBIDDEN_KEYS.has(key))) {
      complain('error', 'SCN-FORBIDDEN-KEY', at, { message: `The path "${path}" is not allowed.` }, 'key');
      continue;
    }
    checkWay(path, data, complain);
    const inner = paths.find((other) => other.startsWith(`${path}.`));
    if (inner !== undefined) {
      const message = `"${inner}" lies inside "${path}": each would undo the other.`;
      complain('error', 'SCN-SWEEP-PATH', ['sweep', inner], { message }, 'key');
    }
    checkValues(path, sweep[path]!, complain);
  }
}

function checkSize(sweep: SweepFile, complain: Complain): void {
  const lists = Object.values(sweep);
  if (lists.length === 0) {
    complain('error', 'SCN-SWEEP-SIZE', ['sweep'], {
      message: 'Nothing is swept.',
      expected: 'the path of a key and its values, such as sketch.customers.count: [10, 20, 40]',
    });
  }
  if (lists.length > MOST_SWEEP_PARAMETERS) {
    complain('error', 'SCN-SWEEP-SIZE', ['sweep'], {
      message: `${lists.length} keys are swept at once.`,
      expected: `at most ${MOST_SWEEP_PARAMETERS}`,
    });
    return;
  }
  const points = lists.reduce((product, values) => product * values.length, 1);
  if (points <= MOST_SWEEP_POINTS) return;
  complain('error', 'SCN-SWEEP-SIZE', ['sweep'], {
    message: `${lists.map((values) => values.length).join(' × ')} values make ${points} points.`,
    expected: `at most ${MOST_SWEEP_POINTS}`,
    hint: 'Leave values out, or split the sweep into several files.',
  });
}

/** A path may lead to a key that is not there yet, but not through a value that can hold none. */
function checkWay(path: string, data: unknown, complain: Complain): void {
  const keys = sweptKeys(path);
  let value = data;
  for (const [depth, key] of keys.entries()) {
    if (value === undefined || value === null) return;
    const before = keys.slice(0, depth).join('.');
    if (Array.isArray(value)) {
      if (/^\d{1,6}$/.test(key) && Number(key) < value.length) {
        value = value[Number(key)];
        continue;
      }
      const message = `"${before}" is a list of ${value.length}, and has no place "${key}".`;
      const expected = value.length === 0 ? undefined : `a number from 0 to ${value.length - 1}`;
      complain('error', 'SCN-SWEEP-PATH', ['sweep', path], { message, expected }, 'key');
      return;
    }
    if (typeof value !== 'object') {
      const message = `"${before}" holds no keys, so that "${path}" leads nowhere.`;
      const hint =
        keys[0] === 'designs' && depth === 2
          ? `Write the design as a block: { design: ${String(value)} }.`
          : undefined;
      complain('error', 'SCN-SWEEP-PATH', ['sweep', path], { message, hint }, 'key');
      return;
    }
    value = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }
}

function checkValues(path: string, values: readonly unknown[], complain: Complain): void {
  const seen = new Set<string>();
  for (const [position, value] of values.entries()) {
    const written = canonicalJson(value);
    if (seen.has(written)) {
      const message = `"${path}" takes the same value twice.`;
      complain('error', 'SCN-DUPLICATE', ['sweep', path, position], { message });
    }
    seen.add(written);
  }
}
