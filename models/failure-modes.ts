import type { AccessLink, AccessPath } from './access/access-path.ts';
import { strongest } from './access/weakest.ts';

/** A way in which access breaks, with what the engineer sees, why, and what helps. */
export interface FailureMode {
  readonly id: string;
  readonly label: string;
  readonly symptom: string;
  readonly fix: string;
  readonly factIds: readonly string[];
}

export const FAILURE_MODES = [
  {
    id: 'relationship-expired',
    label: 'The GDAP relationship has ended',
    symptom: 'Activation in PIM succeeds; the customer’s admin center refuses the sign-in.',
    fix: 'Ask the customer to approve a new relationship and assign the groups again; nothing can be restored.',
    factIds: ['GDAP-84', 'GDAP-87'],
  },
  {
    id: 'relationship-terminated',
    label: 'Somebody ended the GDAP relationship',
    symptom: 'Access to one customer is gone from one hour to the next.',
    fix: 'Clear it with the customer, then request a new relationship.',
    factIds: ['T14', 'GDAP-84'],
  },
  {
    id: 'relationship-not-active',
    label: 'The GDAP relationship is not active yet',
    symptom: 'The customer does not appear, although the request was sent.',
    fix: 'The customer’s Global Administrator must approve; then provisioning takes minutes.',
    factIds: ['T5', 'GDAP-40'],
  },
  {
    id: 'no-access-assignment',
    label: 'No group is assigned in the relationship',
    symptom: 'The relationship is active, and yet nobody gets in.',
    fix: 'Create an access assignment for the group.',
    factIds: ['GDAP-36'],
  },
  {
    id: 'guest-object-shadows-gdap',
    label: 'A guest account of the same person is in the way',
    symptom: 'AADSTS50020 or AADSTS50177 for one engineer at one customer.',
    fix: 'Remove the guest object from the customer’s directory.',
    factIds: ['GDAP-50'],
  },
  {
    id: 'gdap-weaker-than-the-dap-it-overrides',
    label: 'Weak GDAP hides the DAP that could do it',
    symptom: 'Since GDAP came, an Admin agent can do less at this customer than before.',
    fix: 'Put the role into GDAP too; while any of it is in effect, DAP does not count.',
    factIds: ['E2'],
  },
  {
    id: 'azure-agreement-out-of-reach',
    label: 'The subscription was not bought through the partner',
    symptom: 'The subscription does not show, whatever role is active.',
    fix: 'Azure Lighthouse; delegated administration ends at subscriptions under an enterprise agreement.',
    factIds: ['GDAP-25', 'GDAP-107'],
  },
  {
    id: 'p2-lapse-removes-eligibilities',
    label: 'The lost P2 plan removed the eligibility',
    symptom: 'My roles in PIM is empty, or PIM does not open at all.',
    fix: 'Buy P2, then make every eligible assignment and every setting again; they do not come back by themselves.',
    factIds: ['PIM-93', 'PIM-95'],
  },
  {
    id: 'eligibility-ended',
    label: 'The eligible assignment has ended',
    symptom: 'The group is no longer listed under eligible assignments.',
    fix: 'Renew the assignment; it stays renewable for a while after its end.',
    factIds: ['PIM-42'],
  },
  {
    id: 'approval-timeout',
    label: 'Nobody answered the request in time',
    symptom: 'The request disappears after a day without an answer.',
    fix: 'Submit again; name at least two approvers who are on duty at different hours.',
    factIds: ['PIM-37'],
  },
  {
    id: 'approval-denied',
    label: 'The approver said no',
    symptom: 'The request is denied.',
    fix: 'Give a justification the approver can check.',
    factIds: ['PIM-34'],
  },
  {
    id: 'gave-up-waiting',
    label: 'The engineer gave up waiting for approval',
    symptom: 'The request is pending, and the customer is waiting too.',
    fix: 'More approvers, or no approval for roles that do little harm.',
    factIds: ['PIM-34'],
  },
  {
    id: 'request-refused',
    label: 'PIM refused the request',
    symptom: 'A policy rule fails, and nothing is granted.',
    fix: 'Read the list of failed rules: MFA, authentication context, justification, length.',
    factIds: ['PIM-12'],
  },
  {
    id: 'workload-too-slow',
    label: 'The workload did not notice the activation in time',
    symptom:
      'PIM shows the role as active, Exchange still refuses, until the activation or the patience is over.',
    fix: 'Ask for a longer activation, and activate before the work begins.',
    factIds: ['PIM-70', 'GDAP-114'],
  },
  {
    id: 'account-disabled',
    label: 'The engineer’s account is disabled',
    symptom: 'No sign-in at all, while the incident is cleared up.',
    fix: 'A second engineer who serves the same customers.',
    factIds: ['B2B-87'],
  },
  {
    id: 'need-not-served',
    label: 'The design has no path for this need',
    symptom: 'There is no role, group or delegation that would allow it.',
    fix: 'Another access model for this workload.',
    factIds: ['GDAP-101'],
  },
] as const satisfies readonly FailureMode[];

export type FailureModeId = (typeof FAILURE_MODES)[number]['id'];

/** Names the failure of a set of paths that give nothing: that of the path that got furthest. */
export function failureOf(paths: readonly AccessPath[]): FailureModeId {
  if (paths.length === 0) return 'need-not-served';
  const best = strongest(paths.map((path) => path.state));
  const broken = paths
    .filter((path) => path.state === best)
    .map((path) => path.links.find((link) => link.state === 'lost'))
    .find((link) => link !== undefined);
  return broken ? failureOfLink(broken) : 'need-not-served';
}

function failureOfLink(link: AccessLink): FailureModeId {
  switch (link.kind) {
    case 'account':
      return 'account-disabled';
    case 'guest-object':
      return 'guest-object-shadows-gdap';
    case 'eligibility':
      return link.factId === 'PIM-93' ? 'p2-lapse-removes-eligibilities' : 'eligibility-ended';
    case 'access-assignment':
    case 'role':
    case 'group':
      return 'no-access-assignment';
    case 'precedence':
      return 'gdap-weaker-than-the-dap-it-overrides';
    case 'azure-subscription':
      return 'azure-agreement-out-of-reach';
    case 'relationship':
      return FAILURE_OF_FACT[link.factId ?? ''] ?? 'relationship-expired';
    default:
      return 'need-not-served';
  }
}

/** The relationship's state, told by the fact its link cites. */
const FAILURE_OF_FACT: Readonly<Record<string, FailureModeId>> = {
  T4: 'relationship-not-active',
  T5: 'relationship-not-active',
  'GDAP-36': 'relationship-not-active',
  'GDAP-40': 'relationship-not-active',
  T14: 'relationship-terminated',
  T15: 'relationship-terminated',
  T16: 'relationship-terminated',
};
