import { judgeByClass } from '../licensing/judge-by-class.ts';
import { customerNames } from './customers.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const guestObjectShadowsDelegation = defineRule({
  id: 'TWIN.GDAP.008',
  name: 'guest-object-shadows-delegation',
  severity: 'error',
  fix: 'Remove the account from the customer’s directory, or use another identity for the guest access.',
  factIds: ['GDAP-50'],
  find(index) {
    const judge = judgeByClass(index);
    const customers: string[] = [];
    const people = new Set<string>();
    for (const tenant of new Set(index.estate.accounts.map((account) => account.tenantId))) {
      if (index.tenants.get(tenant)?.role !== 'customer') continue;
      const shadowed = judge(tenant).filter(({ paths }) =>
        paths.some((path) => path.links.some((link) => link.kind === 'guest-object')),
      );
      if (shadowed.length > 0) customers.push(tenant);
      for (const { accountIds } of shadowed) {
        for (const id of accountIds) people.add(index.accounts.get(id)!.personId);
      }
    }
    return oneFinding(
      customerNames(index, customers),
      (count) =>
        `${several(people.size, 'person', 'people')} cannot use delegated access at ${several(count, 'customer')}, because an account of their own in that directory is in the way.`,
    );
  },
});
