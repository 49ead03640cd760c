import type { Seconds } from '../../engine/time.ts';
import type { Replication } from './run-batch.ts';

/** Looks on while replications are run, and changes nothing. */
export interface Watch<R = Replication> {
  /** A design's run has begun, or another simulated day of it is over. */
  at(replication: number, design: number, atSeconds: Seconds): void;
  /** All designs of a replication have been run. */
  finished(replication: number, recordings: R): void;
}
