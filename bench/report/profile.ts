import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inChildProcess } from '../sampling/in-child-process.ts';
import type { Sample } from '../sampling/sample.ts';

/** A function and its share of all time spent, callees aside. */
export interface Share {
  readonly name: string;
  readonly share: number;
}

/** The parts of a `.cpuprofile` that say where the time went. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** V8's own entries for time in which nothing of ours ran. */
const NOT_WORK = new Set(['(idle)', '(root)']);

/** Takes the sample once more under Node's profiler and returns the functions that took most, largest first. */
export async function profileOf(sample: Sample, most: number): Promise<readonly Share[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entwin-profile-'));
  try {
    await inChildProcess(sample, ['--cpu-prof', '--cpu-prof-dir', folder]);
    const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))!;
    return largestShares(JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile, most);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The functions of a profile by the time spent in them. Functions without a name go by their place. */
export function largestShares({ nodes, samples, timeDeltas }: CpuProfile, most: number): readonly Share[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const spent = new Map<string, number>();
  let all = 0;
  samples.forEach((id, position) => {
    const name = names.get(id)!;
    if (NOT_WORK.has(name)) return;
    const microseconds = timeDeltas[position]!;
    spent.set(name, (spent.get(name) ?? 0) + microseconds);
    all += microseconds;
  });
  return [...spent]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name, microseconds]) => ({ name, share: microseconds / all }));
}

function nameOf({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  return functionName === '' ? `a function in ${basename(url)}, line ${lineNumber + 1}` : functionName;
}
