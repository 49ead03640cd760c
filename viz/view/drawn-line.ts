import type { Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';

/** `400 replications, seed 42`: how sure a figure can be, and how to get it again. */
export function replicationsText(result: Result): string {
  if (result.replications.stoppedBy === 'deterministic') return `nothing random, seed ${result.seed}`;
  return `${count(result.replications.count, 'replication')}, seed ${result.seed}`;
}

/** What a picture says of where it comes from. */
export interface ProvenResult extends Pick<Result, 'version' | 'seed' | 'factsAsOf'> {
  readonly scenario: Pick<Result['scenario'], 'name' | 'hash'>;
}

/** The line under an exported picture. */
export function provenanceText(result: ProvenResult): string {
  return `Entwin ${result.version} · ${result.scenario.name} · scenario ${result.scenario.hash.slice(0, 12)} · seed ${result.seed} · facts as of ${result.factsAsOf}`;
}
