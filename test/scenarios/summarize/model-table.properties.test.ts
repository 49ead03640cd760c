import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFact } from '../../../models/facts/index.ts';
import { blueprintOf } from '../../../scenarios/run/blueprint.ts';
import type { DesignKind, Scenario, Sketch } from '../../../scenarios/scenario.ts';
import { modelTable } from '../../../scenarios/summarize/model-table/model-table.ts';
import { nearestWays } from '../../../scenarios/summarize/model-table/reach-at-start.ts';
import { formatNumber } from '../../../scenarios/writers/numbers.ts';
import { arbitrarySketch } from '../designs/arbitrary-sketch.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 1_000 : 50;

const DELEGATED: readonly DesignKind[] = [
  'dap',
  'gdap-standing',
  'gdap-pim',
  'lighthouse-standing',
  'lighthouse-eligible',
];
const KINDS: readonly DesignKind[] = [...DELEGATED, 'b2b-pim', 'sync-pim', 'own-pim'];

/** Neither hides the other: no account of ours in a customer's tenant (GDAP-50), no DAP behind GDAP (E2). */
const BESIDE_EACH_OTHER: readonly DesignKind[] = [
  'gdap-standing',
  'gdap-pim',
  'lighthouse-standing',
  'lighthouse-eligible',
  'own-pim',
];

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
          expect(cell('pim-home', name).text).not.toContain('each customer’s tenant');
          expect(cell('mfa-registrations', name).text).toBe('0');
          expect(cell('license-of-trust', name).text).toBe('no');
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

  test('takes no reach and serves no less by another part of a sum', () => {
    fc.assert(
      fc.property(
        arbitrarySketch(),
        fc.constantFrom(...BESIDE_EACH_OTHER),
        fc.constantFrom(...BESIDE_EACH_OTHER),
        (sketch, first, second) => {
          fc.pre(first !== second);
          const indexOf = (kinds: readonly DesignKind[]) => {
            const choice = { name: kinds.join(' + '), kinds, pim: {} };
            return blueprintOf(smallScenario({ designs: [choice] }, sketch), choice).index;
          };
          const [part, sum] = [indexOf([first]), indexOf([first, second])];
          const [near, nearInSum] = [nearestWays(part), nearestWays(sum)];
          expect([...near.keys()].filter((pair) => !nearInSum.has(pair))).toEqual([]);
          const unserved = new Set(part.estate.unserved.map(({ needId }) => needId));
          expect(sum.estate.unserved.filter(({ needId }) => !unserved.has(needId))).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  test('has nobody standing where everybody activates, and nobody activate where everybody stands', () => {
    fc.assert(
      fc.property(arbitrarySketch(), (sketch) => {
        const cell = tableOf(
          sketch,
          KINDS.map((kind) => [kind]),
        );
        for (const kind of KINDS) {
          const stands = kind === 'dap' || kind.endsWith('-standing');
          const { text } = cell('reach-at-start', kind);
          expect(text).toMatch(stands ? / 0 an activation away, 0 an approval away$/ : /^0 standing/);
          if (stands) expect(cell('felt-after', kind).text).toBe('nobody activates');
          if (cell('felt-after', kind).text === 'nobody activates')
            expect(text).toMatch(/ 0 an activation away, 0 an approval away$/);
        }
      }),
      { numRuns },
    );
  });

  test('counts registrations by the agreement, and renewals by the relationships that do not extend themselves', () => {
    fc.assert(
      fc.property(arbitrarySketch(), (sketch) => {
        const cell = tableOf(sketch, [['b2b-pim'], ['sync-pim'], ['gdap-pim']]);
        const { mfaTrust, demandsMfa } = sketch.crossTenant;
        for (const design of ['b2b-pim', 'sync-pim']) {
          const isSpared = mfaTrust || !demandsMfa || cell('accounts', design).text === 'none';
          expect(cell('mfa-registrations', design).text === '0').toBe(isSpared);
          expect(cell('renewals', design).text).toBe('nobody');
        }
        const choice = { name: 'gdap-pim', kinds: ['gdap-pim'] as const, pim: {} };
        const { relationships } = blueprintOf(smallScenario({ designs: [choice] }, sketch), choice).index
          .estate;
        const renewed = relationships.filter(({ autoExtend }) => !autoExtend).length;
        expect(cell('renewals', 'gdap-pim').text.includes('both sides')).toBe(renewed > 0);
        // A term of two years is half a renewal a year.
        if (renewed > 0)
          expect(cell('renewals', 'gdap-pim').text).toContain(`${formatNumber(renewed / 2)} renewals a year`);
      }),
      { numRuns },
    );
  });

  test('knows where PIM runs and how near people are, kind by kind', () => {
    // Eight customers, of which each of three engineers of tier 1 and two of tier 2 serves four; approval for tier 2.
    const cell = tableOf(smallSketch(), [
      ...KINDS.map((kind) => [kind]),
      ['gdap-pim', 'lighthouse-eligible'],
    ]);
    const told = (design: string) => [cell('pim-home', design).text, cell('reach-at-start', design).text];
    const away = '0 standing, 12 an activation away, 8 an approval away';
    expect(told('gdap-pim')).toEqual(['in the managing tenant, with its policy', away]);
    expect(told('b2b-pim')).toEqual(['in each customer’s tenant, with its policy', away]);
    expect(told('sync-pim')).toEqual(['in each customer’s tenant, with its policy', away]);
    expect(told('own-pim')).toEqual([
      'in each customer’s tenant, with its policy',
      '0 standing, 0 an activation away, 16 an approval away',
    ]);
    expect(told('lighthouse-eligible')).toEqual([
      'in the managing tenant, with the policy of Lighthouse on the customer’s subscription',
      '0 standing, 0 an activation away, 8 an approval away',
    ]);
    expect(told('gdap-standing')[1]).toBe('20 standing, 0 an activation away, 0 an approval away');
    expect(told('lighthouse-standing')[1]).toBe('8 standing, 0 an activation away, 0 an approval away');
    expect(cell('felt-after', 'gdap-pim').text).toBe('azure, entra up to 5 min; exchange 5 min to 2 h');
    expect(cell('felt-after', 'gdap-pim + lighthouse-eligible').text).toBe(
      'azure up to 10 min; entra up to 5 min; exchange 5 min to 2 h',
    );
    // Approvers visit all eight, where engineers visit four.
    expect(cell('mfa-registrations', 'b2b-pim').text).toBe('8 at most');
    expect(cell('license-of-trust', 'sync-pim').text).toBe('in 8 customers, by the P2 they need anyway');
    expect(cell('p2-of-customers', 'lighthouse-eligible')).toMatchObject({ text: 'no', factIds: ['LH-70'] });
  });

  test('says where the article differs only about ways that a design takes', () => {
    const notesOf = (...kinds: DesignKind[]): readonly string[] => {
      const choices = kinds.map((kind) => ({ name: kind, kinds: [kind], pim: {} }));
      const scenario = smallScenario({ designs: choices });
      const rows = modelTable(choices.map((choice) => blueprintOf(scenario, choice)));
      return rows.filter(({ article }) => article !== undefined).map(({ id }) => id);
    };
    const gdap = ['mfa-registrations', 'felt-after', 'azure', 'longest-delegation', 'logs', 'p2-where'];
    expect([...notesOf('gdap-standing', 'gdap-pim')].sort()).toEqual([...gdap].sort());
    expect([...notesOf('lighthouse-eligible', 'sync-pim')].sort()).toEqual(
      ['accounts', 'felt-after', 'logs', 'longest-delegation', 'p2-where', 'pim-home'].sort(),
    );
  });

  test('is empty for one design', () => {
    const choice = { name: 'dap', kinds: ['dap'] as const, pim: {} };
    expect(modelTable([blueprintOf(smallScenario({ designs: [choice] }), choice)])).toEqual([]);
  });
});
