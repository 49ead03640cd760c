import { EMERGENCY_ACCOUNTS, GLOBAL_ADMINISTRATOR } from '../facts/index.ts';
import { namedCustomers } from './customers.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { standingAccounts } from './standing-accounts.ts';

export const tooFewEmergencyAccounts = defineRule({
  id: 'TWIN.PIM.014',
  name: 'too-few-emergency-accounts',
  title: 'Too few accounts could help where PIM does not work',
  severity: 'warning',
  fix: 'Keep two or more cloud-only accounts that are Global Administrator for good, and try them regularly.',
  factIds: ['PIM-138'],
  find(index) {
    const { minimumAccounts } = EMERGENCY_ACCOUNTS.value;
    // Only an estate that tells of Global Administrators can be missing some.
    const told = new Set(
      (index.estate.roleAssignments ?? [])
        .filter(({ system, role }) => system === 'entra-role' && role === GLOBAL_ADMINISTRATOR)
        .map(({ tenantId }) => tenantId),
    );
    const standing = standingAccounts(index, GLOBAL_ADMINISTRATOR);
    const short = [...told].filter(
      (tenantId) => standing.filter((account) => account.tenantId === tenantId).length < minimumAccounts,
    );
    return oneFinding(
      namedCustomers(index, short),
      (count) =>
        `${several(count, 'tenant')} ${count === 1 ? 'has' : 'have'} fewer than ${minimumAccounts} accounts that are Global Administrator for good: where nobody can activate or approve, nobody can help.`,
    );
  },
});
