import { EMERGENCY_ACCOUNTS } from '../facts/index.ts';
import { namedCustomers } from './customers.ts';
import { emergencyFindingsByTenant } from './emergency-findings.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const tooFewEmergencyAccounts = defineRule({
  id: 'TWIN.PIM.014',
  name: 'too-few-emergency-accounts',
  title: 'Too few accounts could help where PIM does not work',
  severity: 'warning',
  fix: 'Keep two or more cloud-only accounts that are Global Administrator for good, and try them regularly.',
  factIds: ['PIM-138'],
  find(index) {
    const { minimumAccounts } = EMERGENCY_ACCOUNTS.value;
    const short = [...emergencyFindingsByTenant(index)]
      .filter(([, findings]) => findings.some(({ rule }) => rule === 'too-few'))
      .map(([tenantId]) => tenantId);
    return oneFinding(
      namedCustomers(index, short),
      (count) =>
        `${several(count, 'tenant')} ${count === 1 ? 'has' : 'have'} fewer than ${minimumAccounts} accounts of ${count === 1 ? 'its' : 'their'} own that are Global Administrator for good: where nobody can activate or approve, nobody can help.`,
    );
  },
});
