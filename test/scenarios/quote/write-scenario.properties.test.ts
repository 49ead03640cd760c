import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEED_KEYS } from '../../../models/needs.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { readAnswers } from '../../../scenarios/quote/read-answers.ts';
import { TERMS } from '../../../scenarios/quote/terms.ts';
import { WORKLOAD_ANSWERS } from '../../../scenarios/quote/workload-words.ts';
import { quoteScenario } from '../../../scenarios/quote/write-scenario.ts';
import type { Sketch } from '../../../scenarios/scenario.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 1_000 : 60;

/** Words that YAML, or an object of JavaScript, may take for something else. */
const TIERS = ['tier1', 'true', 'null', 'No', 'on', 'y', 'toString', 'a-b_c', 'Z9'];

const arbitraryAnswers = fc.record({
  engineers: fc
    .tuple(fc.shuffledSubarray(TIERS, { minLength: 1 }), fc.integer({ min: 1, max: 3 }))
    .map(([tiers, count]) => tiers.map((tier) => ({ tier, count }))),
  approvers: fc.integer({ min: 0, max: 2 }),
  customers: fc.integer({ min: 1, max: 5 }),
  workloads: fc.shuffledSubarray([...WORKLOAD_ANSWERS, ...NEED_KEYS], { minLength: 1, maxLength: 5 }),
  ownedP2: fc.integer({ min: 0, max: 30 }),
  term: fc.constantFrom(...TERMS),
  design: fc.option(fc.subarray(['dap', 'gdap-pim', 'sync-pim', 'gdap-pim + b2b-pim']), { nil: undefined }),
});

const load = async (text: string) =>
  await loadScenario({ file: 'scenario.yaml', text, readFile: () => Promise.reject(new Error('no file')) });

test('what is written says what was answered, and nothing in it is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryAnswers, async (answered) => {
      const { engineers, approvers, customers, workloads, ownedP2, term, design } = answered;
      const answers = readAnswers({
        engineers: engineers.map(({ tier, count }) => `${tier}=${count}`).join(','),
        approvers: String(approvers),
        customers: String(customers),
        workloads: workloads.join(','),
        ownedP2: String(ownedP2),
        term,
        design,
      });
      if (!answers.ok) throw new Error(JSON.stringify(answers.problems));
      const { value, diagnostics } = await load(quoteScenario(answers.value));
      expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
      const { sketch } = value!.source as { readonly sketch: Sketch };
      expect(sketch.managing).toMatchObject({ engineers, approvers, p2: { seats: ownedP2 } });
      expect(sketch.managing.p2).not.toHaveProperty('assumed');
      expect(sketch.customers.names).toHaveLength(customers);
      expect(sketch.pim.approvalTiers).toEqual(approvers === 0 ? [] : engineers.map(({ tier }) => tier));
      if (design !== undefined && design.length > 0) {
        expect(value!.designs.map(({ name }) => name)).toEqual(design);
      }
    }),
    { numRuns },
  );
});

test('under GDAP with PIM each engineer and each approver takes one seat, however many customers there are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 40 }),
      async (heads, approvers, customers) => {
        const answers = readAnswers({
          engineers: `tier1=${heads}`,
          approvers: String(approvers),
          customers: String(customers),
          workloads: 'exchange,azure',
          ownedP2: '4',
          term: 'annual',
        });
        if (!answers.ok) throw new Error('these can be read');
        const { value } = await load(quoteScenario(answers.value));
        for (const { totals } of sheetOf(value!).designs) {
          expect(totals).toMatchObject([
            { seatsNeeded: heads + approvers, seatsShort: Math.max(0, heads + approvers - 4) },
          ]);
        }
      },
    ),
    { numRuns: 20 },
  );
});
