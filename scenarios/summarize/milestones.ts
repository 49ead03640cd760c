import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import type { Estate } from '../../models/estate.ts';
import type { AccessReview } from '../../models/estate-reviews.ts';
import { pimApiEnd } from '../../models/policies/pim-api.ts';
import { type ReviewSpans, reviewSpans } from '../../models/policies/review-calendar.ts';
import type { Milestone } from '../result.ts';
import type { Scenario } from '../scenario.ts';

/**
 * Days on which something other than a relationship begins or ends, in order: P2 lapses or is bought again (PIM-93,
 * PIM-95), a review begins (PIM-118), an iteration of the PIM API that a program calls is there no more (PIM-113,
 * PIM-114). Days count from the scenario's start; what lies outside of the horizon is left out.
 */
export function milestonesOf(scenario: Scenario, estate: Estate, startEpochSeconds: number): Milestone[] {
  return [
    ...licenseTerms(scenario, estate),
    ...(estate.reviews ?? []).flatMap((review) => reviewStarts(review, scenario.horizonSeconds)),
    ...apiEnds(scenario, estate, startEpochSeconds),
  ].sort((a, b) => a.day - b.day || (a.what < b.what ? -1 : 1));
}

function licenseTerms({ events }: Scenario, { tenants }: Estate): readonly Milestone[] {
  const names = new Map(tenants.map(({ id, name }) => [id, name]));
  return events.flatMap((event) => {
    if (event.kind !== 'lapse' && event.kind !== 'buy') return [];
    const lapses = event.kind === 'lapse';
    return {
      day: event.atSeconds / DAY_SECONDS,
      kind: 'license' as const,
      what: lapses ? 'P2 lapses' : 'P2 is bought again',
      name: names.get(event.tenantId) ?? event.tenantId,
      factIds: [lapses ? 'PIM-93' : 'PIM-95'],
    };
  });
}

/** A review without a kind only takes seats: it has no day. */
function reviewStarts(review: AccessReview, horizonSeconds: Seconds): readonly Milestone[] {
  if (review.kind === undefined) return [];
  return reviewSpans(review)
    .flatMap((spans) => startsOf(spans, horizonSeconds))
    .map((atSeconds) => ({
      day: atSeconds / DAY_SECONDS,
      kind: 'review' as const,
      what: 'Review begins',
      name: review.name,
      factIds: ['PIM-118'],
    }));
}

function startsOf(
  { secondsToStart, periodSeconds, ends }: ReviewSpans,
  horizonSeconds: Seconds,
): readonly Seconds[] {
  const last = Math.min(
    horizonSeconds,
    ends !== undefined && 'afterSeconds' in ends ? ends.afterSeconds : horizonSeconds,
  );
  const most =
    periodSeconds === null
      ? 1
      : ends !== undefined && 'afterOccurrences' in ends
        ? ends.afterOccurrences
        : Number.POSITIVE_INFINITY;
  const starts: Seconds[] = [];
  for (let at = secondsToStart; at <= last && starts.length < most; at += periodSeconds ?? 0) starts.push(at);
  return starts;
}

function apiEnds(
  { assumptions, horizonSeconds }: Scenario,
  { automations = [] }: Estate,
  startEpochSeconds: number,
): readonly Milestone[] {
  const groupsEnd = resolveAssumptions(assumptions).pimApiGroups.ends;
  return automations.flatMap(({ iteration, provider, name }) => {
    const end = pimApiEnd(iteration, provider, { groupsEnd });
    const atSeconds = end === null ? -1 : end - startEpochSeconds;
    if (atSeconds < 0 || atSeconds > horizonSeconds) return [];
    return {
      day: atSeconds / DAY_SECONDS,
      kind: 'api' as const,
      what: `Iteration ${iteration} of the PIM API ends`,
      name,
      factIds: [provider === 'group' ? 'PIM-114' : 'PIM-113'],
    };
  });
}
