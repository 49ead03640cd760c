import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import type { AccessPath } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { judgeByClass } from '../../../models/licensing/judge-by-class.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 20_000 : 1_500;

/** What does not depend on which account was asked for. On the way to Azure several legs may serve equally well. */
const essence = (paths: readonly AccessPath[]) =>
  paths
    .map(({ model, roles, state, links }) => {
      const shown = model === 'azure-admin-on-behalf-of' ? [] : links;
      return JSON.stringify([model, roles, state, shown.map((link) => [link.kind, link.state, link.factId])]);
    })
    .sort();

test('asking once for accounts alike gives what asking for each of them gives', () => {
  fc.assert(
    fc.property(arbitraryEstate(), (estate) => {
      const index = indexEstate(estate);
      const state = declaredState(estate);
      const judge = judgeByClass(index);
      for (const tenant of estate.tenants) {
        const judged = new Map(
          judge(tenant.id).flatMap(({ accountIds, paths }) => accountIds.map((id) => [id, paths] as const)),
        );
        for (const account of estate.accounts) {
          const plain = accessOf(index, state, account.id, tenant.id);
          const asked = judged.get(account.id);
          if (asked) expect(essence(asked)).toEqual(essence(plain));
          else expect(plain.filter((path) => !isUnreachableAzure(path))).toEqual([]);
        }
      }
    }),
    { numRuns },
  );
});

const isUnreachableAzure = ({ model, state }: AccessPath): boolean =>
  model === 'azure-admin-on-behalf-of' && state === 'lost';
