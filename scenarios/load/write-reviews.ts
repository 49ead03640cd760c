import { formatDuration } from '../../engine/calendar.ts';
import { DAY_SECONDS } from '../../engine/time.ts';
import type { Automation } from '../../models/estate-automation.ts';
import type { AccessReview } from '../../models/estate-reviews.ts';
import { PROVIDER_OF_WORD } from './reviews-of-file.ts';
import { type Entry, other, pruned, type WriteContext } from './write-entry.ts';
import { principalEntry } from './write-roles.ts';

/** An access review as an entry of an estate file. */
export function reviewEntry(review: AccessReview, { managing, date }: WriteContext): Entry {
  const { ends, role, durationSeconds } = review;
  return pruned({
    id: review.id,
    name: other(review.name, review.id),
    tenant: other(review.tenantId, managing),
    scope: review.scopeAccountIds,
    reviewers: review.reviewerAccountIds,
    servicePrincipals: review.scopeServicePrincipalIds,
    kind: review.kind,
    group: review.groupId,
    ...(role === undefined ? {} : { [review.kind === 'azure-role' ? 'azureRole' : 'role']: role }),
    frequency: review.frequency,
    duration: durationSeconds === undefined ? undefined : formatDuration(durationSeconds),
    starts: date(review.startsAtSeconds ?? null),
    ...(ends === undefined
      ? {}
      : 'atSeconds' in ends
        ? { ends: date(ends.atSeconds) }
        : { occurrences: ends.afterOccurrences }),
    ifNobodyAnswers: review.ifNobodyAnswers,
    autoApply: review.autoApply,
    deniedGuests: review.deniedGuests,
    fallbackReviewers: review.fallbackReviewerAccountIds,
  });
}

/** A program that calls PIM as an entry of an estate file. */
export function automationEntry(automation: Automation, { managing }: WriteContext): Entry {
  const word = Object.entries(PROVIDER_OF_WORD).find(([, provider]) => provider === automation.provider)?.[0];
  return pruned({
    id: automation.id,
    name: other(automation.name, automation.id),
    tenant: other(automation.tenantId, managing),
    pimApi: automation.iteration,
    provider: word,
    does: other(automation.does, 'read'),
    every: automation.everySeconds === DAY_SECONDS ? undefined : formatDuration(automation.everySeconds),
    ...(automation.principal === undefined ? {} : principalEntry(automation.principal)),
  });
}
