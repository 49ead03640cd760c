/** Time, events, chance and statistics. Knows no word of Entra. */

// Time.

export * from './calendar.ts';
export { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS, type Seconds } from './time.ts';

// Events: machines as tables, the queue, the loop, and every order of events instead of one.

export * from './compile/index.ts';
export { MAX_HORIZON_SECONDS, type Priority, TimerQueue } from './queue.ts';
export * from './search.ts';
export * from './simulation.ts';

// Chance.

export * from './distributions.ts';
export { Stream, type Streams, streamsOf } from './streams.ts';
export * from './tilt.ts';

// What was seen.

export * from './checkers.ts';
export * from './recorders/index.ts';

// How sure we are.

export * from './replications.ts';
export * from './statistics/index.ts';

// Our own mistakes.

export * from './invariant.ts';
