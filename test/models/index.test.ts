import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Estate } from '../../models/index.ts';
import * as models from '../../models/index.ts';
import { inCollection } from '../collection.ts';
import { estateOf } from './licensing/estate-of.ts';
import { EXAMPLES } from './licensing/worked-examples.ts';

const read = (path: string): string => readFileSync(inCollection(path), 'utf8');

describe('the table of contents', () => {
  test('holds the judge of access, the decisions, the facts, the rules and the run', () => {
    const names = new Set(Object.keys(models));
    const missing = [
      'accessOf',
      'checkEstate',
      'decideSignIn',
      'facts',
      'findFact',
      'indexEstate',
      'judgeDelegation',
      'RULES',
      'seatsOf',
      'simulate',
    ].filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  test('what it holds works together', () => {
    const index = models.indexEstate(estateOf());
    expect(models.checkEstate(index, models.resolveAssumptions())).toEqual([]);
  });
});

describe.skipIf(!existsSync(inCollection('golden')))(
  'the known answers, through the table of contents',
  () => {
    test('every sign-in is decided as the table has it', () => {
      const [header, ...lines] = read('golden/mfa-decisions.csv').trim().split('\n');
      const columns = header!.split(',');
      expect(lines).toHaveLength(1920);
      const wrong = lines.filter((line) => {
        const row = Object.fromEntries(line.split(',').map((cell, place) => [columns[place]!, cell]));
        const question = Object.fromEntries(
          columns
            .slice(0, 11)
            .map((column) => [column, /^[01]$/.test(row[column]!) ? row[column] === '1' : row[column]]),
        ) as unknown as models.MfaQuestion;
        const { outcome, code, rule } = models.decideSignIn(question);
        return outcome !== row.outcome || code !== row.code || rule !== row.rule;
      });
      expect(wrong).toEqual([]);
    });

    test('every Lighthouse definition gets its verdict', () => {
      const { cases } = JSON.parse(read('golden/lighthouse-guards.json')) as {
        cases: readonly (models.DelegationDraft & { readonly id: string; readonly expect: string })[];
      };
      expect(cases).toHaveLength(30);
      for (const { id, expect: verdict, ...draft } of cases) {
        expect(models.judgeDelegation(draft).verdict, id).toBe(verdict);
      }
    });

    test('every worked example comes to its number of seats', () => {
      const rows = JSON.parse(read('golden/license-seats.json')) as readonly {
        readonly id: string;
        readonly expectedSeats: number;
      }[];
      expect(rows.map(({ id }) => id).sort()).toEqual(Object.keys(EXAMPLES).sort());
      for (const { id, expectedSeats } of rows) expect(seatsIn(EXAMPLES[id]!), id).toBe(expectedSeats);
    });
  },
);

function seatsIn(estate: Estate): number {
  const tenants = models.seatsOf(models.indexEstate(estate), models.resolveAssumptions());
  return tenants.find(({ tenantId }) => tenantId === 'home')?.heads.length ?? 0;
}

describe.skipIf(!existsSync(inCollection('fixtures/azure-builtin-roles.json')))(
  'the built-in roles of Azure',
  () => {
    test('each of the 928 gets its Lighthouse verdict, and no other is in the table', () => {
      const { roles } = JSON.parse(read('fixtures/azure-builtin-roles.json')) as {
        roles: readonly { readonly id: string; readonly lighthouse: string }[];
      };
      expect(new Set(roles.map(({ id }) => id.toLowerCase())).size).toBe(928);
      expect([...models.azureRoles().keys()].sort()).toEqual(roles.map(({ id }) => id.toLowerCase()).sort());
      const wrong = roles.filter(({ id, lighthouse }) => verdictOn(id) !== lighthouse);
      expect(wrong).toEqual([]);
    });
  },
);

/** A role for everybody, for managed identities only, or for nobody. */
function verdictOn(roleId: string): string {
  if (models.roleObstacles(roleId, 'permanent').length > 0) return 'refused';
  return models.roleObstacles(roleId, 'eligible').length > 0 ? 'conditional' : 'allowed';
}
