import { defineFact } from './fact.ts';

/*
 * The rows of the decision table of a cross-tenant sign-in, in the order in which they are tried: outcome and code of
 * each. The code is the number of an AADSTS error, a name of ours where Microsoft gives none, or empty. What makes a
 * row apply stands in policies/sign-in-rows.ts. Long because it is a table.
 */

export const RULE_OUTBOUND = defineFact({
  id: 'R01',
  statement: 'The home tenant lets the user or the application not out: blocked.',
  value: { outcome: 'BLOCK', code: '500212' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_INBOUND = defineFact({
  id: 'R02',
  statement: 'The resource tenant lets the user or the application not in: blocked.',
  value: { outcome: 'BLOCK', code: '500213' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_NO_OBJECT = defineFact({
  id: 'R04',
  statement:
    'A collaboration user without an object in the resource tenant is blocked; which of the three codes is open.',
  value: { outcome: 'BLOCK', code: '50020' as string },
  unit: 'row of the sign-in decision',
  source: 'entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
  alternatives: [
    {
      name: 'user-not-found',
      value: { outcome: 'BLOCK', code: '50034' },
      statement: 'UserAccountNotFound.',
      source: 'entra-docs identity-platform/reference-error-codes.md (@04f65548)',
    },
    {
      name: 'guest-not-found',
      value: { outcome: 'BLOCK', code: '51004' },
      statement: 'UserAccountNotInDirectory.',
      source: 'entra-docs identity-platform/reference-error-codes.md (@04f65548)',
    },
  ],
});

export const RULE_DISABLED_OBJECT = defineFact({
  id: 'R05',
  statement: 'A disabled object blocks the sign-in.',
  value: { outcome: 'BLOCK', code: '50057' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'I',
});

export const RULE_SILENT_REDEMPTION = defineFact({
  id: 'R06',
  statement:
    'A pending object whose both sides redeem automatically is redeemed without a word, and the sign-in goes on.',
  value: { outcome: 'CONTINUE', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs includes/automatic-redemption-include.md (@0136e7d5)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_CONSENT = defineFact({
  id: "R06'",
  statement:
    'Any other pending object asks a person for consent and goes on; without a person it is blocked.',
  value: { outcome: 'PROMPT_CONSENT', code: '50014' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/redemption-experience.md (@000dd181); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_RISKY_DELEGATED_ADMIN = defineFact({
  id: 'G2',
  statement: 'Suspicious activity of the home account blocks a service provider.',
  value: { outcome: 'BLOCK', code: '530034' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_USER_RISK = defineFact({
  id: 'R07',
  statement:
    'A policy on user risk that asks for a new password blocks, since the password is the home tenant’s; the code is not certain.',
  value: { outcome: 'BLOCK', code: '53011' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_BLOCK_GRANT = defineFact({
  id: 'R08',
  statement: 'Any policy that applies and blocks, blocks.',
  value: { outcome: 'BLOCK', code: '53003' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_UNSUPPORTED_CONTROL = defineFact({
  id: 'R09',
  statement:
    'Where only a control can satisfy that external users do not have, the sign-in is blocked; the code is not certain.',
  value: { outcome: 'BLOCK', code: '53002' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_DEVICE_WITHOUT_TRUST = defineFact({
  id: 'R10',
  statement:
    'A demanded device without device trust is blocked; the code is that of a compliant device, 53001 that of a hybrid joined one.',
  value: { outcome: 'BLOCK', code: '53000' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_DEVICE_UNDER_TRUST = defineFact({
  id: "R10'",
  statement:
    'A demanded device under device trust is satisfied by the claim, else asked for at home, else blocked.',
  value: { outcome: 'PROMPT_HOME', code: '53000' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_CUSTOM_CONTROL_GDAP = defineFact({
  id: 'R11g',
  statement: 'A custom control blocks a service provider.',
  value: { outcome: 'BLOCK', code: '50177' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs identity/conditional-access/controls.md (2024-12-05); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2024-12-05',
  confidence: 'U',
});

export const RULE_GDAP_SATISFIED = defineFact({
  id: 'G4a',
  statement: 'A service provider who has done MFA at home, or is not asked for it, is let in.',
  value: { outcome: 'ALLOW', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_GDAP_CHALLENGE = defineFact({
  id: 'G4b',
  statement: 'A service provider is asked for MFA at home.',
  value: { outcome: 'PROMPT_HOME', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_GDAP_UNSATISFIED = defineFact({
  id: 'G4c',
  statement: 'A service provider who cannot do MFA at home is blocked.',
  value: { outcome: 'BLOCK', code: 'mfa-unsatisfied' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_CUSTOM_CONTROL_TRUST = defineFact({
  id: 'R11a',
  statement: 'A custom control beside MFA trust blocks: it is not supported for cross-tenant trusts.',
  value: { outcome: 'BLOCK', code: '50158' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs identity/conditional-access/controls.md (2024-12-05); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2024-12-05',
  confidence: 'U',
});

export const RULE_CUSTOM_CONTROL_DIRECT = defineFact({
  id: 'R11b',
  statement: 'A custom control blocks a direct connect user.',
  value: { outcome: 'BLOCK', code: '50177' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs identity/conditional-access/controls.md (2024-12-05); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2024-12-05',
  confidence: 'U',
});

export const RULE_CUSTOM_CONTROL_REDIRECT = defineFact({
  id: 'R11c',
  statement:
    'A custom control without trust redirects a collaboration user; its result is no MFA claim, and other grants still have to be met.',
  value: { outcome: 'REDIRECT_CUSTOM', code: '50158' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs identity/conditional-access/controls.md (2024-12-05); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2024-12-05',
  confidence: 'I',
});

export const RULE_STRENGTH_WITHOUT_ENTRA = defineFact({
  id: 'R13',
  statement: 'An authentication strength blocks an identity outside Microsoft Entra ID.',
  value: { outcome: 'BLOCK', code: 'strength-unsupported-idp' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'I',
});

export const RULE_REGISTRATION_AGAINST_TRUST = defineFact({
  id: 'R18',
  statement:
    'Under the registration policy and MFA trust a guest who is asked for MFA and has not registered in the resource tenant cannot satisfy both.',
  value: { outcome: 'SILENT_BLOCK', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20, tip)',
  date: '2024-08-20',
  confidence: 'I',
});

export const RULE_REGISTRATION_AGAINST_TRUST_LATER = defineFact({
  id: 'R18b',
  statement:
    'The same without a demand for MFA: registration can be put off for the grace period, then the sign-in fails.',
  value: { outcome: 'ALLOW_NAG_14D_THEN_SILENT_BLOCK', code: '' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20, tip); entra-docs id-protection/howto-identity-protection-configure-mfa-policy.md (2024-05-06)',
  date: '2024-08-20',
  confidence: 'I',
});

export const RULE_REGISTRATION_GRACE = defineFact({
  id: 'R19',
  statement:
    'Without trust and without a demand for MFA the registration policy nags for the grace period, then registration precedes sign-in.',
  value: { outcome: 'ALLOW_NAG_14D_THEN_REGISTER_RES', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs id-protection/howto-identity-protection-configure-mfa-policy.md (2024-05-06)',
  date: '2024-05-06',
  confidence: 'C',
});

export const RULE_NOTHING_DEMANDED = defineFact({
  id: 'R12',
  statement: 'Nothing is demanded: let in.',
  value: { outcome: 'ALLOW', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_HOME_CLAIM = defineFact({
  id: 'R15',
  statement: 'Under trust an MFA claim of home lets in without a prompt.',
  value: { outcome: 'ALLOW', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_HOME_CHALLENGE = defineFact({
  id: 'R16',
  statement: 'Under trust without a claim the home tenant challenges.',
  value: { outcome: 'PROMPT_HOME', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_HOME_UNSATISFIED = defineFact({
  id: 'R17',
  statement:
    'Under trust who cannot satisfy at home is blocked, even with a method registered in the resource tenant.',
  value: { outcome: 'BLOCK', code: 'mfa-unsatisfied' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_DIRECT_WITHOUT_TRUST = defineFact({
  id: 'R14',
  statement: 'Without trust a direct connect user who is asked for MFA is blocked.',
  value: { outcome: 'BLOCK', code: 'mfa-trust-required' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_STRENGTH_WITHOUT_TRUST = defineFact({
  id: 'R24',
  statement:
    'Without trust a strength none of whose methods can be registered in the resource tenant blocks; the code is not certain.',
  value: { outcome: 'BLOCK', code: '53003' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity/authentication/concept-authentication-strength-how-it-works.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_RESOURCE_CHALLENGE = defineFact({
  id: 'R20',
  statement: 'Without trust who has registered in the resource tenant is challenged there.',
  value: { outcome: 'PROMPT_RES', code: '50074' as string },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
  alternatives: [
    {
      name: 'after-a-change',
      value: { outcome: 'PROMPT_RES', code: '50076' },
      statement: 'Where a change of policy or of place makes the tenant ask.',
      source: 'entra-docs identity-platform/reference-error-codes.md (@04f65548)',
    },
  ],
});

export const RULE_RISK_UNREGISTERED = defineFact({
  id: 'R21',
  statement: 'Without trust a risky sign-in of somebody who has not registered is blocked.',
  value: { outcome: 'BLOCK', code: '53004' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_REGISTRATION_PREVENTED = defineFact({
  id: 'R23',
  statement: 'Without trust who must register and is prevented is blocked; by a device policy with 53000.',
  value: { outcome: 'BLOCK', code: '53010' },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs identity-platform/reference-error-codes.md (@04f65548); entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const RULE_RESOURCE_REGISTRATION = defineFact({
  id: 'R22',
  statement:
    'Without trust who has not registered registers in the resource tenant, is challenged, and is in.',
  value: { outcome: 'REGISTER_RES', code: '50072' as string },
  unit: 'row of the sign-in decision',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
  alternatives: [
    {
      name: 'after-a-change',
      value: { outcome: 'REGISTER_RES', code: '50079' },
      statement: 'Where a change of policy or of place makes the tenant ask.',
      source: 'entra-docs identity-platform/reference-error-codes.md (@04f65548)',
    },
  ],
});

export const RULE_TERMS_OF_USE = defineFact({
  id: 'R25',
  statement: 'Pending terms of use are shown; direct connect does not support them.',
  value: { outcome: 'PROMPT_TERMS', code: '' },
  unit: 'row of the sign-in decision',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});
