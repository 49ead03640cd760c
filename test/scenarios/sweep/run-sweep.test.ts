import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../scenarios/run/run.ts';
import type { SweepBatch } from '../../../scenarios/sweep/batch.ts';
import { createBatchRunner } from '../../../scenarios/sweep/compute-batch.ts';
import { type BatchLog, runSweep } from '../../../scenarios/sweep/run-sweep.ts';
import { sweepExitCode } from '../../../scenarios/sweep/sweep-exit-code.ts';
import { SWEEP_FORMATS } from '../../../scenarios/sweep/sweep-formats.ts';
import { load, SWEEP, sweepOf } from './helpers.ts';

const json = SWEEP_FORMATS.find(({ name }) => name === 'json')!;

/** A log in memory. */
function memoryLog(batches: SweepBatch[] = []): BatchLog & { readonly batches: SweepBatch[] } {
  return {
    batches,
    read: async (point) =>
      new Map(batches.flatMap((batch) => (batch.point === point ? [[batch.from, batch.replications]] : []))),
    append: async (batch) => {
      batches.push(structuredClone(batch));
    },
  };
}

describe('a sweep', () => {
  it('says of each point what a run of its scenario says, metrics, intervals and paired differences', async () => {
    const sweep = await sweepOf();
    const result = await runSweep(sweep);
    expect(result).toMatchObject({ complete: true, grid: 4, schema: 'entwin.sweep/1' });
    for (const point of result.points) {
      const alone = await runScenario(await sweep.scenarioOf(point.position));
      expect(point.replications).toEqual(alone.replications);
      expect(point.comparisons).toEqual(alone.comparisons);
      expect(point.designs.map(({ id, label }) => [id, label])).toEqual(
        alone.designs.map(({ id, label }) => [id, label]),
      );
      for (const [at, design] of point.designs.entries()) {
        const worded = design.metrics.map((metric) => ({
          ...result.metrics.find(({ id }) => id === metric.id),
          ...metric,
        }));
        expect(worded).toEqual(alone.designs[at]!.metrics);
      }
    }
    // Some points are precise early, others reach the limit: both ways of ending are in the comparison above.
    expect(new Set(result.points.map(({ replications }) => replications.stoppedBy)).size).toBe(2);
  });

  it('compares with the first design only', async () => {
    const three = SWEEP.replace('designs: [', 'designs: [dap, ');
    const result = await runSweep(await sweepOf(three, { replications: 2 }));
    expect(new Set(result.points.flatMap(({ comparisons }) => comparisons.map(({ a }) => a)))).toEqual(
      new Set(['dap']),
    );
  });

  it('gives the same bytes however many batches are under way, and wherever they run', async () => {
    const { value: sweep, bundle } = await load(SWEEP);
    const alone = json.write(await runSweep(sweep!), {});
    const runners = [createBatchRunner(), createBatchRunner()];
    let turn = 0;
    for (const parallel of [2, 8]) {
      const result = await runSweep(sweep!, {
        parallel,
        compute: async (range) => {
          turn += 1;
          // Later batches end before earlier ones.
          await new Promise((resolve) => setTimeout(resolve, (turn * 7) % 5));
          return runners[turn % 2]!.run(bundle!, range, sweep!.points[range.point]!.hash);
        },
      });
      expect(json.write(result, {})).toBe(alone);
    }
  });

  it('stopped anywhere goes on from its log, runs no batch twice, and ends with the same bytes', async () => {
    const sweep = await sweepOf();
    const undisturbed = memoryLog();
    const whole = json.write(await runSweep(sweep, { log: undisturbed }), {});
    for (let stopAfter = 0; stopAfter <= undisturbed.batches.length; stopAfter += 1) {
      const log = memoryLog();
      const stop = new AbortController();
      if (stopAfter === 0) stop.abort();
      await runSweep(sweep, {
        log: {
          ...log,
          append: async (batch) => {
            await log.append(batch);
            if (log.batches.length === stopAfter) stop.abort();
          },
        },
        signal: stop.signal,
      });
      expect(log.batches.length).toBe(Math.min(stopAfter, undisturbed.batches.length));
      expect(json.write(await runSweep(sweep, { log }), {})).toBe(whole);
      expect(log.batches).toEqual(undisturbed.batches);
    }
  });

  it('that is stopped shows the points and batches known by then', async () => {
    const stop = new AbortController();
    const sweep = await sweepOf(SWEEP, { replications: 20 });
    const result = await runSweep(sweep, {
      signal: stop.signal,
      onProgress: ({ done, maximum }) => {
        expect(maximum).toBe(80);
        if (done === 36) stop.abort();
      },
    });
    expect(result.complete).toBe(false);
    expect(result.points.map(({ replications }) => [replications.count, replications.stoppedBy])).toEqual([
      [20, 'precision'],
      [16, 'user'],
    ]);
  });

  it('that is stopped within a batch shows the replications of it that are finished', async () => {
    const stop = new AbortController();
    const sweep = await sweepOf(SWEEP, { replications: 20 });
    const told: number[] = [];
    const { points } = await runSweep(sweep, { onPoint: (point) => told.push(point) });
    expect(told).toEqual([0, 1, 2, 3]);
    const { bundle } = await load(SWEEP, {}, { replications: 20 });
    const rest = { point: 1, from: 16, to: 20 };
    const early = JSON.parse(await createBatchRunner().run(bundle!, rest, sweep.points[1]!.hash));
    const stopped = await runSweep(sweep, {
      signal: stop.signal,
      onProgress: ({ done, doneOf }) => {
        expect(done).toBe(doneOf(0) + doneOf(1));
        if (doneOf(1) === 16) stop.abort();
      },
      finishedFrom: (point, from) => (point === 1 && from === 16 ? early : []),
    });
    const counts = stopped.points.map(({ replications }) => [replications.count, replications.stoppedBy]);
    expect(counts).toEqual([
      [20, 'precision'],
      [20, 'user'],
    ]);
    // All its replications happen to be known: they say what they say in a run to the end.
    expect(stopped.points[1]!.designs).toEqual(points[1]!.designs);
  });

  it('ends with the error of a batch, and begins no other point', async () => {
    const asked: number[] = [];
    const failing = runSweep(await sweepOf(), {
      compute: async ({ point }) => {
        asked.push(point);
        throw new Error('planted');
      },
    });
    await expect(failing).rejects.toThrow('planted');
    expect(asked).toEqual([0]);
  });

  it('has the exit code of its worst point', async () => {
    const passing = await runSweep(await sweepOf(SWEEP, { replications: 2 }));
    expect(sweepExitCode(passing)).toBe(0);
    const formula = `${SWEEP}expect: ['blast.tenants.mean(gdap-standing) < 3']\n`;
    const failing = await runSweep(await sweepOf(formula, { replications: 2 }));
    expect(failing.points.map(({ expectations }) => expectations[0]!.passed)).toContain(true);
    expect(sweepExitCode(failing)).toBe(1);
    const [point] = passing.points;
    const faulty = { ...point!, designs: point!.designs.map((design) => ({ ...design, errors: 1 })) };
    expect(sweepExitCode({ ...passing, points: [faulty] })).toBe(1);
  });
});

describe('a runner of batches', () => {
  const range = { point: 0, from: 0, to: 1 };

  it('tells sweeps apart by their text, their files and what is changed about them', async () => {
    const text = SWEEP.replace(/sketch:[\s\S]*?\ndesigns:.*\n/, 'estate: ./e.yaml\n')
      .replace(/sweep:[\s\S]*/, 'sweep: { horizon: [2 days] }\n')
      .replace(/events:[\s\S]*?\n(?=precision)/, '');
    const estate = (name: string) =>
      `entwin: estate/1\nasOf: 2026-01-05\ntenants:\n  - { id: msp, name: ${name}, role: managing }\n`;
    const runner = createBatchRunner();
    for (const name of ['One', 'Two', 'One']) {
      const { value, bundle, diagnostics } = await load(text, { './e.yaml': estate(name) });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      await runner.run(structuredClone(bundle!), range, value!.points[0]!.hash);
    }
    const asked = await load(SWEEP, {}, { seed: 1 });
    const other = await load(SWEEP, {}, { seed: 2 });
    const { hash } = asked.value!.points[0]!;
    const first = await runner.run(asked.bundle!, range, hash);
    expect(await runner.run(other.bundle!, range, hash)).not.toBe(first);
    expect(await runner.run(structuredClone(asked.bundle!), range, hash)).toBe(first);
  });

  it('refuses a point that reads otherwise, that is not there, or a sweep that cannot be read', async () => {
    const { value, bundle } = await load(SWEEP);
    const { hash } = value!.points[0]!;
    const runner = createBatchRunner();
    await expect(runner.run(bundle!, range, 'other')).rejects.toThrow('reads otherwise');
    await expect(runner.run(bundle!, { ...range, point: 4 }, hash)).rejects.toThrow('no point 4');
    await expect(runner.run({ ...bundle!, text: 'x' }, range, hash)).rejects.toThrow('cannot be read');
    const outside = { ...bundle!, text: 'name: E\nestate: ../secret.yaml\nsweep: { horizon: [1 day] }\n' };
    await expect(runner.run(outside, range, hash)).rejects.toThrow('did not come with the sweep');
  });
});
