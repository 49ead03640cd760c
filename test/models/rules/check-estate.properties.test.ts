import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { checkEstate } from '../../../models/rules/index.ts';
import { withOddments } from '../access/arbitrary-oddments.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 10_000 : 800;

test('whatever the estate, each rule says a thing once, in whole sentences, and order is of no weight', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryEstate(), arbitraryEstate().chain(withOddments)), (estate) => {
      const found = checkEstate(indexEstate(estate), resolveAssumptions());
      const said = found.map(({ ruleId, message }) => `${ruleId} ${message.replace(/\d+/g, '')}`);
      expect(new Set(said).size).toBe(said.length);
      for (const { message, subject } of found) {
        expect(message).not.toMatch(/undefined|NaN|Infinity/);
        expect(subject).not.toMatch(/undefined|^$/);
      }
      const backwards = Object.fromEntries(
        Object.entries(estate).map(([key, items]) => [key, [...items].reverse()]),
      ) as unknown as Estate;
      expect(checkEstate(indexEstate(backwards), resolveAssumptions())).toEqual(found);
    }),
    { numRuns },
  );
});
