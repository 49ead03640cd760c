import type { EstateIndex } from '../../models/estate-index.ts';
import { headKey } from '../../models/licensing/seat-count.ts';
import type { SeatHead, SeatReason } from '../../models/licensing/seats.ts';
import type { HeadReason, LicensedHead } from '../result.ts';

/** Of one kind, so many reasons are spelled out per head; a group per customer would give thousands. */
export const REASONS_SHOWN = 8;

/** Tells heads of a tenant apart, whatever they need; a program may have the id of a person. */
export function headKeyFor(plan: string, head: Pick<SeatHead, 'personId' | 'accountId'>): string {
  return plan === 'workload-id' ? `program ${head.personId}` : headKey(head);
}

/** Heads as results have them: with names, and of each kind as many reasons as `reasonsPerKind` says. */
export function licensedHeads(
  index: EstateIndex,
  reasonsPerKind: number,
): (plan: string, head: SeatHead) => LicensedHead {
  const { estate, people } = index;
  const programs = new Map((estate.servicePrincipals ?? []).map(({ id, name }) => [id, name]));
  const accountsOf = accountsBeside(index);
  return (plan, head) => {
    const { personId, accountId, reasons } = head;
    const shown = shortened(reasons, reasonsPerKind);
    if (plan === 'workload-id') return { personId, name: programs.get(personId) ?? personId, reasons: shown };
    const person = people.get(personId);
    const name = personId === '' ? 'nobody in particular' : (person?.name ?? personId);
    const all = accountId === undefined ? [] : accountsOf(accountId);
    const isOneOfSeveral = accountId !== undefined && all.length > 1;
    return {
      personId,
      ...(isOneOfSeveral ? { accountId } : {}),
      name: isOneOfSeveral ? `${name}, account ${all.indexOf(accountId) + 1} of ${all.length}` : name,
      ...(person?.tier === undefined ? {} : { tier: person.tier }),
      reasons: shown,
    };
  };
}

/** The accounts of the same person in the same tenant, in the order of their ids. */
function accountsBeside({ accounts, twinsOf }: EstateIndex): (accountId: string) => readonly string[] {
  return (accountId) => {
    const account = accounts.get(accountId);
    if (account === undefined) return [accountId];
    return [accountId, ...twinsOf(accountId, account.tenantId).map(({ id }) => id)].sort();
  };
}

/** Keeps the first reasons of each kind, and says how many more of the same kind there are. */
function shortened(reasons: readonly SeatReason[], most: number): HeadReason[] {
  const kinds = [...new Set(reasons.map((reason) => reason.kind))];
  return kinds.flatMap((kind): SeatReason[] => {
    const alike = reasons.filter((reason) => reason.kind === kind);
    if (alike.length <= most) return alike;
    const [next] = alike.slice(most);
    const more = alike.length - most;
    return [...alike.slice(0, most), { kind, what: `and ${more} more`, factId: next!.factId }];
  });
}
