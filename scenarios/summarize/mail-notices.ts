import { formatDate } from '../../engine/calendar.ts';
import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import { noticesOf } from '../../models/policies/index.ts';
import type { RelationshipFate } from './relationship-fates.ts';

/** When Microsoft mails about an end, in one sentence. */
export interface MailNotices {
  readonly words: string;
  readonly factIds: readonly string[];
}

/**
 * The mails still to come about the end of a relationship's term on that day, to the partner and to the customer
 * (GDAP-80); no words where none is due any more, or where somebody ends it before its term.
 */
export function mailNotices(
  { stoppedBy, relationship }: RelationshipFate,
  endDay: number,
  startEpochSeconds: Seconds,
): MailNotices {
  if (stoppedBy !== 'term') return { words: '', factIds: [] };
  const notices = noticesOf({
    kind: 'gdap-relationship',
    beginsAtSeconds: Math.max(0, relationship.activatedAtSeconds ?? 0),
    endsAtSeconds: Math.round(endDay * DAY_SECONDS),
    recipients: 2,
  });
  if (notices.length === 0) return { words: '', factIds: [] };
  const dates = notices.map(({ atSeconds }) => formatDate(startEpochSeconds + atSeconds) ?? '');
  const last = dates.pop();
  const days = dates.length === 0 ? last : `${dates.join(', ')} and ${last}`;
  return {
    words: `Microsoft mails both sides about it on ${days}.`,
    factIds: [...new Set(notices.map(({ factId }) => factId))],
  };
}
