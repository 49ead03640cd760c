import type { FailureMode } from './failure-mode.ts';

/** Guests and external members at the door of another tenant. */
export const GUEST_FAILURES = [
  {
    id: 'mfa-trust-with-id-protection-blocks-silently',
    label: 'MFA trust and a registration policy shut guests out',
    symptom: 'The sign-in fails. Microsoft names no error for it, and the article calls the block silent.',
    silent: true,
    cause:
      'The registration policy of ID Protection wants a method in the resource tenant, trust takes the one at home, and a guest cannot satisfy both.',
    fix: 'Exclude external users from the registration policy.',
    prevention: 'Turn trust on and exclude external users in one change.',
    factIds: ['R18', 'R18b', 'B2B-33', 'X4'],
    ruleIds: ['TWIN.B2B.001'],
  },
  {
    id: 'custom-controls-and-trust',
    label: 'A custom control cannot be passed under trust',
    symptom:
      'The guest is sent to the control’s provider and is blocked on the way back, likely with AADSTS50158.',
    silent: false,
    cause: 'Custom controls serve no cross-tenant trust and are no MFA claim.',
    fix: 'Replace the custom control for external users with the MFA grant or an external method.',
    prevention: 'No custom controls in policies that reach guests.',
    factIds: ['R11a', 'B2B-28'],
    ruleIds: ['TWIN.B2B.002'],
  },
  {
    id: 'phishing-resistant-strength-without-trust',
    label: 'A strength that no guest can register for',
    symptom:
      'The guest is asked for a method, offers every one there is, and is blocked, likely with AADSTS53003.',
    silent: false,
    cause:
      'In the resource tenant guests can use text messages, calls, push and codes only; passwordless and phishing-resistant methods come from home, by trust.',
    fix: 'Trust MFA of the home tenant, or ask guests for plain MFA.',
    prevention: 'Check every authentication strength against the methods guests have without trust.',
    factIds: ['R24', 'B2B-22', 'B2B-23'],
    ruleIds: ['TWIN.B2B.003'],
  },
  {
    id: 'trust-on-but-home-cannot-do-mfa',
    label: 'Trust is on, and home cannot do MFA',
    symptom:
      'The guest is sent home to a challenge that cannot be passed, and blocked, registered here or not.',
    silent: false,
    cause: 'With trust on there is no way back to MFA of the resource tenant.',
    fix: 'Give the person a method at home.',
    prevention: 'Turn trust on only for home tenants in which everybody has a method.',
    factIds: ['R17', 'B2B-13'],
    ruleIds: ['TWIN.B2B.004'],
  },
  {
    id: 'sign-in-risk-blocks-the-unregistered-guest',
    label: 'A risky sign-in of a guest without a method',
    symptom: 'AADSTS53004, in a place where nobody has registered before.',
    silent: false,
    cause: 'A policy on sign-in risk asks for MFA, and a risky sign-in is not offered registration.',
    fix: 'Sign in once from a place without risk and register there; or trust MFA of home.',
    prevention: 'Let guests register before risk policies reach them.',
    factIds: ['R21', 'B2B-35'],
    ruleIds: ['TWIN.B2B.005'],
  },
  {
    id: 'sign-in-to-customer-blocked',
    label: 'The customer’s tenant lets the visitor in no more',
    symptom: 'The sign-in is blocked with the number the row of the table gives.',
    silent: false,
    cause: 'Cross-tenant access settings, a disabled or missing object, or a policy that blocks guests.',
    fix: 'Read the number in the sign-in log of the resource tenant, and change the setting it names.',
    prevention: 'Agree with every customer on access settings before the first invitation.',
    factIds: ['R01', 'R02', 'R04', 'R05', 'R08'],
    ruleIds: ['TWIN.B2B.008'],
  },
  {
    id: 'revoking-a-guests-sessions-does-nothing',
    label: 'Revoking a guest’s sessions in the resource tenant ends nothing',
    symptom: 'Revoke sessions reports success, and the visitor goes on.',
    silent: true,
    cause:
      'The refresh token of a guest is the home tenant’s, and guests have no continuous access evaluation.',
    fix: 'Revoke and disable at home; disable the guest object for what comes next.',
    prevention: 'Have the number of the home tenant’s security people, and use it first.',
    factIds: ['B2B-84', 'B2B-85', 'B2B-87'],
  },
  {
    id: 'forty-registrations-and-a-lost-phone',
    label: 'The phone with every registration is gone',
    symptom: 'MFA is asked for in each tenant, and the method there is on the lost phone.',
    silent: false,
    cause:
      'Without trust a guest registers in every tenant, so that a lost phone is lost in every tenant, and each must reset it by itself.',
    fix: 'Ask every customer for a reset and register again; or let them trust MFA of home.',
    prevention: 'MFA trust before the second customer.',
    factIds: ['B2B-17'],
  },
] as const satisfies readonly FailureMode[];
