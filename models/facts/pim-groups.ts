import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * Groups in PIM: how they come in, and who sees what.
 */

export const ROLE_ASSIGNABLE_AT_CREATION = defineFact({
  id: 'PIM-52',
  statement:
    'A group is made role-assignable when it is created or never, its membership is assigned, and the feature needs P1; a deleted one can be restored for 30 days. A group must be role-assignable to hold an Entra role, not to be in PIM.',
  value: { membership: 'assigned', plan: 'AAD_PREMIUM', restorableSeconds: 30 * DAY_SECONDS },
  unit: 'seconds',
  source: 'entra-docs identity/role-based-access-control/groups-concept.md (2026-03-16)',
  date: '2026-03-16',
  confidence: 'C',
});

export const RESTRICTED_UNIT_OUTSIDE_PIM = defineFact({
  id: 'PIM-57',
  statement:
    'PIM, access reviews and entitlement management cannot manage a group in a restricted-management administrative unit.',
  value: ['PIM', 'access reviews', 'entitlement management'],
  unit: 'enumeration',
  source:
    'entra-docs identity/role-based-access-control/admin-units-restricted-management.md (2024-06-13); entra-docs id-governance/create-access-review.md (2025-06-18)',
  date: '2025-06-18',
  confidence: 'C',
});

export const PIM_ONBOARDING_IS_FINAL = defineFact({
  id: 'PIM-58',
  statement:
    'Through the API a group comes into PIM with its first assignment or change of policy, and never leaves; its policy gets another id then, and a deleted group may stay in PIM for 24 hours.',
  value: { deletedLingersSeconds: 24 * HOUR_SECONDS },
  unit: 'seconds',
  source:
    'graph-docs v1.0/resources/privilegedidentitymanagement-for-groups-api-overview.md (2025-08-29); entra-docs id-governance/privileged-identity-management/groups-discover-groups.md (2025-01-06)',
  date: '2025-08-29',
  confidence: 'C',
});

export const ELIGIBLE_MEMBERS_INVISIBLE = defineFact({
  id: 'PIM-60',
  statement:
    'Eligible people do not show among the members or owners of a group; those who have activated do, also in changes and audit.',
  value: true,
  unit: 'rule',
  source: 'graph-docs v1.0/resources/privilegedidentitymanagement-for-groups-api-overview.md (2025-08-29)',
  date: '2025-08-29',
  confidence: 'C',
});

export const GUESTS_CAN_BE_ELIGIBLE = defineFact({
  id: 'PIM-61',
  statement:
    'Nothing forbids a guest to be an eligible member; as owner a guest sees of PIM what the tenant’s guest setting shows.',
  value: true,
  unit: 'rule',
  source: 'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'C',
});

export const ELIGIBLE_GROUP_NEEDS_SECOND_STEP = defineFact({
  id: 'PIM-64',
  statement:
    'Where a group is only eligible for a role, activating membership does not activate the role: that is a second step, and a query for one’s own eligible roles does not show it.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-activate-role.yml (2024-02-20); third party: notes of a public PIM API client (second half)',
  date: '2024-02-20',
  confidence: 'C',
});
