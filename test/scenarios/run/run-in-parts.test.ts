import { describe, expect, test } from 'vitest';
import type { Result } from '../../../scenarios/result.ts';
import { blueprintsOf, shareBlueprints, withFirstDesigns } from '../../../scenarios/run/blueprints.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { runReplication } from '../../../scenarios/run/run-batch.ts';
import { runFirstInParts, runReplicationInParts } from '../../../scenarios/run/run-in-parts.ts';
import type { DesignKind } from '../../../scenarios/scenario.ts';
import { BEHAVIOR, smallScenario } from '../small-scenario.ts';

const designsOf = (...kinds: DesignKind[]) => kinds.map((kind) => ({ name: kind, kinds: [kind], pim: {} }));
const once = { ...smallScenario().precision, minReplications: 1, maxReplications: 1 };

describe('a replication with pauses', () => {
  test('is the one without, and pauses once between two days of each design', async () => {
    const scenario = smallScenario();
    let pauses = 0;
    const pause = () => {
      pauses += 1;
      return pauses % 3 === 0 ? Promise.resolve() : undefined;
    };
    expect(await runReplicationInParts(scenario, 1, pause)).toEqual(runReplication(scenario, 1));
    expect(pauses).toBe(3 * 13);
  });

  test('ends where somebody gives up, and leaves the replications before', async () => {
    const abort = new AbortController();
    const result = await runScenario(smallScenario(), {
      signal: abort.signal,
      onKnown: () => abort.abort(),
      pause: () => (abort.signal.aborted ? Promise.reject(abort.signal.reason) : undefined),
    });
    expect(result.replications).toMatchObject({ count: 0, stoppedBy: 'user' });
  });
});

describe('the first replication, design by design', () => {
  test.each([
    ['plain designs', designsOf('dap', 'gdap-standing', 'gdap-pim')],
    ['a design in the middle that counts seats of P1', designsOf('gdap-pim', 'sync-pim', 'dap')],
  ])('%s: tells what a scenario of those designs alone has, and ends as always', async (_, designs) => {
    const scenario = smallScenario({ designs, expect: ['blast.tenants.mean(dap) >= 0'] });
    const told: [number, Result][] = [];
    const run = await runFirstInParts(
      scenario,
      () => undefined,
      async ({ count, soFar }) => {
        told.push([count, await soFar()]);
      },
    );
    expect(run).toEqual(runReplication(smallScenario({ designs }), 0));
    expect(told.map(([count]) => count)).toEqual([1, 2]);
    for (const [count, result] of told) {
      const alone = await runScenario(smallScenario({ designs: designs.slice(0, count), precision: once }));
      expect({ ...result, replications: null }).toEqual({ ...alone, replications: null });
    }
  });
});

describe('what was built for one scenario', () => {
  test('serves another that differs in behavior', () => {
    const before = smallScenario();
    const after = smallScenario({ behavior: { ...BEHAVIOR, approverFooled: 0.5 } });
    const built = blueprintsOf(before);
    shareBlueprints(before, after);
    expect(blueprintsOf(after)).toBe(built);
    expect(blueprintsOf(withFirstDesigns(after, 2))[1]).toBe(built[1]);
  });

  test('serves the designs that stayed', () => {
    const before = smallScenario({ designs: designsOf('dap', 'gdap-pim') });
    const after = smallScenario({ designs: designsOf('gdap-pim', 'gdap-standing') });
    const [, pim] = blueprintsOf(before);
    shareBlueprints(before, after);
    expect(blueprintsOf(after)[0]).toBe(pim);
  });

  test.each([
    ['another seed', { seed: 2 }],
    ['another assumption', { assumptions: { pimLossAt: 'expired' } }],
  ])('serves none with %s', (_, change) => {
    const before = smallScenario();
    const after = smallScenario(change);
    const [dap] = blueprintsOf(before);
    shareBlueprints(before, after);
    expect(blueprintsOf(after)[0]).not.toBe(dap);
  });
});
