import type { EstateIndex } from '../estate-index.ts';
import { activatedGroups } from '../licensing/activated-groups.ts';
import { judgeByClass } from '../licensing/judge-by-class.ts';

/** Our own measure of "many", not Microsoft's: from here on a group is worth more than one customer's trouble. */
export const MANY_CUSTOMERS = 5;

/** Group id to the customers that activating it opens, or would open after another activation, by the judge. */
export function customersBehindGroups(index: EstateIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const judge = judgeByClass(index);
  const behind = new Map<string, Set<string>>();
  for (const tenant of index.estate.tenants) {
    if (tenant.role !== 'customer') continue;
    for (const { paths } of judge(tenant.id)) {
      for (const path of paths) {
        if (path.state !== 'eligible' && path.state !== 'gated') continue;
        for (const groupId of activatedGroups(index, path)) {
          const customers = behind.get(groupId);
          if (customers) customers.add(tenant.id);
          else behind.set(groupId, new Set([tenant.id]));
        }
      }
    }
  }
  return behind;
}
