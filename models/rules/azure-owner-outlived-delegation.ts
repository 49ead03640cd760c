import { namedSubscriptions } from './customers.ts';
import { isCurrent } from './relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const azureOwnerOutlivedDelegation = defineRule({
  id: 'TWIN.GDAP.014',
  name: 'azure-owner-outlived-delegation',
  title: 'The owner of Azure has outlived the delegation',
  severity: 'warning',
  fix: 'Have the customer remove the foreign principal from the access control of the subscription.',
  factIds: ['GDAP-103'],
  find(index) {
    const withDap = new Set(
      index.estate.dapLinks.filter(({ status }) => status === 'dap').map(({ customerId }) => customerId),
    );
    const found = index.estate.azureSubscriptions.filter(
      ({ tenantId, ownerGroupId }) =>
        ownerGroupId !== null &&
        !withDap.has(tenantId) &&
        index.relationshipsOf(tenantId).length > 0 &&
        !index.relationshipsOf(tenantId).some(isCurrent),
    );
    return oneFinding(
      namedSubscriptions(index, found),
      (count) =>
        `${several(count, 'subscription')} still ${count === 1 ? 'names' : 'name'} a group of ours as owner, although no relationship is in force any more: any new one revives it at once.`,
    );
  },
});
