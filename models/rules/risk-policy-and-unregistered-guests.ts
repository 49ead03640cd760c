import { RULE_RISK_UNREGISTERED } from '../facts/index.ts';
import { decideCrossTenantSignIn } from '../policies/cross-tenant-sign-in.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { peopleIn, tenantsVisited, visitsOf } from './visits.ts';

export const riskPolicyAndUnregisteredGuests = defineRule({
  id: 'TWIN.B2B.005',
  name: 'risk-policy-and-unregistered-guests',
  title: 'A policy on sign-in risk meets people who are not registered for MFA',
  severity: 'warning',
  fix: 'Let people from outside register for MFA before they travel, or trust the MFA of their home tenant.',
  factIds: ['B2B-35', 'R21'],
  find: (index) =>
    oneFinding(
      tenantsVisited(
        index,
        visitsOf(index).filter(
          ({ account, signIn }) =>
            index.signInPolicyOf(account.tenantId).signInRisk &&
            decideCrossTenantSignIn({ ...signIn, risk: true }).rule === RULE_RISK_UNREGISTERED.id,
        ),
      ),
      (count, tenants) =>
        `${several(count, 'tenant')} ${count === 1 ? 'asks' : 'ask'} for MFA when a sign-in looks risky, and ${several(peopleIn(tenants), 'person', 'people')} from outside ${peopleIn(tenants) === 1 ? 'has' : 'have'} no method there: they are blocked then, not offered to register.`,
    ),
});
