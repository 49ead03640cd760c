import type { AccessPath } from '../access/access-path.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { JudgeOfTenant } from './judge-by-class.ts';

/**
 * The people for whom the habit of multiplying people by customers would buy a seat in this customer's
 * tenant: those one activation or one approval away from it, and who approves for their groups. Microsoft
 * asks for none of these seats: PIM runs in the managing tenant (PIM-84, GDAP-111).
 */
export function habitPeople(
  index: EstateIndex,
  judge: JudgeOfTenant,
  customerId: string,
): ReadonlySet<string> {
  const people = new Set<string>();
  const add = (accountId: string) => {
    const account = index.accounts.get(accountId);
    if (account) people.add(account.personId);
  };
  for (const { accountIds, paths } of judge(customerId)) {
    const asked = paths.filter((path) => path.state === 'eligible' || path.state === 'gated');
    if (asked.length === 0) continue;
    for (const accountId of accountIds) add(accountId);
    for (const accountId of asked.flatMap((path) => approversOn(index, path))) add(accountId);
  }
  return people;
}

function approversOn(index: EstateIndex, path: AccessPath): readonly string[] {
  return path.links.flatMap(({ kind, subject }) => {
    const place = kind === 'eligibility' ? index.places.get(subject) : undefined;
    return (place && index.settingsOf(place).approverAccountIds) ?? [];
  });
}
