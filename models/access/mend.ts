import type { AccessLink, LinkKind } from './access-path.ts';

/** What mends a kind of link, whatever the fact, and where a fact tells more. */
interface Mending {
  readonly otherwise: string;
  readonly byFact?: Readonly<Record<string, string>>;
}

const NEW_RELATIONSHIP =
  'Request a new relationship, have the customer approve it, and assign the groups again: an ended one does not come back.';
const WAIT_FOR_PROVISIONING = 'Wait some minutes: it is being put into effect.';
const REPAIR_TRUST =
  'Let the customer trust MFA of the home tenant, or stop asking guests for what the trust already gives.';

/** Sentences by kind of link; a fact of a link picks a more telling one. Every kind is there, so that none is silent. */
const MENDING: Readonly<Record<LinkKind, Mending>> = {
  account: { otherwise: 'Enable the account again once nothing speaks against it, or use another one.' },
  'sign-in': {
    otherwise: 'Change what the tenant asks of people from outside, or meet it at the sign-in.',
    byFact: {
      'B2B-70': 'Sign in with that account itself.',
      'GDAP-72': 'Sign in with MFA in the home tenant.',
      R01: 'Allow the user and the application under outbound access in the home tenant.',
      R02: 'Allow the user and the application under inbound access in the tenant visited.',
      R04: 'Invite the person into the tenant, or let synchronization make the account there.',
      R05: 'Enable the person’s account in the tenant visited.',
      R06: 'Look at what the tenant asks once the invitation is redeemed.',
      "R06'": 'Have the person redeem the invitation; a program cannot.',
      R08: 'Exclude these people from the blocking policy, or from its scope.',
      R10: 'Trust device claims of the home tenant, or do not demand a device of guests.',
      "R10'": 'Use a device the home tenant manages.',
      R11a: 'Do not use a custom control beside MFA trust.',
      R11c: 'Pass the custom control when redirected to it.',
      R15: 'Sign in with MFA in the home tenant.',
      R16: 'Answer the MFA prompt of the home tenant.',
      R17: 'Give the person a method of MFA in the home tenant.',
      R18: REPAIR_TRUST,
      R18b: REPAIR_TRUST,
      R19: 'Register for MFA in the tenant visited.',
      R20: 'Answer the MFA prompt of the tenant visited.',
      R21: 'Register for MFA in the tenant visited from a sign-in that is not risky, or trust MFA of the home tenant.',
      R22: 'Register for MFA in the tenant visited.',
      R23: 'Let the person register for MFA in the tenant visited, or trust MFA of the home tenant.',
      R24: 'Trust MFA of the home tenant, or ask for a strength that can be met here.',
      'B2B-17':
        'Have an administrator of the tenant visited reset the person’s MFA methods, and register anew.',
    },
  },
  'conditional-access': {
    otherwise: 'Have the customer exclude service provider users of the partner’s tenant from the policy.',
  },
  'guest-object': {
    otherwise:
      'Have the customer remove the account of the same person from its directory, or work through that account.',
  },
  eligibility: {
    otherwise: 'Assign the place anew.',
    byFact: {
      'PIM-42': 'Renew the assignment while PIM still shows it; after that, assign the place anew.',
      'PIM-47': 'Give the program an active place with an end instead.',
      'LH-15': 'Authorize the program permanently instead, and have the customer deploy the offer again.',
      'PIM-75': 'Buy a plan with PIM for the tenant, and make the eligible assignment there.',
      'PIM-93':
        'Buy the plan, then make the eligible assignment and its settings again; they do not come back by themselves.',
      'PIM-121': 'Give the place back by hand; nothing restores what a review has taken.',
      'LH-70': 'Buy a plan with PIM for the managing tenant.',
      'LH-6B': 'Have the customer deploy the delegation again.',
      'LH-72':
        'Buy the plan in the managing tenant, and have the eligible authorization deployed again; no text says that it comes back.',
    },
  },
  approval: {
    otherwise: 'Ask in PIM, and let somebody else who may approve say yes.',
    byFact: {
      'LH-13': 'Ask in PIM, and let an approver whom the authorization names say yes.',
      'LH-62': 'Let an approver say yes before the request runs out; then it has to be made anew.',
    },
  },
  activation: {
    otherwise: 'Activate it in PIM.',
    byFact: {
      'PIM-65': 'Wait some seconds: PIM is writing it.',
      'LH-69': 'Wait some minutes, or sign in anew: Azure has not noticed the activation yet.',
    },
  },
  membership: { otherwise: 'Put the account into the group.' },
  group: {
    otherwise: 'Assign the roles to a security group, and put the people there.',
    byFact: {
      'GDAP-44': 'Assign the roles to a group that exists.',
      'PIM-52':
        'Make a new role-assignable group with assigned members, and give it the role: no other can become one.',
    },
  },
  dap: { otherwise: 'Use GDAP instead of legacy DAP.' },
  precedence: {
    otherwise: 'Put the role into GDAP too: while any of GDAP is in effect, DAP does not count.',
  },
  relationship: {
    otherwise: NEW_RELATIONSHIP,
    byFact: {
      T4: 'Lock the request for approval, and send its link to the customer.',
      T5: 'Have a Global Administrator of the customer approve the request.',
      'GDAP-36': WAIT_FOR_PROVISIONING,
      'GDAP-40': WAIT_FOR_PROVISIONING,
      'GDAP-101': 'Give a group of the account any directory role through GDAP; the least one is enough.',
      T14: 'Clear it with the customer, then request a new relationship; this one is being ended.',
      T15: 'Clear it with the customer, then request a new relationship; this one is being ended.',
      T16: 'Clear it with the customer, then request a new relationship; somebody ended this one.',
    },
  },
  'access-assignment': {
    otherwise: 'Assign the group in the relationship again, or wait while the assignment is still pending.',
  },
  delegation: {
    otherwise: 'Have the customer deploy the delegation.',
    byFact: { 'LH-53': 'Have the customer deploy this delegation again; that brings the grant back.' },
  },
  authorization: {
    otherwise: 'Add the principal to the offer, and have the customer deploy it again.',
    byFact: {
      'LH-08': 'Authorize a security group instead, and have the customer deploy the offer again.',
      'LH-24': 'Authorize a member of the managing tenant, and have the customer deploy the offer again.',
      'LH-30': 'Authorize a lesser role, and have the customer deploy the offer again.',
    },
  },
  reader: {
    otherwise: 'Give the very same principal a permanent Reader in the offer, and have it deployed again.',
  },
  role: {
    otherwise: 'Give the account the role, directly or through a group.',
    byFact: {
      'GDAP-45': 'Request a relationship that contains the role: the roles of this one cannot be changed.',
    },
  },
  'azure-subscription': {
    otherwise: 'Use Azure Lighthouse for it, or an account in the customer’s own tenant.',
  },
  'owner-assignment': { otherwise: 'Have an owner of the subscription assign the role again.' },
  token: { otherwise: 'Nothing renews it: the access itself has to come back.' },
};

/**
 * What makes a link hold that fails or waits, in one sentence for the person in front of it; undefined where
 * nothing is to be done. The fact the judge gives as the reason decides among the sentences of a kind.
 */
export function mendOf({ kind, state, factId }: AccessLink): string | undefined {
  if (state === 'standing' || state === 'active' || state === 'residual') return undefined;
  const { otherwise, byFact } = MENDING[kind];
  return byFact?.[factId ?? ''] ?? otherwise;
}

/** Every fact that a sentence hangs on, so that a test can look whether it exists. */
export const MENDING_FACT_IDS: readonly string[] = Object.values(MENDING).flatMap(({ byFact = {} }) =>
  Object.keys(byFact),
);
