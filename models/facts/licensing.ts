import { DAY_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * Who needs a P2 seat, in which tenant, and what happens when the subscription ends.
 */

export const PIM_PLANS = defineFact({
  id: 'PIM-75',
  statement: 'PIM is part of P2, of ID Governance and of the Entra Suite, not of Free or P1.',
  value: ['AAD_PREMIUM_P2', 'ENTRA_ID_GOVERNANCE', 'ENTRA_SUITE'] as const,
  unit: 'enumeration',
  source:
    'learn entra/id-governance/licensing-fundamentals (2026-07-29); entra-docs includes/licensing-pim.md (2026-05-05)',
  date: '2026-07-29',
  confidence: 'C',
});

export const SEAT_REASONS = defineFact({
  id: 'PIM-76',
  statement:
    'A seat is needed for everyone who is eligible or time-bound active, in a role or a PIM group, can approve, is reviewed, or reviews; each person once.',
  value: ['eligible', 'time-bound', 'approver', 'reviewed', 'reviewer'] as const,
  unit: 'enumeration',
  source: 'entra-docs includes/licensing-pim.md (2026-05-05)',
  date: '2026-05-05',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: ['eligible', 'approver'],
      statement: 'Eligible people and approvers only, as the article counts.',
      source: 'article',
    },
  ],
});

export const SEAT_EXAMPLES = defineFact({
  id: 'PIM-77',
  statement:
    "Microsoft's own examples come to 5, 17 and 53 seats; who only configures PIM, or is permanently active outside it, costs none.",
  value: [5, 17, 53] as const,
  unit: 'seats',
  source:
    'entra-docs includes/licensing-pim.md (2026-05-05); learn entra/id-governance/licensing-fundamentals (2026-07-29)',
  date: '2026-07-29',
  confidence: 'C',
});

export const CONFIGURING_NEEDS_SEAT = defineFact({
  id: 'PIM-78',
  statement:
    'The Governance FAQ wants seats also for those who configure; the PIM page does not. Seats need not be assigned to people.',
  value: false as boolean,
  unit: 'rule',
  source: 'learn entra/id-governance/licensing-fundamentals (2026-07-29)',
  date: '2026-07-29',
  confidence: 'C',
  alternatives: [
    {
      name: 'yes',
      value: true,
      statement: 'Yes, after the Governance FAQ.',
      source: 'learn entra/id-governance/licensing-fundamentals (2026-07-29)',
    },
  ],
});

export const GOVERNANCE_PREREQUISITE = defineFact({
  id: 'PIM-79',
  statement: 'ID Governance needs an active P1 or P2 plan beside it.',
  value: ['AAD_PREMIUM', 'AAD_PREMIUM_P2'] as const,
  unit: 'enumeration',
  source:
    'entra-docs id-governance/licensing-fundamentals.md (2024-12-30); learn entra/id-governance/licensing-fundamentals (2026-07-29)',
  date: '2026-07-29',
  confidence: 'C',
});

export const GROUP_REVIEWS_NEED_GOVERNANCE = defineFact({
  id: 'PIM-80',
  statement: 'Reviews of PIM groups need ID Governance; P2 covers reviews of roles.',
  value: true,
  unit: 'rule',
  source:
    'learn entra/id-governance/licensing-fundamentals (2026-07-29); entra-docs includes/licensing-governance.md (2024-06-24); entra-docs id-governance/create-access-review-pim-for-groups.md (2023-06-28, prerequisites)',
  date: '2026-07-29',
  confidence: 'C',
});

export const PLANS_OF_OTHER_FEATURES = defineFact({
  id: 'PIM-81',
  statement:
    'Role-assignable groups need P1; custom extensions of PIM, and the synchronization of groups or to another cloud, need ID Governance; reviews of service principals need Workload ID besides.',
  value: {
    roleAssignableGroups: 'AAD_PREMIUM',
    customExtensions: 'ENTRA_ID_GOVERNANCE',
    synchronizedGroups: 'ENTRA_ID_GOVERNANCE',
    servicePrincipalReviews: 'workload-id',
  } as const,
  unit: 'enumeration',
  source:
    'learn entra/id-governance/licensing-fundamentals (2026-07-29); entra-docs id-governance/privileged-identity-management/pim-create-roles-and-resource-roles-review.md (2024-12-13); entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-07-29',
  confidence: 'C',
});

export const BUNDLES_WITH_P2 = defineFact({
  id: 'PIM-82',
  statement: 'P2 is also inside Microsoft 365 E5 and its kin; P1 inside E3 and Business Premium.',
  value: {
    p2: [
      'Microsoft 365 E5',
      'Microsoft 365 A5',
      'Microsoft 365 G5',
      'EMS E5',
      'Microsoft 365 E5 Security',
      'Microsoft 365 F5 Security',
      'Microsoft 365 F5 Security + Compliance',
      'P2',
    ],
    p1: ['Microsoft 365 E3', 'Business Premium', 'Microsoft 365 F1', 'Microsoft 365 F3', 'EMS E3', 'P1'],
  },
  unit: 'enumeration',
  source:
    'entra-docs id-governance/licensing-fundamentals.md (2024-12-30); entra-docs includes/definitions/entra-offerings.md (2024-06-05)',
  date: '2024-12-30',
  confidence: 'C',
});

export const E7_HOLDS_SUITE = defineFact({
  id: 'PIM-83',
  statement: 'Microsoft 365 E7 holds the Entra Suite, and with it all of ID Governance.',
  value: ['ENTRA_SUITE', 'ENTRA_ID_GOVERNANCE'] as const,
  unit: 'enumeration',
  source: 'learn entra/id-governance/licensing-fundamentals (2026-07-29)',
  date: '2026-07-29',
  confidence: 'C',
});

export const LICENSES_WHERE_PIM_RUNS = defineFact({
  id: 'PIM-84',
  statement: 'The licenses must be in the tenant where PIM is used.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs includes/licensing-pim.md (2026-05-05); graph-docs v1.0/resources/privilegedidentitymanagement-for-groups-api-overview.md (2025-08-29)',
  date: '2026-05-05',
  confidence: 'C',
});

export const SYNCED_USERS_ARE_MEMBERS = defineFact({
  id: 'PIM-85',
  statement: 'Cross-tenant synchronization makes external members unless told otherwise.',
  value: 'external-member' as 'external-member' | 'guest',
  unit: 'enumeration',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: 'guest',
      statement: 'Guests by default, as the article has it.',
      source: 'article',
    },
  ],
});

export const SYNC_SOURCE_LICENSE = defineFact({
  id: 'PIM-86',
  statement:
    'Every synchronized user needs P1 in the source. The target needs no license for it by the newer text; an older one wanted at least one P1 there.',
  value: { sourceSeatsPerUser: 1, targetSeats: 0 as 0 | 1 },
  unit: 'P1 seats',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); entra-docs includes/licensing-multi-tenant-organizations.md (2025-01-31)',
  date: '2026-04-27',
  confidence: 'C',
  alternatives: [
    {
      name: 'one-in-target',
      value: { sourceSeatsPerUser: 1, targetSeats: 1 },
      statement: 'The target needs one P1 for automatic redemption, as the older text has it.',
      source: 'entra-docs includes/licensing-multi-tenant-organizations.md (2025-01-31)',
    },
  ],
});

export const GUESTS_BY_MONTHLY_ACTIVITY = defineFact({
  id: 'PIM-87',
  statement:
    'Billing by monthly activity covers users of type guest only, each once per month over all tenants of one Azure subscription; external members are not in it.',
  value: true,
  unit: 'rule',
  source: 'entra-docs external-id/external-identities-pricing.md (2025-05-19)',
  date: '2025-05-19',
  confidence: 'C',
});

export const FREE_MONTHLY_GUESTS = defineFact({
  id: 'PIM-88',
  statement: 'The first 50,000 monthly active guests are free.',
  value: 50_000,
  unit: 'guests/month',
  source:
    'entra-docs external-id/external-identities-pricing.md (2025-05-19); same page, older versions (2024-07-24, 2023-10-05); third party for the legacy per-MAU prices',
  date: '2025-05-19',
  confidence: 'T',
});

export const GUEST_NEEDS_NO_SEAT = defineFact({
  id: 'PIM-89',
  statement:
    'A guest who is eligible needs no P2 seat of its own, an external member does; whether a P2 at home covers the latter is not stated.',
  value: true as boolean,
  unit: 'rule',
  source: 'derived from PIM-76, 87, 88',
  date: '2026-09-22',
  confidence: 'I',
  alternatives: [
    {
      name: 'covered-at-home',
      value: false,
      statement: 'A P2 seat at home covers an external member too.',
      source: 'no text settles it',
    },
  ],
});

export const GOVERNED_GUEST_METER = defineFact({
  id: 'PIM-90',
  statement:
    'Guests with an action only ID Governance has are billed per guest and month, with no free tier; activations and basic reviews are not billed.',
  value: true,
  unit: 'rule',
  source: 'entra-docs id-governance/microsoft-entra-id-governance-licensing-for-guest-users.md (2025-07-25)',
  date: '2025-07-25',
  confidence: 'C',
});

export const SEAT_PER_PERSON_NOT_CUSTOMER = defineFact({
  id: 'PIM-92',
  statement:
    "One P2 seat per engineer, however many customers: it follows from counting people, though no sentence of Microsoft's says it.",
  value: true as boolean,
  unit: 'rule',
  source: 'no text found',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [
    {
      name: 'per-customer',
      value: false,
      statement: 'One seat for each customer an engineer can activate for, as the habit has it.',
      source: 'no text settles it',
    },
  ],
});

export const PIM_LOSS_EFFECTS = defineFact({
  id: 'PIM-93',
  statement:
    'When the plan ends: permanent active assignments stay, time-bound active ones become permanent, eligible ones vanish, PIM cannot be used, role reviews end, settings are deleted, mails and alerts stop.',
  value: [
    'eligible-removed',
    'time-bound-becomes-permanent',
    'service-unavailable',
    'settings-deleted',
    'reviews-ended',
    'mails-stopped',
  ] as readonly string[],
  unit: 'enumeration',
  source:
    'entra-docs id-governance/licensing-fundamentals.md (2024-12-30, FAQ); learn entra/id-governance/licensing-fundamentals (2026-07-29), FAQ; entra-docs includes/licensing-pim.md (2026-05-05, shorter text, omits (2))',
  date: '2026-07-29',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: ['eligible-removed', 'service-unavailable', 'reviews-ended'],
      statement:
        'Eligible ones vanish, PIM cannot be used and reviews end; the rest is missing from the article.',
      source: 'article',
    },
  ],
});

export const ACTIVATED_AT_PLAN_LOSS = defineFact({
  id: 'PIM-94',
  statement:
    'What becomes of an activation that runs when the plan ends is not documented; read literally it is time-bound and becomes permanent.',
  value: 'permanent' as 'permanent' | 'revoked',
  unit: 'enumeration',
  source: 'no text found',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [
    {
      name: 'revoked',
      value: 'revoked',
      statement: 'It ends together with the eligibility it came from.',
      source: 'no text settles it',
    },
  ],
});

export const NOTHING_RESTORED = defineFact({
  id: 'PIM-95',
  statement: 'Eligibilities and settings are deleted, so buying the plan again brings none of them back.',
  value: true,
  unit: 'rule',
  source: 'derived from PIM-93',
  date: '2026-09-22',
  confidence: 'I',
});

export const LICENSE_EXPIRED_STAGE = defineFact({
  id: 'PIM-96',
  statement:
    'After its paid term a subscription is first Expired, and everything still works: 30 days, for multi-year terms and volume enterprise agreements 90 (PIM-97).',
  value: {
    'direct-monthly': 30 * DAY_SECONDS,
    'direct-annual': 30 * DAY_SECONDS,
    'direct-multi-year': 90 * DAY_SECONDS,
    'volume-enterprise': 90 * DAY_SECONDS,
    'volume-open': 30 * DAY_SECONDS,
  },
  unit: 'seconds',
  source: 'MicrosoftDocs/microsoft-365-docs what-if-my-subscription-expires.md (2024-03-29)',
  date: '2024-03-29',
  confidence: 'C',
  alternatives: [
    {
      name: 'volume-stops-at-once',
      value: {
        'direct-monthly': 30 * DAY_SECONDS,
        'direct-annual': 30 * DAY_SECONDS,
        'direct-multi-year': 90 * DAY_SECONDS,
        'volume-enterprise': 0,
        'volume-open': 0,
      },
      statement: 'Volume licenses stop at once, as the text beside the same table says.',
      source: 'MicrosoftDocs/microsoft-365-docs what-if-my-subscription-expires.md (2024-03-29)',
    },
  ],
});

export const LICENSE_DISABLED_STAGE = defineFact({
  id: 'PIM-97',
  statement:
    'Then it is Disabled, with users blocked: 90 days, for volume enterprise agreements 60. Other channels differ or are not documented here.',
  value: {
    'direct-monthly': 90 * DAY_SECONDS,
    'direct-annual': 90 * DAY_SECONDS,
    'direct-multi-year': 90 * DAY_SECONDS,
    'volume-enterprise': 60 * DAY_SECONDS,
    'volume-open': 90 * DAY_SECONDS,
  },
  unit: 'seconds',
  source: 'MicrosoftDocs/microsoft-365-docs what-if-my-subscription-expires.md (2024-03-29)',
  date: '2024-03-29',
  confidence: 'C',
});

export const PLAN_CAPABILITY_STATUS = defineFact({
  id: 'PIM-98',
  statement:
    'Graph shows a plan as Enabled, Warning (normal use), Suspended (nothing assignable), LockedOut, Deleted; Expired matches Warning, and Disabled matches Suspended.',
  value: ['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted'] as const,
  unit: 'enumeration',
  source: 'learn graph/api/resources/assignedplan',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_LOSS_MOMENT = defineFact({
  id: 'PIM-99',
  statement:
    'On which day the losses happen is documented only as when the plan expires; since Warning is normal use, Suspended is the likelier moment.',
  value: 'suspended' as 'suspended' | 'expired',
  unit: 'enumeration',
  source: 'derived from PIM-96 to 98',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [
    {
      name: 'expired',
      value: 'expired',
      statement: 'On the day the paid term ends, as the article reads it.',
      source: 'article',
    },
  ],
});

export const SEAT_EXAMPLES_OF_REVIEWS = defineFact({
  id: 'PIM-128',
  statement:
    "Microsoft's examples of reviews come to 76, 503, 500, 50 and 6 seats: members in scope plus reviewers, each person once.",
  value: [76, 503, 500, 50, 6] as const,
  unit: 'seats',
  source:
    'entra-docs includes/licensing-governance.md (2024-06-24); learn entra/id-governance/licensing-fundamentals (2026-07-29)',
  date: '2026-07-29',
  confidence: 'C',
});
