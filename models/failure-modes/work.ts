import type { FailureMode } from './failure-mode.ts';

/** What is nobody’s model. */
export const WORK_FAILURES = [
  {
    id: 'account-disabled',
    label: 'The engineer’s account is disabled',
    symptom: 'No sign-in at all, while the incident is cleared up.',
    silent: false,
    cause: 'The response to a theft disables the account.',
    fix: 'A second engineer who serves the same customers.',
    prevention: 'Never let one person alone serve a customer.',
    factIds: ['B2B-87'],
  },
  {
    id: 'need-not-served',
    label: 'The design has no path for this need',
    symptom: 'There is no role, group or delegation that would allow it.',
    silent: true,
    cause: 'No model of the design grants the role.',
    fix: 'Another access model for this workload.',
    prevention: 'Check the unserved needs before the design is built.',
    factIds: ['GDAP-101'],
    ruleIds: ['TWIN.NEED.001'],
  },
  {
    id: 'exchange-propagation',
    label: 'Exchange notices the activation late',
    symptom: 'PIM shows the role as active at once, and Exchange refuses for minutes or hours.',
    silent: true,
    cause:
      'Exchange, SharePoint and Purview read the membership of a group late; signing in again does not hurry them.',
    fix: 'Wait, and activate before the work begins.',
    prevention:
      'Standing places with an end for these workloads, or activation in the morning; with GDAP the role cannot be activated instead of the group.',
    factIds: ['GDAP-114', 'PIM-63', 'PIM-70'],
  },
  {
    id: 'token-stale-after-activation',
    label: 'The token is older than the activation',
    symptom: 'The role is active, and the portal that was open before shows nothing of it.',
    silent: true,
    cause:
      'A token says what its holder was when it was issued; the session goes on with the old one until it is renewed.',
    fix: 'Sign out and in again, in every portal that was open. That helps only some applications; the others go by what they keep in their own caches, and there you wait.',
    prevention: 'Activate first, then open the customer’s portal.',
    factIds: ['PIM-66', 'GDAP-115', 'B2B-93'],
  },
  {
    id: 'access-lingers-after-expiry',
    label: 'Access lingers after its end',
    symptom: 'The activation is over, and the session still administers the customer.',
    silent: true,
    cause:
      'An issued token keeps its roles until it runs out; no role that ends revokes one, continuous evaluation included.',
    fix: 'Revoke the sessions of the account, and count an hour or more until the last token is gone.',
    prevention:
      'Reckon with the lifetime when you say how fast access ends. A policy can set it from ten minutes to a day; whether that holds for the tokens of GDAP no text tells.',
    factIds: ['PIM-67', 'PIM-68', 'B2B-80', 'GDAP-115'],
  },
] as const satisfies readonly FailureMode[];
