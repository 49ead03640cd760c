import type { Account } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';

/** Accounts that hold a directory role in their own name, active and without an end; those in groups are not meant. */
export function standingAccounts(index: EstateIndex, role: string): readonly Account[] {
  const held = (index.estate.roleAssignments ?? []).filter(
    (each) =>
      each.system === 'entra-role' &&
      each.role === role &&
      each.assignment === 'active' &&
      each.endsAtSeconds === null &&
      each.principal.kind === 'account',
  );
  return held.flatMap(({ principal }) => index.accounts.get(principal.id) ?? []);
}
