/** Time, events, chance and statistics. Knows no word of Entra. */

export type { RunIdentity } from './invariant.ts';
export { blameRun, InvariantError, invariant, unreachable } from './invariant.ts';
export type { Priority } from './queue.ts';
export { MAX_HORIZON_SECONDS, TimerQueue } from './queue.ts';
export type { EntityId, EventCounts, ScheduledCall, ScheduledId, SimulationOptions } from './simulation.ts';
export { PRIORITY, Simulation } from './simulation.ts';
export type { Streams } from './streams.ts';
export { Stream, streamsOf } from './streams.ts';
export type { Seconds } from './time.ts';
export { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from './time.ts';
