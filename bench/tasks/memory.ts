import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { invariant } from '../../engine/invariant.ts';
import { prepare, prepareOnCode } from '../lifecycle/on-engine.ts';
import { DAY_MINUTES } from '../lifecycle/rules.ts';
import { SIZES, type SizeName } from '../lifecycle/sizes.ts';
import type { Figures } from '../sampling/sample.ts';

const SEED = 1;
const FIFTH = 5;

export interface MemoryParameters {
  readonly size: SizeName;
}

/** Bytes that are alive: heap and array buffers, after collecting. Wants `--expose-gc`. */
function bytesAlive(): number {
  invariant(globalThis.gc !== undefined, 'memory is measured with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What one entity costs while it waits for its first timer, after a fifth of the run, and after all of it. */
export function measureMemory({ size }: MemoryParameters): Figures {
  const { tenants, engineersPerTenant, days } = SIZES[size];
  const entities = tenants * (engineersPerTenant + 1);
  // What is compiled and built once is no entity's: a first run has it done before anything is counted.
  prepareOnCode(SIZES.small, SEED).run();
  const before = bytesAlive();
  const run = prepare(SIZES[size], SEED, true);
  const idle = bytesAlive();
  run.runUntil((days / FIFTH) * DAY_MINUTES);
  const { events: firstEvents } = run.outcome();
  const early = bytesAlive();
  run.run();
  const late = bytesAlive();
  return {
    entities,
    firstEvents,
    events: run.outcome().events,
    idleBytesPerEntity: (idle - before) / entities,
    earlyBytesPerEntity: (early - before) / entities,
    lateBytesPerEntity: (late - before) / entities,
  };
}

/**
 * What the loop allocates: how much the heap grows while nothing is collected. Wants a young generation that holds all
 * of it; the run before has had everything compiled.
 */
export async function measureAllocation({ size }: MemoryParameters): Promise<Figures> {
  prepareOnCode(SIZES[size], SEED).run();
  const run = prepareOnCode(SIZES[size], SEED);
  globalThis.gc?.();
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  observer.observe({ entryTypes: ['gc'] });
  const before = process.memoryUsage().heapUsed;
  run.run();
  const after = process.memoryUsage().heapUsed;
  await pause(0);
  observer.disconnect();
  const { events } = run.outcome();
  return { events, collections, bytesPerEvent: (after - before) / events };
}
