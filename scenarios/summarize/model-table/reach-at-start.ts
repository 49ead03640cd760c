import { accessOf } from '../../../models/access/access-of.ts';
import { type AccessPath, onlyReads, type PathState } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { isStronger } from '../../../models/access/weakest.ts';
import type { EstateIndex } from '../../../models/estate-index.ts';
import { judgeByClass } from '../../../models/licensing/judge-by-class.ts';
import type { ModelQuestion } from './model-row.ts';

/** How near people are to power over customers before anything happens, by the judge. */
export const reachAtStart: ModelQuestion = {
  id: 'reach-at-start',
  about: 'model',
  question: 'Pairs of person and customer at the start: how near to power?',
  answer({ index }) {
    const states = [...nearestWays(index).values()];
    const amount = (state: PathState): number => states.filter((each) => each === state).length;
    const gated = amount('gated');
    return {
      text: `${amount('standing')} standing, ${amount('eligible')} an activation away, ${gated} an approval away`,
      factIds: gated === 0 ? [] : ['PIM-34'],
    };
  },
};

/**
 * The nearest way of each person to more than reading at each customer, by `person customer`, as the estate is
 * declared; who has no way is left out. Delegated accounts that are alike are asked for once, since a managing tenant
 * has many; accounts in customers' tenants one by one, since each may meet other doors.
 */
export function nearestWays(index: EstateIndex): ReadonlyMap<string, PathState> {
  const { estate } = index;
  const state = declaredState(estate);
  const judge = judgeByClass(index);
  const nearest = new Map<string, PathState>();
  const add = (accountId: string, tenantId: string, paths: readonly AccessPath[]): void => {
    const pair = `${index.accounts.get(accountId)?.personId ?? accountId} ${tenantId}`;
    for (const path of paths) {
      if (path.state === 'lost' || onlyReads(path)) continue;
      if (isStronger(path.state, nearest.get(pair) ?? 'lost')) nearest.set(pair, path.state);
    }
  };
  const customers = new Set(estate.tenants.filter(({ role }) => role === 'customer').map(({ id }) => id));
  for (const tenantId of customers) {
    for (const { accountIds, paths } of judge(tenantId)) {
      for (const accountId of accountIds) add(accountId, tenantId, paths);
    }
  }
  for (const { id, tenantId } of estate.accounts) {
    if (!customers.has(tenantId)) continue;
    const homeId = index.homeAccountOf(id);
    add(homeId, tenantId, accessOf(index, state, homeId, tenantId));
  }
  return nearest;
}
