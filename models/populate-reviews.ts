import { COMPILED } from './compiled-machines.ts';
import type { EstateIndex } from './estate-index.ts';
import type { AccessReview } from './estate-reviews.ts';
import { holds } from './licensing/owned-products.ts';
import type { AccessReviewInput } from './machines/access-review.ts';
import type { ReviewPlan } from './policies/access-review-definition.ts';
import { REVIEW_REMOVAL_WITHIN, reviewSpans } from './policies/review-calendar.ts';
import { add } from './populate.ts';
import type { World } from './world.ts';

/** Adds the access reviews that say what they look at; the others take seats and do nothing. */
export function addReviews(world: World): void {
  for (const review of world.index.estate.reviews ?? []) {
    const { kind } = review;
    if (kind === undefined) continue;
    const entities = reviewSpans(review).map((spans) => {
      const input: AccessReviewInput = {
        kind,
        plan: reviewPlanOf(world, review.tenantId),
        ...spans,
        silence: review.ifNobodyAnswers ?? null,
        autoApply: review.autoApply ?? false,
        guestAction: review.deniedGuests ?? 'remove',
        removalSeconds: removalSeconds(world, review),
      };
      return add(world, COMPILED.review, input, { kind: 'review', reviewId: review.id });
    });
    world.entities.reviews.set(review.id, entities);
  }
}

/**
 * What pays for reviews in a tenant: a plan with PIM, however few its seats (PIM-78), and a subscription that lapses is
 * told to the machines. ID Governance is there where the estate says so.
 */
export function reviewPlanOf({ index }: { readonly index: EstateIndex }, tenantId: string): ReviewPlan {
  if (index.lacksPlan(tenantId)) return 'none';
  const governed = index.estate.licenses.some(
    (license) => license.tenantId === tenantId && holds(license, 'ENTRA_ID_GOVERNANCE'),
  );
  return governed ? 'governance' : 'p2';
}

function removalSeconds(world: World, { id }: AccessReview): number {
  return 1 + world.streams.stream(id, 'removal by review').below(REVIEW_REMOVAL_WITHIN);
}
