import type { FailureMode } from './failure-mode.ts';

/** Delegations of Azure Lighthouse and their eligible authorizations. */
export const LIGHTHOUSE_FAILURES = [
  {
    id: 'lighthouse-reader-also-eligible',
    label: 'The Reader that activation needs is itself only eligible',
    symptom:
      'The delegation deploys, and Manage eligible roles in the portal offers the engineer nothing to activate.',
    silent: true,
    cause:
      'To activate in the portal the very same principal must hold a permanent Reader. Here it holds the Reader as an eligible role, or another group holds it.',
    fix: 'Redeploy with a permanent Reader for the same principal id.',
    prevention: 'One permanent Reader for every eligible principal, by literally the same id.',
    factIds: ['LH-20', 'LH-21'],
    ruleIds: ['TWIN.LH.001'],
  },
  {
    id: 'lighthouse-role-gained-data-actions',
    label: 'A delegated role gained data actions',
    symptom:
      'Everything works on; the next deployment is refused with InvalidRegistrationDefinitionCreateRequest.',
    silent: true,
    cause:
      'Microsoft added data actions to a built-in role. Whoever has it keeps the control plane, and nobody gets it anew.',
    fix: 'Take the role out and deploy with another that has none.',
    prevention: 'Compare the roles of every definition with the list of roles before each deployment.',
    factIds: ['LH-33', 'LH-39'],
    ruleIds: ['TWIN.LH.002'],
  },
  {
    id: 'same-role-with-different-policies',
    label: 'Two eligible entries of one role ask for different things',
    symptom: 'The deployment ends with InvalidRegistrationDefinitionCreateRequest, and nothing is created.',
    silent: false,
    cause: 'All eligible entries of one role must have the same length, MFA and approvers.',
    fix: 'Give the entries of a role one access policy, or use two roles.',
    prevention: 'Decide the policy by role and not by team.',
    factIds: ['LH-16'],
    ruleIds: ['TWIN.LH.003'],
  },
  {
    id: 'shared-principal-lost-with-another-delegation',
    label: 'Removing one delegation took a grant of another',
    symptom: 'A team loses its role at a customer although its delegation stands.',
    silent: true,
    cause:
      'The same principal and role stood in both delegations, and removing one of them removes the grant.',
    fix: 'Deploy the delegation that stays once more.',
    prevention: 'A group of its own for every delegation.',
    factIds: ['LH-53'],
    ruleIds: ['TWIN.LH.009'],
  },
  {
    id: 'renamed-offer-cuts-access',
    label: 'The same principals under another offer name',
    symptom:
      'After the deployment under a new name the team has no access, or loses it when the old delegation goes.',
    silent: true,
    cause:
      'A new name makes a second definition beside the first instead of replacing it, and the two do not share principals well.',
    fix: 'Remove the old delegation first, then deploy the new one.',
    prevention: 'Never change the name of an offer; change what it contains.',
    factIds: ['LH-55'],
    ruleIds: ['TWIN.LH.010'],
  },
  {
    id: 'provider-cannot-leave',
    label: 'The provider cannot remove the delegation',
    symptom: 'Removing the delegation from the provider’s side is refused.',
    silent: false,
    cause: 'No authorization holds the role that may delete the assignment, and no stronger role can do it.',
    fix: 'Ask the customer to remove it; deploy again with the role.',
    prevention: 'The Managed Services Registration assignment Delete Role for one group in every definition.',
    factIds: ['LH-52'],
    ruleIds: ['TWIN.LH.008'],
  },
  {
    id: 'locks-do-not-stop-providers',
    label: 'A lock of the customer does not hold the provider',
    symptom: 'A resource under a delete lock is gone, and the lock is still there.',
    silent: true,
    cause:
      'Locks of the customer’s tenant are not applied to users of the managing tenant. Deny assignments are, and no customer can create one.',
    fix: 'Restore the resource, and redeploy the delegation with roles that cannot delete it.',
    prevention:
      'Delegate no role that deletes on what providers must not touch: leave such resources out of the delegation, or give the Reader there.',
    factIds: ['LH-47'],
    ruleIds: ['TWIN.LH.011'],
  },
  {
    id: 'lighthouse-delegation-removed',
    label: 'The delegation was removed',
    symptom: 'The customer is no longer listed under My customers; what was active ends.',
    silent: true,
    cause: 'The customer, or whoever holds the Delete role, removed it: there is no consent and no grace.',
    fix: 'Clear it with the customer and deploy again.',
    prevention: 'Watch the unregister entries in the activity log of the managing tenant.',
    factIds: ['LH-51', 'LH-5A', 'LH-6B', 'LH-83'],
  },
] as const satisfies readonly FailureMode[];
