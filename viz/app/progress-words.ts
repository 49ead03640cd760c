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

/** The same within the first replication. */
export function designWords(known: number, total: number): string {
  return `Simulating: the first replication, ${known} of ${count(total, 'design')}.`;
}

/** What somebody has who ends a run: nothing yet, some designs, or whole replications. */
export function stoppedWords(result: Result | undefined, total: number): string {
  if (result === undefined) return 'Stopped before the first replication.';
  const { designs, replications } = result;
  return designs.length < total
    ? `Stopped after ${designs.length} of ${count(total, 'design')} of the first replication.`
    : `Stopped after ${count(replications.count, 'replication')}.`;
}
