import { describe, expect, it } from 'vitest';
import { atMostUnseen } from '../../../engine/statistics/index.ts';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { type RareReplication, runRareBatch } from '../../../scenarios/rare/rare-batch.ts';
import { RARE_FORMATS } from '../../../scenarios/rare/rare-formats.ts';
import { PILOT, rarePlans } from '../../../scenarios/rare/rare-plan.ts';
import { findCustomer } from '../../../scenarios/rare/rare-question.ts';
import { runRare } from '../../../scenarios/rare/run-rare.ts';
import { blueprintsOf } from '../../../scenarios/run/blueprints.ts';
import { ANY_OUTAGE, ends, rareScenario } from './helpers.ts';

const FORGOTTEN = 0.0002;
const rare = rareScenario(FORGOTTEN);
/** Nobody loses access if every renewal is remembered. */
const truth = (forgotten: number, renewals: number) => 1 - (1 - forgotten) ** renewals;

describe('a rare outage', () => {
  it('is found by few replications, at the probability that the renewals give', async () => {
    const { designs, replications } = await runRare(rare, ANY_OUTAGE);
    const [{ probability, method, gain, tilt, customersHit, customers }] = designs as [(typeof designs)[0]];
    expect(ends(rare)).toBeGreaterThan(2);
    expect(method).toBe('tilted');
    expect(tilt!.draws).toBe(ends(rare));
    expect(replications).toMatchObject({ pilot: PILOT, first: PILOT, stoppedBy: 'precision' });
    expect(replications.count).toBeLessThan(150);
    expect(probability.low).toBeLessThan(truth(FORGOTTEN, ends(rare)));
    expect(probability.high).toBeGreaterThan(truth(FORGOTTEN, ends(rare)));
    expect(probability.probability! / truth(FORGOTTEN, ends(rare))).toBeCloseTo(1, 0);
    expect(gain!.factor).toBeGreaterThan(1000);
    expect(customersHit!.low).toBeLessThan(ends(rare) * FORGOTTEN);
    expect(customersHit!.high).toBeGreaterThan(ends(rare) * FORGOTTEN);
    expect(customers!.length).toBe(ends(rare));
  });

  it('of one customer is that of its renewals', async () => {
    const [first] = blueprintsOf(rare)[0]!.index.estate.relationships.filter(
      ({ autoExtend, endsAtSeconds }) => !autoExtend && endsAtSeconds! <= rare.horizonSeconds,
    );
    const { designs } = await runRare(rare, { ...ANY_OUTAGE, customer: first!.customerId });
    const { low, high } = designs[0]!.probability;
    expect(designs[0]!.tilt!.draws).toBe(1);
    expect([low < FORGOTTEN, high > FORGOTTEN]).toEqual([true, true]);
    expect([designs[0]!.customers, designs[0]!.customersHit]).toEqual([null, null]);
  });

  it('of some length is rarer, by how long it takes somebody to notice', async () => {
    const days = 3;
    const { designs } = await runRare(
      rare,
      { ...ANY_OUTAGE, longerThanSeconds: days * DAY_SECONDS },
      { replications: 240 },
    );
    // A day of the three is the customer's, two are until it is noticed, two on average; ends near the horizon are out.
    const share = Math.exp(-(days - 1) / 2);
    const { low, high } = designs[0]!.probability;
    expect(low).toBeLessThan(truth(FORGOTTEN * share, ends(rare)));
    expect(high).toBeGreaterThan(truth(FORGOTTEN * share, ends(rare) - 1));
  });

  it('that was never seen has a bound and no zero', async () => {
    const { designs, limits } = await runRare(rareScenario(0), ANY_OUTAGE);
    expect(designs[0]!.method).toBe('plain');
    expect(designs[0]!.why).toContain('No renewal');
    expect(designs[0]!.probability).toMatchObject({ probability: null, low: 0, interval: 'bound' });
    expect(designs[0]!.probability.high).toBeCloseTo(atMostUnseen(64), 8);
    expect(limits.join(' ')).toContain('no zero');
  });
});

describe('the customer asked about', () => {
  const { index } = blueprintsOf(rare)[0]!;

  it('is found by id and by name, and is no other tenant', () => {
    const { id, name } = index.estate.tenants.find(({ role }) => role === 'customer')!;
    expect(findCustomer(index, id)).toEqual({ ok: true, value: id });
    expect(findCustomer(index, name)).toEqual({ ok: true, value: id });
    expect(findCustomer(index, 'Contoso MSP')).toMatchObject({
      ok: false,
      problem: { message: '"Contoso MSP" is not a customer.' },
    });
    expect(findCustomer(index, 'Nobody').ok).toBe(false);
  });
});

describe('the method', () => {
  it('is plain where renewals go wrong often, and says so', async () => {
    const often = rareScenario(0.3);
    const { designs, replications } = await runRare(often, { ...ANY_OUTAGE, event: 'lapse' });
    expect(designs[0]).toMatchObject({ method: 'plain', tilt: null, gain: null });
    expect(designs[0]!.why).toContain('It is not rare');
    expect(replications.pilot).toBe(0);
    const { low, high } = designs[0]!.probability;
    expect([low < truth(0.3, ends(often)), high > truth(0.3, ends(often))]).toEqual([true, true]);
  });

  it('is plain where a look at a few replications shows it often', () => {
    const outcome = { weight: 1, decided: 0, named: [], events: 1, violations: [] };
    const seen = (times: number): RareReplication[] =>
      Array.from({ length: PILOT }, (_, at) => [{ ...outcome, customers: at < times ? 1 : 0 }]);
    expect(rarePlans(rare, ANY_OUTAGE, seen(3))[0]!.method).toBe('tilted');
    expect(rarePlans(rare, ANY_OUTAGE, seen(4))[0]).toMatchObject({
      method: 'plain',
      why: expect.stringContaining('4 of 16'),
    });
  });

  it('needs one run where nothing is left to chance', async () => {
    const { estate } = blueprintsOf(rare)[0]!.index;
    const renewal = {
      ...rare.behavior.renewal,
      leadSeconds: null,
      noticeAfterLapse: { kind: 'constant', value: 2 * rare.horizonSeconds },
    } as const;
    const forecast = {
      ...rare,
      source: {
        kind: 'estate',
        estate: { ...estate, people: estate.people.map(({ pods: _, ...person }) => person) },
      },
      designs: [{ name: 'as-is', kinds: ['as-is'], pim: {} }],
      behavior: { ...rare.behavior, renewal },
    } as const;
    const { designs, replications } = await runRare(forecast, ANY_OUTAGE);
    expect(replications).toMatchObject({ count: 1, stoppedBy: 'deterministic' });
    expect(designs[0]).toMatchObject({
      method: 'certain',
      probability: { probability: 1, low: 1, high: 1, interval: 'certain' },
    });
  });
});

describe('replications', () => {
  it('give the same bytes on one, two and three workers, whichever is fast', async () => {
    const json = async (parallel: number) => {
      let waits = 0;
      const result = await runRare(rare, ANY_OUTAGE, {
        parallel,
        compute: async (task) => {
          await new Promise((resolve) => setTimeout(resolve, [9, 0, 4][waits++ % 3]));
          return runRareBatch(rare, task);
        },
      });
      return RARE_FORMATS.find(({ name }) => name === 'json')!.write(result, {});
    };
    const one = await json(1);
    expect(await json(2)).toBe(one);
    expect(await json(3)).toBe(one);
  });

  it('are exactly as many as asked for', async () => {
    const { replications, designs, limits } = await runRare(rare, ANY_OUTAGE, { replications: 5 });
    expect(replications).toMatchObject({ count: 5, stoppedBy: 'limit' });
    expect(designs[0]!.probability.interval).toBe('binomial');
    expect(designs[0]!.gain).toBe(null);
    expect(limits.join(' ')).toContain('fewer than 20');
  });

  it('of whole batches count when somebody stops it, and none where there was none', async () => {
    const firsts: number[] = [];
    const stopAfter = async (batches: number) => {
      const stop = new AbortController();
      let run = 0;
      return await runRare(rare, ANY_OUTAGE, {
        signal: stop.signal,
        onFirst: (first) => firsts.push(first),
        compute: async (task) => {
          if (run++ === batches) stop.abort();
          return runRareBatch(rare, task);
        },
      });
    };
    expect((await stopAfter(2)).replications).toMatchObject({ count: 16, stoppedBy: 'user' });
    expect(firsts.splice(0)).toEqual([PILOT]);
    const nothing = await stopAfter(0);
    expect([nothing.replications.count, nothing.designs, firsts]).toEqual([0, [], []]);
  });

  it('that are finished within a batch count too when somebody stops it, and the pilot counts as work', async () => {
    const stop = new AbortController();
    const heard: number[] = [];
    const early = runRareBatch(rare, { question: ANY_OUTAGE, tilted: [true], from: 32, to: 35 });
    const { replications } = await runRare(rare, ANY_OUTAGE, {
      signal: stop.signal,
      replications: 100,
      compute: async (task) => {
        if (task.from === 32) stop.abort();
        return runRareBatch(rare, task);
      },
      finishedFrom: (from) => early.slice(from - 32),
      onProgress: ({ done, maximum }) => heard.push(done, maximum),
    });
    expect(replications).toMatchObject({ count: 19, stoppedBy: 'user' });
    expect(heard).toEqual([16, 116, 32, 116]);
  });
});
