import { expect, test } from 'vitest';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { sweepAssumptions } from '../../../scenarios/run/sweep-assumptions.ts';
import { sweepAnswer } from '../../../viz/app/sweep-answer.ts';

const TEXT = `name: Two designs
horizon: P3D
sketch: { managing: { engineers: { tier1: 1 } }, customers: { count: 1, needs: [helpdesk-admin] }, gdap: { endsAfter: 1 year } }
designs: [gdap-standing, gdap-pim]
precision: { min: 2, max: 2 }
`;

async function scenario() {
  const { value } = await loadScenario({
    file: 'scenario.yaml',
    text: TEXT,
    readFile: () => Promise.reject(new Error('no other file')),
  });
  return value!;
}

test('trying every other answer on the page says what the command line says', async () => {
  const told: number[] = [];
  const onPage = await sweepAnswer(await scenario(), {
    signal: new AbortController().signal,
    onProgress: ({ done }) => told.push(done),
  });
  const onCommandLine = await sweepAssumptions(await scenario());
  expect(onPage).toEqual(onCommandLine);
  expect(onPage?.assumptionSweep?.complete).toBe(true);
  expect(onPage?.assumptionSweep?.tried.length).toBeGreaterThan(0);
  // It hears how far it is, forward only.
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe((onPage!.assumptionSweep!.runs + 1) * 2);
});

test('a reader who stops keeps what was tried by then, and no more', async () => {
  const stopping = new AbortController();
  const cut = await sweepAnswer(await scenario(), {
    signal: stopping.signal,
    onProgress: ({ done }) => {
      if (done >= 6) stopping.abort();
    },
  });
  expect(cut?.assumptionSweep?.complete).toBe(false);
  expect(cut!.assumptionSweep!.tried.length).toBeLessThan(cut!.assumptionSweep!.runs);
});
