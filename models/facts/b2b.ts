import { DAY_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * B2B collaboration and direct connect: cross-tenant access settings, MFA and device trust, redemption, methods,
 * Conditional Access and ID Protection for external users, and what of it concerns service providers.
 * The facts B2B-17, B2B-40 and B2B-41 stand in tokens.ts. Long because it is a table.
 */

export const XTAP_SERVICE_DEFAULT = defineFact({
  id: 'B2B-01',
  statement:
    'Until a tenant changes its default, B2B collaboration is allowed in and out, direct connect is blocked both ways, no claim of MFA or device is trusted, nothing is redeemed automatically, and nobody may synchronize users into it.',
  value: {
    collaborationInbound: true,
    collaborationOutbound: true,
    directConnectInbound: false,
    directConnectOutbound: false,
    isMfaAccepted: false,
    isCompliantDeviceAccepted: false,
    isHybridAzureADJoinedDeviceAccepted: false,
    automaticRedemption: false,
    syncInbound: false,
  },
  unit: 'settings',
  source:
    'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20); graph-docs v1.0/api/crosstenantaccesspolicyconfigurationdefault-get.md; graph-docs v1.0/resources/crosstenantaccesspolicyconfigurationpartner.md (@0713c450)',
  date: '2024-08-20',
  confidence: 'C',
});

export const XTAP_INHERITANCE = defineFact({
  id: 'B2B-02',
  statement:
    'A setting of an organization that is null inherits the default, as a whole; otherwise the organization wins. A setting missing from an answer is unknown. What a single null inside the trust settings means is open.',
  value: 'unknown' as 'unknown' | 'inherits' | 'not-accepted',
  unit: 'meaning of a null inside inboundTrust',
  source:
    'graph-docs v1.0/resources/crosstenantaccesspolicyconfigurationpartner.md (@0713c450); entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [
    {
      name: 'inherits',
      value: 'inherits',
      statement: 'It inherits the same setting of the default.',
      source: 'our reading',
    },
    {
      name: 'not-accepted',
      value: 'not-accepted',
      statement: 'It counts as false: the claim is not trusted.',
      source: 'our reading',
    },
  ],
});

export const XTAP_PARTNER_DELETION = defineFact({
  id: 'B2B-03',
  statement:
    'Deleting an organization puts the default back in force; the entry of a service provider cannot be deleted.',
  value: true,
  unit: 'rule',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const XTAP_BOTH_SIDES = defineFact({
  id: 'B2B-04',
  statement:
    'Every sign-in is checked on both sides: what the home tenant lets out, and what the resource tenant lets in.',
  value: { outboundCode: '500212', inboundCode: '500213' },
  unit: 'AADSTS',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd, step 2); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const XTAP_TARGETS_AGREE = defineFact({
  id: 'B2B-05',
  statement:
    'Users and applications must agree: blocking all users blocks all applications, and who allows some users cannot block all applications. The inbound default takes all users only. Naming users, groups or applications, and direct connect on both sides, needs P1.',
  value: { inboundDefaultUsers: 'AllUsers', plan: 'P1' },
  unit: 'rule',
  source:
    'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20); …/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2024-08-20',
  confidence: 'C',
});

export const INVITATION_LISTS = defineFact({
  id: 'B2B-07',
  statement:
    'A domain on the blocklist is never invited; one on the allowlist is, unless the access settings block it; on neither list the settings decide.',
  value: ['blocklist', 'access settings'] as const,
  unit: 'order',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const REGISTRATION_APPS = defineFact({
  id: 'B2B-08',
  statement:
    'Where inbound access is limited to a list of applications, nobody can register for MFA unless My Sign-ins is on it. Writing the list replaces it.',
  value: {
    mySignIns: '19db86c3-b2b9-44cc-b339-36da233a3be2',
    myApps: '2793995e-0a7d-40d7-bd35-6968ba142197',
    appAccessPanel: '0000000c-0000-0000-c000-000000000000',
    myProfile: '8c59ead7-d703-4a27-9e55-c96a0054c8d2',
  },
  unit: 'application ids',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const CROSS_CLOUD = defineFact({
  id: 'B2B-09',
  statement: 'Across clouds both sides must have allowed the other cloud, and direct connect does not exist.',
  value: { directConnect: false, code: '1000104' },
  unit: 'AADSTS',
  source:
    'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2024-08-20',
  confidence: 'C',
});

export const TRUST_IS_INBOUND = defineFact({
  id: 'B2B-10',
  statement:
    'Trust is an inbound setting of the resource tenant about claims of the home tenant: MFA, compliant device, hybrid joined device. An outbound trust does not exist.',
  value: ['isMfaAccepted', 'isCompliantDeviceAccepted', 'isHybridAzureADJoinedDeviceAccepted'] as const,
  unit: 'enumeration',
  source:
    'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20); …/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2024-08-20',
  confidence: 'C',
});

export const OUTBOUND_TRUST_TAB = defineFact({
  id: 'B2B-11',
  statement:
    'The outbound tab called trust settings holds automatic redemption and nothing else, and only for named organizations.',
  value: ['automaticUserConsentSettings.outboundAllowed'] as const,
  unit: 'enumeration',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const TRUST_OFF_BY_DEFAULT = defineFact({
  id: 'B2B-12',
  statement: 'Trust is off by default, and the resource tenant then asks for its own MFA.',
  value: false,
  unit: 'rule',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); …/cross-tenant-access-overview.md (2024-08-20)',
  date: '2024-08-20',
  confidence: 'C',
});

export const TRUST_CHALLENGES_AT_HOME = defineFact({
  id: 'B2B-13',
  statement:
    'Under trust the policy still applies: a claim of MFA at home satisfies it, without one the home tenant challenges, and who fails there is blocked without a second chance in the resource tenant.',
  value: ['claim', 'challenge at home', 'block'] as const,
  unit: 'order',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd, steps 4 and 5); entra-docs identity/authentication/concept-authentication-strength-external-users.md (@23ccb114)',
  date: '2026-09-22',
  confidence: 'C',
});

export const NO_TRUST_CHALLENGES_ABROAD = defineFact({
  id: 'B2B-14',
  statement:
    'Without trust a collaboration user is challenged, and registers where needed, in the resource tenant; a direct connect user is blocked.',
  value: { b2b: 'challenge', b2bDirect: 'block' },
  unit: 'enumeration',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd, step 6)',
  date: '2026-09-22',
  confidence: 'C',
});

export const TRUST_SCOPE = defineFact({
  id: 'B2B-15',
  statement:
    'Trust is set by default or per organization, never per application or role; which of them demand MFA is up to Conditional Access, which can name tenants and types of external users.',
  value: ['default', 'organization'] as const,
  unit: 'enumeration',
  source:
    'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3); entra-docs identity/conditional-access/concept-conditional-access-users-groups.md (2024-01-23)',
  date: '2024-01-23',
  confidence: 'C',
});

export const DEVICE_TRUST = defineFact({
  id: 'B2B-16',
  statement:
    'A demanded device needs trust: with it the claim counts or the home tenant is asked; without it the sign-in is blocked, since a device cannot be registered in a resource tenant.',
  value: { compliantCode: '53000', hybridJoinedCode: '53001' },
  unit: 'AADSTS',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const NON_ENTRA_MFA = defineFact({
  id: 'B2B-18',
  statement:
    'For identities outside Microsoft Entra ID (Microsoft accounts, social, SAML or WS-Fed, one-time passcodes) the resource tenant always does MFA itself; trust does not apply.',
  value: false,
  unit: 'trust applies',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const AUTOMATIC_REDEMPTION = defineFact({
  id: 'B2B-19',
  statement:
    'Prompt and invitation mail fall away only where the home tenant allows it outbound and the resource tenant inbound. Collaboration users still get a notification, synchronized ones no mail at all. Synchronization requires it.',
  value: ['home outbound', 'resource inbound'] as const,
  unit: 'flags, all of them',
  source: 'entra-docs includes/automatic-redemption-include.md (@0136e7d5)',
  date: '2026-09-22',
  confidence: 'C',
});

export const REDEMPTION_STATES = defineFact({
  id: 'B2B-20',
  statement:
    'A guest object waits for acceptance until its first interactive sign-in, which shows consent, then terms of use. Used before without a person, it fails; without an object, sign-in fails. Whether consent comes before Conditional Access is open.',
  value: {
    states: ['PendingAcceptance', 'Accepted'],
    pendingCode: '50014',
    noObjectCodes: ['50020', '50034', '51004'],
  },
  unit: 'AADSTS',
  source:
    'entra-docs external-id/redemption-experience.md (@000dd181); …/user-properties.md (@0743c1c7); entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const EXTERNAL_MFA_METHODS = defineFact({
  id: 'B2B-22',
  statement:
    'In the resource tenant an external user may use SMS, voice, Authenticator push and software tokens; under trust also what else the home tenant accepts.',
  value: {
    resource: ['sms', 'voice', 'authenticatorPush', 'softwareOath'],
    homeOnly: ['authenticatorPhoneSignIn', 'hardwareOath', 'fido2', 'windowsHelloForBusiness', 'certificate'],
  },
  unit: 'methods',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd, table 1); entra-docs identity/authentication/concept-authentication-strength-external-users.md (@23ccb114)',
  date: '2026-09-22',
  confidence: 'C',
});

export const STRENGTH_NEEDS_TRUST = defineFact({
  id: 'B2B-23',
  statement:
    'A passwordless or phishing-resistant strength cannot be met without MFA trust, since no method of it can be registered in the resource tenant.',
  value: {
    strMfa: [
      'sms',
      'voice',
      'authenticatorPush',
      'softwareOath',
      'authenticatorPhoneSignIn',
      'hardwareOath',
      'fido2',
      'windowsHelloForBusiness',
      'certificate',
    ],
    strPwdless: ['authenticatorPhoneSignIn', 'fido2', 'windowsHelloForBusiness', 'certificate'],
    strPhish: ['fido2', 'windowsHelloForBusiness', 'certificate'],
  },
  unit: 'methods by strength',
  source:
    'derived from entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity/authentication/concept-authentication-strength-how-it-works.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'I',
});

export const STRENGTH_IDENTITIES = defineFact({
  id: 'B2B-24',
  statement:
    'Authentication strengths are for external users who sign in with Microsoft Entra ID; for all others the MFA grant is to be used. What happens otherwise is open.',
  value: ['entra'] as const,
  unit: 'identity providers',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const BUILT_IN_STRENGTHS = defineFact({
  id: 'B2B-25',
  statement: 'Three strengths are built in; where several apply to a sign-in, all must be met.',
  value: ['strMfa', 'strPwdless', 'strPhish'] as const,
  unit: 'enumeration',
  source:
    'entra-docs identity/authentication/concept-authentication-strength-how-it-works.md (@07cd7acd); graph-docs v1.0/api/authenticationstrengthpolicy-usage.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const EXTERNAL_USER_TYPES = defineFact({
  id: 'B2B-26',
  statement:
    'Conditional Access knows six types of external users and can limit them to named tenants. Exclusion beats inclusion, and all users means guests too.',
  value: [
    'internalGuest',
    'b2bCollaborationGuest',
    'b2bCollaborationMember',
    'b2bDirectConnectUser',
    'otherExternalUser',
    'serviceProvider',
  ] as const,
  unit: 'flags',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity/conditional-access/concept-conditional-access-users-groups.md (2024-01-23); third party: maester365/maester (sample)',
  date: '2024-01-23',
  confidence: 'C',
});

export const UNSUPPORTED_CONTROLS = defineFact({
  id: 'B2B-27',
  statement:
    'External users cannot satisfy the approved client app, the app protection policy or the password change; direct connect users have neither terms of use nor session controls.',
  value: {
    everybody: ['approvedClientApp', 'appProtectionPolicy', 'passwordChange'],
    directConnect: ['termsOfUse', 'sessionControl'],
  },
  unit: 'controls',
  source: 'entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const CUSTOM_CONTROL_LIMITS = defineFact({
  id: 'B2B-28',
  statement:
    'Custom controls serve no cross-tenant trust, satisfy no MFA claim, and work neither for PIM activation nor for sign-in frequency, ID Protection, password reset, Intune enrollment or device join. The codes are our mapping.',
  value: [
    'crossTenantTrust',
    'mfaClaim',
    'pimActivation',
    'signInFrequency',
    'idProtection',
    'passwordReset',
    'intuneEnrollment',
    'deviceJoin',
  ] as const,
  unit: 'not served',
  source:
    'entra-docs identity/conditional-access/controls.md (2024-12-05); entra-docs external-id/authentication-conditional-access.md (@07cd7acd, note)',
  date: '2024-12-05',
  confidence: 'C',
});

export const CUSTOM_CONTROL_RETIREMENT = defineFact({
  id: 'B2B-29',
  statement:
    'Custom controls retire on 30 September 2026 in favor of external MFA, by a release digest that cites Microsoft.',
  value: '2026-09-30',
  unit: 'date',
  source: 'third party: Microsoft 365 change digest (June 2026), citing the Microsoft Entra blog',
  date: '2026-09-22',
  confidence: 'T',
});

export const MFA_REGISTRATION_GRACE = defineFact({
  id: 'B2B-32',
  statement:
    'The MFA registration policy prompts at the next interactive sign-in and may be put off for 14 days, unless MFA itself is demanded; then registration comes before sign-in.',
  value: 14 * DAY_SECONDS,
  unit: 'seconds',
  source: 'entra-docs id-protection/howto-identity-protection-configure-mfa-policy.md (2024-05-06)',
  date: '2024-05-06',
  confidence: 'C',
});

export const REGISTRATION_POLICY_AGAINST_TRUST = defineFact({
  id: 'B2B-33',
  statement:
    'Under the MFA registration policy and MFA trust together external users cannot meet the requirements; excluding them from the policy is the advised fix. That it is silent, and that only the unregistered are hit, is not documented.',
  value: 'unregistered' as 'unregistered' | 'everybody',
  unit: 'who is hit',
  source: 'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20, tip)',
  date: '2024-08-20',
  confidence: 'I',
  alternatives: [
    {
      name: 'everybody',
      value: 'everybody',
      statement: 'Every guest the policy covers, registered or not.',
      source: 'reading of the text',
    },
  ],
});

export const RISK_LIVES_AT_HOME = defineFact({
  id: 'B2B-34',
  statement:
    'The home tenant rates the risk of the user, the resource tenant that of the sign-in. A policy that asks for a new password blocks an external user, and only home can dismiss the risk.',
  value: { userRisk: 'home', signInRisk: 'resource', code: '53011' },
  unit: 'AADSTS',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs id-protection/concept-identity-protection-b2b.md (2025-08-06)',
  date: '2025-08-06',
  confidence: 'C',
});

export const RISK_BLOCKS_UNREGISTERED = defineFact({
  id: 'B2B-35',
  statement:
    'A policy on sign-in risk that asks for MFA blocks a guest who has not registered in the resource tenant; registration is not offered. The same under trust is open.',
  value: '53004',
  unit: 'AADSTS',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs identity-platform/reference-error-codes.md (@04f65548); third party: neroblanco.co.uk (2020)',
  date: '2026-09-22',
  confidence: 'C',
});

export const REGISTRATION_PREVENTED = defineFact({
  id: 'B2B-36',
  statement: 'A policy on the registration of security information can prevent registering.',
  value: '53010',
  unit: 'AADSTS',
  source:
    'entra-docs identity-platform/reference-error-codes.md (@04f65548); entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const SERVICE_PROVIDER_TYPE = defineFact({
  id: 'B2B-42',
  statement:
    'Policies for external users can disturb GDAP; service providers are a type of their own, to be targeted or excluded.',
  value: 'serviceProvider' as const,
  unit: 'external user type',
  source: 'entra-docs identity/conditional-access/concept-conditional-access-users-groups.md (2024-01-23)',
  date: '2024-01-23',
  confidence: 'C',
});

export const RISKY_DELEGATED_ADMIN = defineFact({
  id: 'B2B-43',
  statement: 'Risk of the home account can block a delegated administrator.',
  value: '530034',
  unit: 'AADSTS',
  source: 'entra-docs identity-platform/reference-error-codes.md (@04f65548)',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_DEVICE_TRUST = defineFact({
  id: 'B2B-45',
  statement:
    'Whether device trust applies to GDAP users is not documented; the twin applies it as for everybody.',
  value: 'applies' as 'applies' | 'always-trusted',
  unit: 'enumeration',
  source: 'no text found',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [
    {
      name: 'always-trusted',
      value: 'always-trusted',
      statement: 'Device claims of service providers are trusted, as their MFA is (B2B-40).',
      source: 'our reading',
    },
  ],
});
