import { looksAtArguments } from './looks-at-arguments.ts';
import type { Tables } from './tables.ts';

const FNV_OFFSET = 0x811c_9dc5;
const FNV_PRIME = 0x0100_0193;

/**
 * A number that changes whenever code made from the tables would: it covers all that the code has in it, and next to
 * nothing of the author's functions, which are given to the code anew each time.
 */
export function fingerprintOf(tables: Tables): string {
  const { columns, decisions, branches, tests, results, operations, eventTypes, configurations } = tables;
  let hash = FNV_OFFSET;
  const take = (number: number): void => {
    hash = Math.imul(hash ^ number, FNV_PRIME);
  };
  const takeText = (text: string): void => {
    for (let index = 0; index < text.length; index++) take(text.charCodeAt(index));
    take(-1);
  };
  // Whether a function looks at its arguments is all that the code knows of it.
  const takeLook = (call: unknown): void => take(looksAtArguments(call) ? 1 : 0);
  take(columns);
  take(tests.length);
  tests.forEach(takeLook);
  decisions.forEach(take);
  branches.forEach(take);
  for (const { done } of configurations) take(done ? 1 : 0);
  for (const result of results) {
    take(result.next);
    result.operations.forEach(take);
    take(-2);
  }
  for (const operation of operations) {
    const { code, index, keys, assigners, params, paramsOf, event, delay, delayOf } = operation;
    const { assignAll, eventOf, timerIdOf } = operation;
    take(code);
    take(index);
    keys.forEach(takeText);
    for (const assigner of assigners) take(assigner ? 1 : 0);
    for (const part of [params, paramsOf, event, delayOf]) take(part === undefined ? 0 : 1);
    for (const call of [...assigners, paramsOf, assignAll, eventOf, delayOf, timerIdOf]) takeLook(call);
    takeText(typeof delay === 'number' ? String(delay) : typeof delay);
  }
  eventTypes.types.forEach(takeText);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
