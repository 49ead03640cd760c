/** Time, events, chance and statistics. Knows no word of Entra. */

// Time
export * from './calendar.ts';
export type { Checker, CheckerOptions, CheckerReport, Violation } from './checkers.ts';
// What was seen
export { CheckerRun } from './checkers.ts';

// Events
export * from './compile/index.ts';
export type { Distribution } from './distributions.ts';
// Chance
export {
  distributionQuantile,
  expectedValue,
  problemOf,
  sampleNumber,
  sampleSeconds,
} from './distributions.ts';
export type { RunIdentity } from './invariant.ts';
// Our own mistakes
export { blameRun, InvariantError, invariant, unreachable } from './invariant.ts';
export type { Priority } from './queue.ts';
export { MAX_HORIZON_SECONDS, TimerQueue } from './queue.ts';
export * from './recorders/index.ts';
export type { Executor, PrecisionOptions, Replicated, ReplicateOptions, StopReason } from './replications.ts';
// How sure we are
export { inProcess, precisionReached, replicate } from './replications.ts';
// Every order of events, instead of one
export * from './search.ts';
export type { EntityId, EventCounts, ScheduledCall, ScheduledId, SimulationOptions } from './simulation.ts';
export { PRIORITY, Simulation } from './simulation.ts';
export * from './statistics/index.ts';
export type { Streams } from './streams.ts';
export { Stream, streamsOf } from './streams.ts';
export type { Seconds } from './time.ts';
export { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from './time.ts';
