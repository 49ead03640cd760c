import { Tinypool } from 'tinypool';
import { type RareReplication, runRareBatch } from '../scenarios/rare/rare-batch.ts';
import { earlyTeller } from './early-ones.ts';
import { takePosition } from './positions.ts';
import type { RareOrder, RareWorkerStart } from './rare-pool.ts';

const { scenario, positions } = Tinypool.workerData as RareWorkerStart;
const position = takePosition(positions);

/** What a thread of `entwin rare` does: a batch of replications of the scenario it was started with. */
export default function work({ task, slowOnes }: RareOrder): RareReplication[] {
  position.begin(task.from);
  const tell = earlyTeller<RareReplication>(slowOnes);
  const batch = runRareBatch(scenario, task, {
    at: position.move,
    finished: (replication, outcomes) => tell(replication, () => outcomes),
  });
  position.end();
  return batch;
}
