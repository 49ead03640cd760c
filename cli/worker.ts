import { Tinypool } from 'tinypool';
import { type Replication, runBatch } from '../scenarios/run/run-batch.ts';
import { earlyTeller } from './early-ones.ts';
import { takePosition } from './positions.ts';
import type { Task, WorkerStart } from './workers.ts';

const { scenario, positions } = Tinypool.workerData as WorkerStart;
const position = takePosition(positions);

/** The scenario run last: the next batch is most often one of the same, and its blueprints are dear. */
let current = scenario;

/** What a thread of the command line does: a batch of replications of the scenario it was started with. */
export default function work({ from, to, task, assumptions, slowOnes }: Task): Replication[] {
  if (JSON.stringify(assumptions) !== JSON.stringify(current.assumptions)) {
    current = { ...current, assumptions };
  }
  position.begin(from, task);
  const tell = earlyTeller<Replication>(slowOnes);
  const replications = runBatch(current, from, to, {
    at: position.move,
    finished: (replication, recordings) => tell(replication, () => recordings),
  });
  position.end();
  return replications;
}
