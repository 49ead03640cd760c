import type { MachineNote } from './machine-note.ts';

/** Azure Lighthouse, guests, synchronization, MFA in other tenants, tokens. */
export const CROSS_TENANT_NOTES = {
  lighthouseDelegation: {
    label: 'Delegation of Azure Lighthouse',
    about: 'One delegation on one subscription of a customer, from the offer to its removal.',
    timers: {
      provisioning: { label: 'deployed', factIds: ['LD4'] },
      deletion: { label: 'removed', factIds: ['LD12'] },
    },
    failing: ['failed', 'deleting', 'removed'],
    failures: {
      active: ['locks-do-not-stop-providers', 'provider-cannot-leave', 'lighthouse-role-gained-data-actions'],
      'active.grants.partlyLost': [
        'shared-principal-lost-with-another-delegation',
        'renamed-offer-cuts-access',
      ],
      deleting: ['lighthouse-delegation-removed'],
      removed: ['lighthouse-delegation-removed'],
    },
  },
  lighthouseActivation: {
    label: 'Activation in Azure Lighthouse',
    about: 'The way from an eligible authorization to an active role on a customer’s subscription.',
    timers: {
      approvalTimeout: { label: 'nobody answers', factIds: ['LH-62'] },
      provisioning: { label: 'PIM writes', factIds: ['LH-69'] },
      expiry: { label: 'activation ends', factIds: ['LH-12'] },
      maturity: { label: 'old enough to end', factIds: ['LH-65'] },
      effect: { label: 'Azure notices', factIds: ['LH-69'] },
      forgetting: { label: 'Azure forgets', factIds: ['LH-69'] },
    },
    failing: ['ineligible', 'ending', 'permanent'],
    failures: {
      ineligible: ['lighthouse-delegation-removed', 'p2-lapse-removes-eligibilities'],
      eligible: ['lighthouse-reader-also-eligible', 'same-role-with-different-policies'],
      pendingApproval: ['approval-timeout', 'approval-denied', 'nobody-can-approve'],
      'active.age.young': ['deactivation-in-the-first-five-minutes'],
      'active.effect.unfelt': ['workload-too-slow'],
      ending: ['access-lingers-after-expiry'],
      permanent: ['p2-lapse-makes-time-bound-permanent'],
    },
  },
  b2bRedemption: {
    label: 'Guest object',
    about: 'The object of one guest in one tenant, from the invitation to the day nobody can restore it.',
    timers: { deletion: { label: 'deleted for good', factIds: ['B2B-65'] } },
    failing: ['softDeleted', 'gone'],
    failures: {
      notInvited: ['sign-in-to-customer-blocked'],
      present: ['guest-object-shadows-gdap'],
      'present.pending.waiting': ['sign-in-to-customer-blocked'],
      softDeleted: ['sign-in-to-customer-blocked'],
      gone: ['sign-in-to-customer-blocked'],
    },
  },
  mfaRegistration: {
    label: 'MFA registration',
    about: 'The MFA methods of one person in one tenant: at home, or wherever a tenant asks by itself.',
    timers: { grace: { label: 'grace is over', factIds: ['B2B-32'] } },
    failing: ['overdue', 'lost'],
    failures: {
      unregistered: [
        'sign-in-risk-blocks-the-unregistered-guest',
        'mfa-trust-with-id-protection-blocks-silently',
      ],
      lost: ['forty-registrations-and-a-lost-phone'],
    },
  },
  syncJob: {
    label: 'Synchronized user',
    about:
      'One user under cross-tenant synchronization: the job that carries it, and its object in the target.',
    timers: {
      cycle: { label: 'cycle has ended', factIds: ['B2B-55'] },
      quarantine: { label: 'switched off', factIds: ['B2B-69'] },
      deletion: { label: 'deleted for good', factIds: ['B2B-65'] },
    },
    failing: ['job.quarantined', 'job.stopped', 'job.cut', 'object.softDeleted', 'object.gone'],
    failures: {
      'job.cut': ['user-never-deprovisioned'],
      'job.due': ['sign-in-block-undone-by-the-next-sync'],
      'object.present': ['sync-creates-members-and-guest-reviews-miss-them', 'user-never-deprovisioned'],
    },
  },
  accessToken: {
    label: 'Access token',
    about:
      'What one account has of one application in one tenant: an access token, and the refresh token behind it.',
    timers: {
      token: { label: 'the token’s end', factIds: ['B2B-80', 'B2B-81'] },
      cut: { label: 'evaluated', factIds: ['B2B-83'] },
      refresh: { label: 'unused too long', factIds: ['B2B-81'] },
    },
    failing: ['valid.doomed', 'valid.cutting'],
    failures: {
      'valid.open': ['token-stale-after-activation', 'access-lingers-after-expiry'],
      'valid.doomed': ['revoking-a-guests-sessions-does-nothing', 'access-lingers-after-expiry'],
    },
  },
} as const satisfies Readonly<Record<string, MachineNote>>;
