import type { AccessPath } from '../access/access-path.ts';
import { judgeByClass } from '../licensing/judge-by-class.ts';
import { namedCustomers } from './customers.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const serviceProvidersBlocked = defineRule({
  id: 'TWIN.GDAP.010',
  name: 'service-providers-blocked',
  title: 'Conditional Access of the customer blocks service providers',
  severity: 'error',
  fix: 'Ask the customer to exclude service provider users of your tenant from the policy.',
  factIds: ['GDAP-69', 'GDAP-71', 'B2B-42'],
  find(index) {
    const judge = judgeByClass(index);
    const customers = (index.estate.signInPolicies ?? [])
      .map(({ tenantId }) => tenantId)
      .filter((tenantId) => judge(tenantId).some(({ paths }) => paths.some(losesByPolicyAlone)));
    return oneFinding(
      namedCustomers(index, customers),
      (count) =>
        `${several(count, 'customer')} ${count === 1 ? 'blocks' : 'block'} service providers by a policy of ${count === 1 ? 'its' : 'their'} own: nobody gets in, although the delegation stands.`,
    );
  },
});

/** True where a policy is all that stands in the way. */
function losesByPolicyAlone({ links }: AccessPath): boolean {
  return (
    links.some(({ kind }) => kind === 'conditional-access') &&
    links.every(({ kind, state }) => kind === 'conditional-access' || state !== 'lost')
  );
}
