import type { FailureMode } from './failure-mode.ts';

/** Delegation by GDAP and DAP. */
export const GDAP_FAILURES = [
  {
    id: 'relationship-expired',
    label: 'The GDAP relationship has ended',
    symptom: 'Activation in PIM succeeds; the customer’s admin center refuses the sign-in.',
    silent: true,
    cause: 'The term is over, nothing extended it, and there is no grace.',
    fix: 'Ask the customer to approve a new relationship and assign the groups again; nothing can be restored.',
    prevention: 'Renew 90 days ahead, or let relationships without Global Administrator extend themselves.',
    factIds: ['GDAP-84', 'GDAP-87'],
    ruleIds: ['TWIN.GDAP.003'],
  },
  {
    id: 'relationship-terminated',
    label: 'Somebody ended the GDAP relationship',
    symptom: 'Access to one customer is gone from one hour to the next.',
    silent: true,
    cause: 'The customer or the partner removed the roles, and every group of the relationship with them.',
    fix: 'Clear it with the customer, then request a new relationship.',
    prevention: 'Agree with customers on who may end a relationship, and watch its status.',
    factIds: ['T14', 'GDAP-84'],
  },
  {
    id: 'relationship-not-active',
    label: 'The GDAP relationship is not active yet',
    symptom: 'The customer does not appear, although the request was sent.',
    silent: true,
    cause: 'Drafted, waiting for consent, or being set up: only the status active gives access.',
    fix: 'The customer’s Global Administrator must approve; then provisioning takes minutes.',
    prevention: 'Send the request weeks before it is needed.',
    factIds: ['T5', 'GDAP-40'],
  },
  {
    id: 'no-access-assignment',
    label: 'No group is assigned in the relationship',
    symptom: 'The relationship is active, and yet nobody gets in.',
    silent: true,
    cause:
      'A relationship names roles; groups get them by an access assignment, and there is none that works.',
    fix: 'Create an access assignment for the group.',
    prevention: 'Assign the groups on the day of the consent, and check both statuses.',
    factIds: ['GDAP-36'],
    ruleIds: ['TWIN.GDAP.002', 'TWIN.GDAP.006'],
  },
  {
    id: 'guest-object-shadows-gdap',
    label: 'A guest account of the same person is in the way',
    symptom: 'AADSTS50020 or AADSTS50177 for one engineer at one customer.',
    silent: false,
    cause:
      'The person was invited to the customer’s tenant once; the object answers instead of the delegation.',
    fix: 'Remove the guest object from the customer’s directory.',
    prevention: 'Invite nobody to a tenant that is administered by delegation.',
    factIds: ['GDAP-50'],
    ruleIds: ['TWIN.GDAP.008'],
  },
  {
    id: 'gdap-weaker-than-the-dap-it-overrides',
    label: 'Weak GDAP hides the DAP that could do it',
    symptom: 'Since GDAP came, an Admin agent can do less at this customer than before.',
    silent: true,
    cause: 'Precedence asks which model is in effect and not which role is stronger.',
    fix: 'Put the role into GDAP too; while any of it is in effect, DAP does not count.',
    prevention: 'Compare the roles of both before the first access assignment.',
    factIds: ['E2'],
    ruleIds: ['TWIN.GDAP.005'],
  },
  {
    id: 'azure-agreement-out-of-reach',
    label: 'The subscription was not bought through the partner',
    symptom: 'The subscription does not show, whatever role is active.',
    silent: true,
    cause: 'Admin on behalf of exists only on plan subscriptions that were bought through the partner.',
    fix: 'Azure Lighthouse; delegated administration ends at subscriptions under an enterprise agreement.',
    prevention: 'Ask for the agreement of every subscription before choosing a model.',
    factIds: ['GDAP-25', 'GDAP-107'],
  },
  {
    id: 'auto-extend-impossible-with-global-administrator',
    label: 'Global Administrator keeps the relationship from extending itself',
    symptom: 'The relationship was to extend itself, and on its last day it ends like any other.',
    silent: true,
    cause: 'No relationship extends itself while it contains Global Administrator.',
    fix: 'Ask the customer to approve a new relationship; next time take the role out before the end, which an active relationship allows.',
    prevention:
      'Keep Global Administrator in a short relationship of its own, and let the others extend themselves.',
    factIds: ['GDAP-06'],
    ruleIds: ['TWIN.GDAP.001'],
  },
  {
    id: 'request-dead-after-90-days',
    label: 'The request waited until it was gone',
    symptom:
      'The customer opens the link at last, and there is nothing to approve; the partner does not see the request any more either.',
    silent: true,
    cause: 'A request that nobody has approved is cleaned up after 90 days, for both sides.',
    fix: 'Send a new request; the old link stays dead.',
    prevention: 'Ask again after a week, and keep a list of open requests with their dates.',
    factIds: ['GDAP-32', 'T6'],
    ruleIds: ['TWIN.GDAP.009'],
  },
  {
    id: 'reader-meets-no-access',
    label: 'A reader meets “No Access” where roles are shown',
    symptom:
      'Roles and administrators answers “No Access” to a Security Reader or Global Reader who sees everything else.',
    silent: false,
    cause:
      'A known problem of delegated readers in customers that use PIM; the page opens for a Global Administrator.',
    fix: 'Read the roles through Graph, or ask somebody with Global Administrator; a relationship that holds it does not extend itself.',
    prevention: 'Do not promise customers with PIM reviews of their roles by delegated readers.',
    factIds: ['GDAP-117', 'GDAP-118'],
  },
  {
    id: 'azure-access-lost-with-dap-removal',
    label: 'Azure went with the DAP that let people in',
    symptom:
      'The day DAP is removed nobody gets into the customer’s subscriptions, although nobody has touched Azure.',
    silent: true,
    cause:
      'The owner assignment is still there; signing in to the customer was DAP’s part, and no GDAP had taken it over.',
    fix: 'Create GDAP with any role, assign it to a group that is in Admin agents; then remove DAP.',
    prevention:
      'In this order: GDAP for Microsoft 365 and Azure, access assignments, a test of both, removal of DAP.',
    factIds: ['GDAP-97'],
  },
  {
    id: 'azure-owner-survives-gdap-removal',
    label: 'The owner of Azure outlived the delegation',
    symptom:
      'A new relationship, made for the helpdesk, opens the customer’s subscriptions as Owner from the first minute.',
    silent: true,
    cause:
      'The end of GDAP takes the way in and leaves the owner assignment of Admin agents in the subscription; any role brings the way in back.',
    fix: 'Have the customer remove the foreign principal from the subscription’s access control.',
    prevention: 'Count the owner assignment among what has to be removed when a customer leaves.',
    factIds: ['GDAP-103'],
  },
  {
    id: 'customer-conditional-access-blocks-providers',
    label: 'The customer’s Conditional Access blocks the partner',
    symptom: 'AADSTS53003 at one customer; Partner Center answers 403 with code 900309.',
    silent: false,
    cause:
      'A policy for all users, external users or roles catches service providers, and a delegation bypasses none.',
    fix: 'The customer excludes service providers of the partner’s tenant from the policy.',
    prevention: 'Ask for that exclusion when a customer comes aboard, and again when policies change.',
    factIds: ['GDAP-69', 'GDAP-70', 'GDAP-71'],
  },
] as const satisfies readonly FailureMode[];
