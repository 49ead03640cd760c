import { Tinypool } from 'tinypool';
import { type RareReplication, type RareTask, runRareBatch } from '../scenarios/rare/rare-batch.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** What a thread of `entwin rare` does: a batch of replications of the scenario it was started with. */
export default function work(task: RareTask): RareReplication[] {
  return runRareBatch(Tinypool.workerData as Scenario, task);
}
