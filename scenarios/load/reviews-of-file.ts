import type { EpochSeconds } from '../../engine/calendar.ts';
import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { Automation } from '../../models/estate-automation.ts';
import type { AccessReview } from '../../models/estate-reviews.ts';
import type { ReviewKind } from '../../models/policies/access-review-definition.ts';
import type { PimApiProvider } from '../../models/policies/pim-api.ts';
import type { PROVIDERS } from '../schema/automations-schema.ts';
import type { EstateEntry } from '../schema/estate-schema.ts';
import { principalOf } from './roles-of-file.ts';
import { said } from './said.ts';

/** What a file calls the things a program works on. */
export const PROVIDER_OF_WORD: Readonly<Record<(typeof PROVIDERS)[number], PimApiProvider>> = {
  'entra-roles': 'role',
  groups: 'group',
  azure: 'azure',
};

/** The kind written, or that of what is reviewed. */
export function reviewKindOf(entry: EstateEntry<'reviews'>): ReviewKind | undefined {
  if (entry.kind !== undefined) return entry.kind;
  if (entry.group !== undefined) return 'group';
  if (entry.role !== undefined) return 'entra-role';
  return entry.azureRole === undefined ? undefined : 'azure-role';
}

export function reviewOf(
  entry: EstateEntry<'reviews'>,
  managing: string,
  since: (at: EpochSeconds | undefined) => Seconds | null,
): AccessReview {
  const { id, name = id, tenant = managing, scope, reviewers, ends, occurrences } = entry;
  return said({
    id,
    name,
    tenantId: tenant,
    scopeAccountIds: scope,
    reviewerAccountIds: reviewers,
    scopeServicePrincipalIds: entry.servicePrincipals,
    kind: reviewKindOf(entry),
    groupId: entry.group,
    role: entry.role ?? entry.azureRole,
    frequency: entry.frequency,
    durationSeconds: entry.duration,
    startsAtSeconds: since(entry.starts) ?? undefined,
    ends:
      ends !== undefined
        ? { atSeconds: since(ends)! }
        : occurrences === undefined
          ? undefined
          : { afterOccurrences: occurrences },
    ifNobodyAnswers: entry.ifNobodyAnswers,
    autoApply: entry.autoApply,
    deniedGuests: entry.deniedGuests,
    fallbackReviewerAccountIds: entry.fallbackReviewers,
  });
}

export function automationOf(entry: EstateEntry<'automations'>, managing: string): Automation {
  const { id, name = id, tenant = managing, pimApi = 3, provider = 'entra-roles', does = 'read' } = entry;
  const known = entry.account !== undefined || entry.servicePrincipal !== undefined;
  return said({
    id,
    name,
    tenantId: tenant,
    iteration: pimApi,
    provider: PROVIDER_OF_WORD[provider],
    does,
    everySeconds: entry.every ?? DAY_SECONDS,
    principal: known ? principalOf(entry) : undefined,
  });
}
