import { HOUR_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * What userType means for permissions, reviews and bills; multitenant organizations; limits of the directory.
 */

export const USER_KINDS = defineFact({
  id: 'B2B-70',
  statement:
    'A user is internal or external by where it signs in, and guest or member by its userType; the two are independent, and userType can be edited.',
  value: ['externalGuest', 'externalMember', 'internalGuest', 'internalMember'] as const,
  unit: 'enumeration',
  source: 'entra-docs external-id/user-properties.md (@0743c1c7)',
  date: '2026-09-22',
  confidence: 'C',
});

export const GUEST_PERMISSIONS = defineFact({
  id: 'B2B-71',
  statement:
    'Guests read little of the directory, external members as much as members; either may hold any directory role. Invitations create guests unless asked otherwise.',
  value: { invitation: 'guest', guestMayHoldRoles: true },
  unit: 'enumeration',
  source: 'entra-docs external-id/user-properties.md (@0743c1c7); …/faq.yml (@069625bf)',
  date: '2026-09-22',
  confidence: 'C',
});

export const GUEST_REVIEWS_MISS_MEMBERS = defineFact({
  id: 'B2B-72',
  statement: 'A review of guests asks for userType guest, so external members escape it.',
  value: "userType eq 'Guest'",
  unit: 'filter',
  source: 'graph-docs v1.0/api/accessreviewset-list-definitions.md (example 2)',
  date: '2026-09-22',
  confidence: 'C',
});

export const MULTITENANT_ORGANIZATION_LIMITS = defineFact({
  id: 'B2B-73',
  statement:
    'A multitenant organization has at most 100 active tenants and at least one active owner, a tenant is in one only, joining takes up to two hours, and every employee needs P1.',
  value: { tenants: 100, perTenant: 1, activeOwners: 1, joinSeconds: 2 * HOUR_SECONDS },
  unit: 'tenants, seconds',
  source:
    'entra-docs identity/multi-tenant-organizations/multi-tenant-organization-overview.md (2025-05-27); …/multi-tenant-organization-known-issues.md (2024-07-05)',
  date: '2025-05-27',
  confidence: 'C',
});

export const FREE_MONTHLY_ACTIVE_USERS = defineFact({
  id: 'B2B-75',
  statement:
    'Guests who sign in are counted per calendar month over all tenants of a subscription, members are not; the first 50,000 are free.',
  value: 50_000,
  unit: 'users/month',
  source: 'entra-docs external-id/external-identities-pricing.md (2025-05-19)',
  date: '2025-05-19',
  confidence: 'C',
});

export const TENANTS_PER_USER = defineFact({
  id: 'B2B-76',
  statement: 'A user belongs to at most 500 tenants, as member or guest.',
  value: 500,
  unit: 'tenants/user',
  source: 'entra-docs includes/entra-service-limits-include.md (2024-07-15)',
  date: '2024-07-15',
  confidence: 'C',
});

export const ROLE_ASSIGNABLE_GROUPS_LIMIT = defineFact({
  id: 'B2B-77',
  statement:
    'A tenant has at most 500 role-assignable groups. Assignments to synchronization, app roles and licenses ignore nested groups; Conditional Access does not.',
  value: 500,
  unit: 'groups/tenant',
  source: 'entra-docs includes/entra-service-limits-include.md (2024-07-15)',
  date: '2024-07-15',
  confidence: 'C',
});
