import type { EstateIndex } from '../estate-index.ts';
import type { JudgeOfTenant } from './judge-by-class.ts';

/** How many people can come to have power in this customer's tenant by delegation, at once or by an activation. */
export function delegatedPeople(index: EstateIndex, judge: JudgeOfTenant, customerId: string): number {
  const people = new Set<string>();
  for (const { accountIds, paths } of judge(customerId)) {
    if (paths.every((path) => path.state === 'lost')) continue;
    for (const accountId of accountIds) people.add(index.accounts.get(accountId)?.personId ?? accountId);
  }
  return people.size;
}
