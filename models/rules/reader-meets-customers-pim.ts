import { rolesPageFindings } from '../policies/roles-page.ts';
import { namedCustomers } from './customers.ts';
import { pimSeatsOwned } from './licenses.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const readerMeetsCustomersPim = defineRule({
  id: 'TWIN.GDAP.013',
  name: 'reader-meets-customers-pim',
  title: 'A delegated reader cannot see roles where the customer has PIM',
  severity: 'note',
  fix: 'Read the roles through Graph, or leave that question to the customer.',
  factIds: ['GDAP-117', 'GDAP-118'],
  find(index) {
    const found = index.estate.tenants.filter(({ id, role }) => {
      const roles = index
        .relationshipsOf(id)
        .filter(({ status }) => status === 'active')
        .flatMap((relationship) => index.assignmentsOf(relationship.id))
        .filter(({ status }) => status === 'active')
        .flatMap((assignment) => assignment.roles);
      return (
        role === 'customer' &&
        rolesPageFindings({ roles, customerHasPim: pimSeatsOwned(index, id) > 0 }).length > 0
      );
    });
    return oneFinding(
      namedCustomers(
        index,
        found.map(({ id }) => id),
      ),
      (count) =>
        `${several(count, 'customer')} ${count === 1 ? 'has' : 'have'} PIM, and nothing but readers is delegated there: the page of roles answers “No Access”.`,
    );
  },
});
