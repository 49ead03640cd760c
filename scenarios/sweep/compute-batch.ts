import { invariant } from '../../engine/invariant.ts';
import { runBatch } from '../run/run-batch.ts';
import type { Watch } from '../run/watch.ts';
import type { Scenario } from '../scenario.ts';
import type { BatchRange } from './batch.ts';
import { bundleInput, type SweepBundle } from './bundle.ts';
import { openSweep } from './open-sweep.ts';
import type { OpenSweep } from './sweep.ts';
import { terse } from './terse.ts';

/** Scenarios kept beside the last one: several points are run at a time, and their blueprints are dear. */
const MOST_KEPT = 4;

/** Runs batches of whatever bundle comes, one after the other. */
export interface BatchRunner {
  /** The replications as JSON. Throws where the bundle holds no such point, or the point is another than it was. */
  run(bundle: SweepBundle, range: BatchRange, hash: string, watch?: Watch): Promise<string>;
}

/** A runner that remembers the sweep and the points it ran last. */
export function createBatchRunner(): BatchRunner {
  let current: { readonly bundle: SweepBundle; readonly sweep: OpenSweep } | undefined;
  let kept: readonly { readonly point: number; readonly scenario: Scenario }[] = [];
  const sweepOf = (bundle: SweepBundle): OpenSweep => {
    if (current === undefined || !isSame(current.bundle, bundle)) {
      const { value, diagnostics } = openSweep(bundleInput(bundle), bundle);
      if (value === undefined) throw new Error(`The sweep cannot be read: ${diagnostics[0]?.message}`);
      current = { bundle, sweep: value };
      kept = [];
    }
    return current.sweep;
  };
  const scenarioOf = async (sweep: OpenSweep, point: number): Promise<Scenario> => {
    const known = kept.find((each) => each.point === point)?.scenario;
    if (known !== undefined) return known;
    if (point >= sweep.grid.length) throw new Error(`The sweep has no point ${point}.`);
    const { value, diagnostics } = await sweep.read(point);
    if (value === undefined) throw new Error(`A point cannot be read: ${diagnostics[0]?.message}`);
    return value;
  };
  return {
    async run(bundle, { point, from, to }, hash, watch) {
      const scenario = await scenarioOf(sweepOf(bundle), point);
      if (scenario.hash !== hash) throw new Error(`Point ${point} reads otherwise here.`);
      kept = [{ point, scenario }, ...kept.filter((each) => each.point !== point)].slice(0, MOST_KEPT);
      invariant(from < to, 'a batch holds at least one replication');
      return JSON.stringify(runBatch(scenario, from, to, watch).map(terse));
    },
  };
}

/** Bundles cross threads as copies; comparing their texts is quick even where an estate is large. */
function isSame(one: SweepBundle, other: SweepBundle): boolean {
  const { files, ...rest } = one;
  const { files: otherFiles, ...otherRest } = other;
  return (
    (Object.keys({ ...rest, ...otherRest }) as (keyof typeof rest)[]).every(
      (key) => rest[key] === otherRest[key],
    ) &&
    files.length === otherFiles.length &&
    files.every(({ path, text }, at) => path === otherFiles[at]!.path && text === otherFiles[at]!.text)
  );
}
