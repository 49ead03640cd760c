import type { EstateIndex } from '../estate-index.ts';
import type { SeatReading } from './seat-count.ts';
import type { SeatHead, SeatReason } from './seats.ts';
import { planOfSync, type SyncPlan } from './sync-licenses.ts';

/** Who needs a seat of one plan in one tenant, because another tenant has a synchronized account of theirs. */
export interface SourceSeats {
  readonly tenantId: string;
  readonly plan: SyncPlan['plan'];
  readonly heads: readonly SeatHead[];
}

/**
 * Cross-tenant synchronization needs a plan for every person it carries, in the tenant they come from; the tenants they go
 * to need nothing for it (B2B-50, B2B-51, PIM-86). Each person once per plan, whatever the number of tenants. Sorted by ids.
 */
export function syncSeatsOf(
  index: EstateIndex,
  { seatsPerAccount }: Pick<SeatReading, 'seatsPerAccount'>,
): readonly SourceSeats[] {
  const { estate, accounts, homeAccountOf, tenants, crossTenantAccess } = index;
  const sources = new Map<string, { tenantId: string; plan: SyncPlan['plan']; people: People }>();
  for (const account of estate.accounts) {
    const home = homeAccountOf(account.id);
    const source = accounts.get(home)?.tenantId;
    if (account.origin !== 'synchronized' || source === undefined || source === account.tenantId) continue;
    const { plan, factId } = planOfSync(crossTenantAccess(account.tenantId, source));
    const key = JSON.stringify([source, plan]);
    const { people } = sources.get(key) ?? { people: new Map() };
    sources.set(key, { tenantId: source, plan, people });
    const { personId } = account;
    const head = people.get(personId) ?? {
      personId,
      ...(seatsPerAccount ? { accountId: home } : {}),
      targets: new Map(),
    };
    people.set(personId, head);
    const what = tenants.get(account.tenantId)?.name ?? account.tenantId;
    head.targets.set(what, { kind: 'synchronized', what, factId });
  }
  return sorted(sources).map(([, { tenantId, plan, people }]) => ({
    tenantId,
    plan,
    heads: sorted(people).map(([, { targets, ...head }]) => ({
      ...head,
      reasons: sorted(targets).map(([, reason]) => reason),
    })),
  }));
}

type People = Map<string, Omit<SeatHead, 'reasons'> & { readonly targets: Map<string, SeatReason> }>;

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
