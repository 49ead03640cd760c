import { Tinypool } from 'tinypool';
import { type Replication, runBatch } from '../scenarios/run/run-batch.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Task } from './workers.ts';

/** The scenario run last: the next batch is most often one of the same, and its blueprints are dear. */
let current = Tinypool.workerData as Scenario;

/** What a thread of the command line does: a batch of replications of the scenario it was started with. */
export default function work({ from, to, assumptions }: Task): Replication[] {
  if (JSON.stringify(assumptions) !== JSON.stringify(current.assumptions)) {
    current = { ...current, assumptions };
  }
  return runBatch(current, from, to);
}
