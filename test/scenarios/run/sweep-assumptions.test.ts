import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { ASSUMPTIONS, type AssumptionDefinition, NOT_READ_YET } from '../../../models/assumptions.ts';
import { Result } from '../../../scenarios/result.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { runBatch } from '../../../scenarios/run/run-batch.ts';
import { type SweepOptions, sweepAssumptions } from '../../../scenarios/run/sweep-assumptions.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { BEHAVIOR, smallScenario, smallSketch, THEFT } from '../small-scenario.ts';

/*
 * Nobody works, nothing ends within the horizon, and nobody is asked to approve: all that happens is the theft.
 * Then the stolen session opens under gdap-pim what it opens under gdap-standing, unless every activation prompts afresh.
 */
const QUIET = smallScenario(
  {
    behavior: { ...BEHAVIOR, activationsPerEngineerPerDay: { kind: 'constant', value: 0 } },
    designs: [
      { name: 'gdap-standing', kinds: ['gdap-standing'], pim: {} },
      { name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} },
    ],
    expect: ['blast.tenants.mean(gdap-pim) == blast.tenants.mean(gdap-standing)'],
    precision: { metric: 'blast.tenants', halfWidth: 0.5, minReplications: 4, maxReplications: 4 },
  },
  smallSketch({
    approvalTiers: [],
    endsAfter: { kind: 'constant', value: 100 * DAY_SECONDS },
    autoExtend: 0,
  }),
);

const sweepOf = async (scenario: Scenario, options?: SweepOptions) =>
  (await sweepAssumptions(scenario, options))!.assumptionSweep!;

describe('a sweep over the assumptions', () => {
  test('finds the one that turns a verdict, and says from what to what', async () => {
    const { tried, complete, runs } = await sweepOf(QUIET);
    expect(complete).toBe(true);
    expect(tried).toHaveLength(runs);
    const mfa = tried.find(({ id }) => id === 'mfaRule')!;
    expect(mfa).toMatchObject({ choice: 'article', instead: 'session-satisfies', outcome: 'verdict' });
    expect(mfa.verdicts.find(({ metric }) => metric === 'blast.tenants')).toEqual({
      metric: 'blast.tenants',
      a: 'gdap-standing',
      b: 'gdap-pim',
      from: 'no real difference between gdap-standing and gdap-pim',
      to: 'gdap-pim better than gdap-standing by 4 tenants',
    });
    expect(mfa.expectations).toEqual([{ formula: QUIET.expect[0], from: true, to: false }]);
  });

  test('tells those that move numbers from those that do nothing', async () => {
    const { tried } = await sweepOf(QUIET);
    const outcome = (id: string, choice: string) =>
      tried.find((trial) => trial.id === id && trial.choice === choice)!.outcome;
    expect(outcome('p2Price', 'before-2026')).toBe('numbers');
    expect(outcome('attackerToken', 'random-age')).toBe('numbers');
    expect(outcome('gdapDeprovisioningDelay', 'at-once')).toBe('nothing');
    expect(outcome('longestActivation', 'graph-overview')).toBe('nothing');
    const price = tried.find(({ id }) => id === 'p2Price')!;
    expect(price.numbers).toEqual([
      { design: 'gdap-pim', metric: 'license.costPerMonth', unit: 'USD/month', from: 50, to: 45 },
    ]);
  });

  test('says what it did not try, and why', async () => {
    const { notTried, tried } = await sweepOf(QUIET);
    expect(notTried).toContainEqual({ id: 'pimLossAt', why: 'no license lapses within the horizon' });
    expect(notTried).toContainEqual({ id: 'nullClaim', why: 'no run of this version asks it' });
    const ids = new Set([...notTried, ...tried].map(({ id }) => id));
    expect([...ids].toSorted()).toEqual(ASSUMPTIONS.map(({ id }) => id as string).toSorted());
  });

  test('tries the default where the scenario chose otherwise', async () => {
    const { tried } = await sweepOf({ ...QUIET, assumptions: { mfaRule: 'article' } });
    const mfa = tried.filter(({ id }) => id === 'mfaRule');
    expect(mfa.map(({ choice, instead }) => [choice, instead])).toEqual([['session-satisfies', 'article']]);
  });

  test('leaves the result of the scenario itself as it is without a sweep', async () => {
    const { assumptionSweep, ...usual } = (await sweepAssumptions(QUIET))!;
    expect(usual).toEqual(await runScenario(QUIET));
    expect(Result.parse({ ...usual, assumptionSweep })).toEqual({ ...usual, assumptionSweep });
  });

  test('is the same wherever its batches run, and however many at once', async () => {
    const elsewhere: SweepOptions = {
      executorOf: (scenario) => async (from, to) => {
        await new Promise((resolve) => setTimeout(resolve, (from * 7) % 3));
        return runBatch({ ...scenario }, from, to);
      },
      parallel: 3,
    };
    const many = { ...QUIET, precision: { ...QUIET.precision, minReplications: 40, maxReplications: 40 } };
    expect(await sweepAssumptions(many, elsewhere)).toEqual(await sweepAssumptions(many));
  });

  test('stopped half way, it says what is known by then', async () => {
    const stop = new AbortController();
    const { tried, complete, runs } = await sweepOf(QUIET, {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done >= 4 * 4) stop.abort();
      },
    });
    expect(complete).toBe(false);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThan(runs);
  });

  test('stopped before a replication of the scenario itself is whole, there is nothing to say', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await sweepAssumptions(QUIET, { signal: stop.signal })).toBeUndefined();
  });

  test('counts its progress over all runs', async () => {
    const seen: number[] = [];
    const starts = new Set<number>();
    let maximum = 0;
    const { runs } = await sweepOf(QUIET, {
      onProgress: (progress) => {
        starts.add(progress.before);
        seen.push(progress.done);
        maximum = progress.maximum;
      },
    });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(maximum);
    const each = maximum / (runs + 1);
    expect([...starts]).toEqual(Array.from({ length: runs + 1 }, (_, run) => run * each));
    // Told when a run begins, so that what its threads have done can be counted behind.
    expect(seen).toEqual(
      Array.from({ length: runs + 1 }, (_, run) => [run * each, (run + 1) * each])
        .flat()
        .slice(1),
    );
  });

  test('stopped within the first batch, it counts the replications of the scenario that are finished', async () => {
    const stop = new AbortController();
    stop.abort();
    const finished = runBatch(QUIET, 0, 3);
    const { replications, assumptionSweep } = (await sweepAssumptions(QUIET, {
      signal: stop.signal,
      finishedFrom: (from) => finished.slice(from),
    }))!;
    expect([replications.count, assumptionSweep]).toEqual([3, undefined]);
  });
});

test('what is out of reach really changes nothing', async () => {
  const scenarios = [
    QUIET,
    smallScenario({ events: [], precision: QUIET.precision }),
    smallScenario({ designs: [{ name: 'dap', kinds: ['dap'], pim: {} }], precision: QUIET.precision }),
    smallScenario({ events: [{ ...THEFT, atSeconds: 15 * DAY_SECONDS }], precision: QUIET.precision }),
  ];
  for (const scenario of scenarios) {
    const { assumptionSweep, ...usual } = (await sweepAssumptions(scenario))!;
    for (const { id } of assumptionSweep!.notTried.filter((each) => !NOT_READ_YET.has(each.id))) {
      const definition = (ASSUMPTIONS as readonly AssumptionDefinition[]).find((each) => each.id === id)!;
      for (const { name } of definition.alternatives.slice(1)) {
        const other = await runScenario({ ...scenario, assumptions: { [id]: name } });
        expect(other.designs, `${id}: ${name}`).toEqual(usual.designs);
      }
    }
  }
});
