import type { Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';

const ENDED: Readonly<Record<Result['replications']['stoppedBy'], string>> = {
  precision: 'precise enough',
  limit: 'the limit, before it was precise enough',
  deterministic: 'nothing random, so one is enough',
  user: 'stopped',
};

/** How far a run is, in words for eyes and ears. */
export function progressWords(result: Result, maximum: number, done: boolean): string {
  const { count: runs, stoppedBy } = result.replications;
  return done
    ? `Done: ${count(runs, 'replication')}, ${ENDED[stoppedBy]}.`
    : `Simulating: ${runs} of at most ${count(maximum, 'replication')}.`;
}
