import type { EstateIndex } from '../estate-index.ts';
import type { AccessReview } from '../estate-reviews.ts';
import { reviewSpans } from '../policies/review-calendar.ts';

/** A review as those see it who count licenses. */
export interface CountedReview extends Pick<AccessReview, 'tenantId' | 'name' | 'kind'> {
  readonly reviewedAccountIds: readonly string[];
  readonly reviewerAccountIds: readonly string[];
  readonly programIds: readonly string[];
}

/**
 * The reviews that take licenses: those under way or still to come (PIM-76); what is over takes none any more. Where
 * nobody is named to review, or nobody who is there, fallback reviewers do it (PIM-126).
 */
export function countedReviews({ estate, accounts }: EstateIndex): readonly CountedReview[] {
  return (estate.reviews ?? [])
    .filter((review) => reviewSpans(review).length > 0)
    .map((review) => ({
      tenantId: review.tenantId,
      name: review.name,
      ...(review.kind === undefined ? {} : { kind: review.kind }),
      reviewedAccountIds: review.scopeAccountIds,
      reviewerAccountIds: review.reviewerAccountIds.some((id) => accounts.has(id))
        ? review.reviewerAccountIds
        : (review.fallbackReviewerAccountIds ?? []),
      programIds: review.scopeServicePrincipalIds ?? [],
    }));
}
