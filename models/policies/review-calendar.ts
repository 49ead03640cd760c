import { DAY_SECONDS, MINUTE_SECONDS, type Seconds } from '../../engine/time.ts';
import type { AccessReview } from '../estate-reviews.ts';
import { PIM_REVIEW_DEFAULTS } from '../facts/index.ts';
import type { ReviewFrequency } from './access-review-definition.ts';

/** Reviews that one machine runs: the same span again and again, or once. */
export interface ReviewSpans {
  readonly secondsToStart: Seconds;
  readonly durationSeconds: Seconds;
  /** Null for a review that runs once. */
  readonly periodSeconds: Seconds | null;
  readonly ends?: { readonly afterSeconds: Seconds } | { readonly afterOccurrences: number };
}

/** From one start to the next, in whole days of a year in equal parts. */
const PERIOD_DAYS: Readonly<Record<Exclude<ReviewFrequency, 'once'>, number>> = {
  weekly: 7,
  monthly: 30,
  quarterly: 91,
  'semi-annually': 182,
  annually: 365,
};

/** Access goes within minutes (PIM-124); how many at most no text says. */
export const REVIEW_REMOVAL_WITHIN: Seconds = 10 * MINUTE_SECONDS;

/**
 * When a review runs from second 0 on: the rest of one that is under way, and the series from its next start. A review
 * without a start begins at once, as it does when it is made, and lasts a month unless it says otherwise (PIM-118).
 */
export function reviewSpans(review: AccessReview): readonly ReviewSpans[] {
  const { frequency = 'once', startsAtSeconds: start = 0, ends } = review;
  const durationSeconds =
    review.durationSeconds ?? PIM_REVIEW_DEFAULTS.value.defaultMonths * PERIOD_DAYS.monthly * DAY_SECONDS;
  const once = (secondsToStart: Seconds, lasts: Seconds): readonly ReviewSpans[] =>
    lasts > 0 ? [{ secondsToStart, durationSeconds: lasts, periodSeconds: null }] : [];
  if (frequency === 'once') {
    return once(Math.max(0, start), durationSeconds + Math.min(0, start));
  }
  const periodSeconds = PERIOD_DAYS[frequency] * DAY_SECONDS;
  const begun = start >= 0 ? 0 : Math.ceil(-start / periodSeconds);
  const series = { secondsToStart: start + begun * periodSeconds, durationSeconds, periodSeconds };
  const lastStart = series.secondsToStart - periodSeconds;
  const underWay = begun > 0 && startsStill(ends, lastStart, begun - 1);
  return [
    ...(underWay ? once(0, durationSeconds + lastStart) : []),
    ...(startsStill(ends, series.secondsToStart, begun)
      ? [{ ...series, ...(ends === undefined ? {} : { ends: endsOf(ends, begun) }) }]
      : []),
  ];
}

type Ends = NonNullable<AccessReview['ends']>;

/** The series still had a start then, after so many before. */
function startsStill(ends: Ends | undefined, start: Seconds, before: number): boolean {
  if (ends === undefined) return true;
  return 'atSeconds' in ends ? start <= ends.atSeconds : before < ends.afterOccurrences;
}

function endsOf(ends: Ends, before: number): NonNullable<ReviewSpans['ends']> {
  return 'atSeconds' in ends
    ? { afterSeconds: ends.atSeconds }
    : { afterOccurrences: ends.afterOccurrences - before };
}
