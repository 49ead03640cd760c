import { Tinypool } from 'tinypool';
import { type Replication, runBatch } from '../scenarios/run/run-batch.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** What a thread of the command line does: a batch of replications of the scenario it was started with. */
export default function work({ from, to }: { readonly from: number; readonly to: number }): Replication[] {
  return runBatch(Tinypool.workerData as Scenario, from, to);
}
