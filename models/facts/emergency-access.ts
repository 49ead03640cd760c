import { defineFact } from './fact.ts';

/*
 * Accounts for the day when nobody else can sign in.
 */

export const EMERGENCY_ACCOUNTS = defineFact({
  id: 'PIM-138',
  statement:
    'Two or more cloud-only accounts on the tenant’s own onmicrosoft.com name are Global Administrator, active and permanent; they sign in with a passkey or a certificate, otherwise than the daily administrators, with credentials that never lapse and are not cleaned up. Every sign-in is watched, the accounts are tried regularly, and nobody else should be permanently active.',
  value: {
    minimumAccounts: 2,
    domainSuffix: '.onmicrosoft.com',
    methods: ['passkey', 'certificate'],
    otherPermanentActive: 0,
  },
  unit: 'accounts',
  source:
    'entra-docs identity/role-based-access-control/security-emergency-access.md (2025-02-10); entra-docs id-governance/privileged-identity-management/pim-deployment-plan.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const EMERGENCY_ACCOUNTS_NEED_MFA = defineFact({
  id: 'PIM-139',
  statement: 'Emergency accounts must meet the mandatory MFA as everybody else.',
  value: true,
  unit: 'rule',
  source: 'entra-docs identity/role-based-access-control/security-emergency-access.md (2025-02-10)',
  date: '2025-02-10',
  confidence: 'C',
});
