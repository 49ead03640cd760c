import type { Account } from '../../../models/estate.ts';
import type { EstateIndex } from '../../../models/estate-index.ts';

/** By which ways people get at customers in an estate, read from what is in it. */
export interface Ways {
  readonly dap: boolean;
  readonly gdap: boolean;
  readonly lighthouse: boolean;
  /** Our people's accounts in customers' tenants. */
  readonly guests: readonly Account[];
  readonly members: readonly Account[];
  readonly synchronized: boolean;
  /** Customers' own people who do the work. */
  readonly own: readonly Account[];
}

/** Which ways an estate holds, several at once for a sum of designs. */
export function waysOf({ estate, homeAccountOf }: EstateIndex): Ways {
  const customers = new Set(estate.tenants.filter(({ role }) => role === 'customer').map(({ id }) => id));
  const there = estate.accounts.filter(({ tenantId }) => customers.has(tenantId));
  const isOurs = ({ id, kind }: Account): boolean => kind !== 'member' || homeAccountOf(id) !== id;
  const ours = there.filter(isOurs);
  return {
    dap: estate.dapLinks.some(({ status }) => status === 'dap'),
    gdap: estate.relationships.length > 0,
    lighthouse: (estate.lighthouseDelegations ?? []).length > 0,
    guests: ours.filter(({ kind }) => kind === 'guest'),
    members: ours.filter(({ kind }) => kind !== 'guest'),
    synchronized: ours.some(({ origin }) => origin === 'synchronized'),
    own: there.filter((account) => !isOurs(account)),
  };
}
