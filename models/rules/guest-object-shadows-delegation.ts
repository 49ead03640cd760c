import { judgeByClass } from '../licensing/judge-by-class.ts';
import { namedCustomers } from './customers.ts';
import { defineRule, oneFinding, type Subject, several } from './rule.ts';

export const guestObjectShadowsDelegation = defineRule({
  id: 'TWIN.GDAP.008',
  name: 'guest-object-shadows-delegation',
  title: 'An account of one’s own in the customer blocks delegated access',
  severity: 'error',
  fix: 'Remove the account from the customer’s directory, or use another identity for the guest access.',
  factIds: ['GDAP-50', 'B2B-70'],
  find(index) {
    const judge = judgeByClass(index);
    const customers: (Subject & { readonly personIds: readonly string[] })[] = [];
    for (const tenant of new Set(index.estate.accounts.map((account) => account.tenantId))) {
      if (index.tenants.get(tenant)?.role !== 'customer') continue;
      const shadowed = judge(tenant).filter(({ paths }) =>
        paths.some((path) => path.links.some((link) => link.kind === 'guest-object')),
      );
      if (shadowed.length === 0) continue;
      const personIds = shadowed.flatMap(({ accountIds }) =>
        accountIds.map((id) => index.accounts.get(id)!.personId),
      );
      customers.push(...namedCustomers(index, [tenant]).map((customer) => ({ ...customer, personIds })));
    }
    return oneFinding(customers, (count, shadowed) => {
      const people = new Set(shadowed.flatMap(({ personIds }) => personIds));
      return `${several(people.size, 'person', 'people')} cannot use delegated access at ${several(count, 'customer')}, because an account of their own in that directory is in the way.`;
    });
  },
});
