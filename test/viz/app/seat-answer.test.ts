import { expect, test } from 'vitest';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { seatAnswer } from '../../../viz/app/seat-answer.ts';

const TEXT = `name: Two tiers
horizon: P2D
sketch:
  managing: { engineers: { tier1: 2, tier2: 1 }, approvers: 1 }
  customers: { count: 3, needs: [helpdesk-admin] }
  gdap: { endsAfter: 1 year }
designs: [dap, gdap-pim, sync-pim]
precision: { min: 2, max: 2 }
`;

test('seats without a run are those of the Result, with the facts behind them', async () => {
  const { value } = await loadScenario({
    file: 'scenario.yaml',
    text: TEXT,
    readFile: () => Promise.reject(new Error('no other file')),
  });
  const { designs, facts, ...about } = seatAnswer(value!);
  const result = await runScenario(value!);
  expect(designs).toEqual(result.designs.map(({ id, licenses }) => ({ id, licenses })));
  expect(designs.some(({ licenses }) => licenses.some(({ heads }) => heads.length > 0))).toBe(true);
  expect(result).toMatchObject(about);
  const reasons = designs.flatMap(({ licenses }) =>
    licenses.flatMap(({ heads }) =>
      heads.flatMap((head) => head.reasons.flatMap(({ factId }) => factId ?? [])),
    ),
  );
  expect(new Set(facts.map(({ id }) => id))).toEqual(new Set(reasons));
  expect(result.facts).toEqual(expect.arrayContaining(facts));
});
