import { invariant } from '../../../engine/invariant.ts';
import { loadBundle } from '../../../scenarios/sweep/bundle.ts';
import type { Sweep, SweepChanges } from '../../../scenarios/sweep/sweep.ts';

/** Two keys, four points, two designs. Two points are precise after a batch; two reach the limit in their second. */
export const SWEEP = `name: Small sweep
horizon: 2 days
sketch:
  managing: { engineers: { tier1: 1 }, approvers: 1 }
  customers: { count: 2, needs: [exchange-admin] }
designs: [gdap-standing, { design: gdap-pim, approval: all }]
behavior: { activationsPerEngineerPerDay: 1 }
events:
  - { at: PT10H, compromise: { who: tier1 } }
precision: { min: 16, max: 20, halfWidth: 0.55 }
sweep:
  sketch.customers.count: [2, 3]
  behavior.approverFooled: [0, 50%]
`;

export function load(
  text: string,
  files: Readonly<Record<string, string>> = {},
  changes: SweepChanges = {},
): ReturnType<typeof loadBundle> {
  return loadBundle(
    {
      file: 'sweep.yaml',
      text,
      readFile(path) {
        const content = files[path];
        if (content === undefined) throw new Error('no such file');
        return content;
      },
    },
    changes,
  );
}

export async function sweepOf(text: string = SWEEP, changes: SweepChanges = {}): Promise<Sweep> {
  const { value, diagnostics } = await load(text, {}, changes);
  invariant(value !== undefined, JSON.stringify(diagnostics));
  return value;
}
