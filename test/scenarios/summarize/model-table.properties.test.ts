import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFact } from '../../../models/facts/index.ts';
import { blueprintOf } from '../../../scenarios/run/blueprint.ts';
import type { DesignKind, Scenario, Sketch } from '../../../scenarios/scenario.ts';
import { modelTable } from '../../../scenarios/summarize/model-table/model-table.ts';
import { arbitrarySketch } from '../designs/arbitrary-sketch.ts';
import { smallScenario } from '../small-scenario.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 1_000 : 50;

const DELEGATED: readonly DesignKind[] = [
  'dap',
  'gdap-standing',
  'gdap-pim',
  'lighthouse-standing',
  'lighthouse-eligible',
];
const KINDS: readonly DesignKind[] = [...DELEGATED, 'b2b-pim', 'sync-pim', 'own-pim'];

function tableOf(sketch: Sketch, designs: readonly (readonly DesignKind[])[]) {
  const choices = designs.map((kinds) => ({ name: kinds.join(' + '), kinds, pim: {} }));
  const scenario: Scenario = smallScenario({ designs: choices }, sketch);
  const rows = modelTable(choices.map((choice) => blueprintOf(scenario, choice)));
  return (row: string, design: string) =>
    rows.find(({ id }) => id === row)!.cells.find((cell) => cell.design === design)!;
}

describe('the table of models', () => {
  test('asks every design every question, and cites facts that exist', () => {
    fc.assert(
      fc.property(arbitrarySketch(), (sketch) => {
        const choices = KINDS.map((kind) => ({ name: kind, kinds: [kind], pim: {} }));
        const scenario = smallScenario({ designs: choices }, sketch);
        for (const { cells, article } of modelTable(choices.map((choice) => blueprintOf(scenario, choice)))) {
          expect(cells.map(({ design }) => design)).toEqual(KINDS);
          expect(cells.every(({ text }) => text !== '')).toBe(true);
          const cited = [...cells.flatMap(({ factIds }) => factIds), ...(article?.factIds ?? [])];
          expect(cited.filter((id) => findFact(id) === undefined)).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  test('knows no account and no seat of ours in a customer’s tenant under delegation, or sums of it', () => {
    fc.assert(
      fc.property(
        arbitrarySketch(),
        fc.subarray([...DELEGATED], { minLength: 1, maxLength: 2 }),
        (sketch, sum) => {
          fc.pre(!(sum.includes('gdap-standing') && sum.includes('gdap-pim')));
          const name = sum.join(' + ');
          const cell = tableOf(sketch, [sum, ['own-pim']]);
          expect(cell('accounts', name).text).toBe('none');
          expect(cell('p2-of-customers', name).text).toBe('no');
          expect(cell('p1-of-source', name).text).toBe('no');
          expect(cell('pim-home', name).text).not.toMatch(/customer/);
        },
      ),
      { numRuns },
    );
  });

  test('has PIM of accounts in customers’ tenants there, and so what they need', () => {
    fc.assert(
      fc.property(arbitrarySketch(), (sketch) => {
        const cell = tableOf(sketch, [['b2b-pim'], ['sync-pim'], ['own-pim']]);
        for (const design of ['b2b-pim', 'sync-pim', 'own-pim']) {
          const runsThere = cell('pim-home', design).text.includes('each customer’s tenant');
          expect(cell('p2-of-customers', design).text === 'no').toBe(!runsThere);
        }
        expect(cell('accounts', 'b2b-pim').text).toMatch(/^\d+ guests? of ours$|^none$/);
      }),
      { numRuns },
    );
  });

  test('says yes to what is asked and served, and names what is not', () => {
    fc.assert(
      fc.property(arbitrarySketch(), fc.constantFrom(...KINDS), (sketch, kind) => {
        const choice = { name: kind, kinds: [kind], pim: {} };
        const { unserved } = blueprintOf(smallScenario({ designs: [choice] }, sketch), choice).index.estate;
        const cell = tableOf(sketch, [[kind], ['dap']]);
        expect(cell('unserved', kind).text === 'nothing').toBe(unserved.length === 0);
        const answers = ['microsoft-365', 'azure'].map((row) => cell(row, kind).text);
        expect(answers.some((text) => text === 'no' || text.includes('but not'))).toBe(unserved.length > 0);
      }),
      { numRuns },
    );
  });

  test('is empty for one design', () => {
    const choice = { name: 'dap', kinds: ['dap'] as const, pim: {} };
    expect(modelTable([blueprintOf(smallScenario({ designs: [choice] }), choice)])).toEqual([]);
  });
});
