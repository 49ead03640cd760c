import type { Seconds } from '../../engine/time.ts';
import {
  GDAP_NOTICE_OFFSETS,
  GDAP_TERMINATION_MAIL,
  PIM_APPROVAL_MAIL_DELAY,
  PIM_EXPIRY_MAILS,
} from '../facts/index.ts';

/** Something with an end that Microsoft mails about. */
export interface Ending {
  readonly kind: 'pim-assignment' | 'gdap-relationship';
  readonly beginsAtSeconds: Seconds;
  readonly endsAtSeconds: Seconds;
  /** A relationship that will extend itself. */
  readonly extendsItself?: boolean;
  readonly recipients: number;
}

/** What of Microsoft's open points a caller may choose. */
export interface NoticeReading {
  /** Whether mails also go out for a relationship that extends itself (GDAP-80). */
  readonly alsoWhenExtending?: boolean;
  /** When mails go out before the end of a relationship (GDAP-80). */
  readonly relationshipOffsets?: readonly Seconds[];
}

export interface Notice {
  readonly atSeconds: Seconds;
  /** How many get the mail; the others get none and keep their rights (PIM-44). */
  readonly recipients: number;
  readonly factId: string;
}

/**
 * The mails about an end, the earliest first: of a PIM assignment to at most 1,000 people (PIM-44), of a relationship
 * to both sides (GDAP-80). None is due before the thing began.
 */
export function noticesOf(ending: Ending, reading: NoticeReading = {}): readonly Notice[] {
  const { kind, beginsAtSeconds, endsAtSeconds, extendsItself = false, recipients } = ending;
  const { alsoWhenExtending = false, relationshipOffsets = GDAP_NOTICE_OFFSETS.value } = reading;
  const isRelationship = kind === 'gdap-relationship';
  if (isRelationship && extendsItself && !alsoWhenExtending) return [];
  const offsets: readonly Seconds[] = isRelationship
    ? relationshipOffsets
    : PIM_EXPIRY_MAILS.value.beforeEndSeconds;
  const reached = isRelationship ? recipients : Math.min(recipients, PIM_EXPIRY_MAILS.value.maxRecipients);
  return offsets
    .map((offset) => endsAtSeconds - offset)
    .filter((atSeconds) => atSeconds >= beginsAtSeconds)
    .sort((one, other) => one - other)
    .map((atSeconds) => ({ atSeconds, recipients: reached, factId: isRelationship ? 'GDAP-80' : 'PIM-44' }));
}

/** Who is mailed when a relationship is terminated (GDAP-81). */
export const MAILED_AT_TERMINATION: readonly string[] = GDAP_TERMINATION_MAIL.value;

/**
 * Whether an approver has the mail about a request: certainly not, possibly, or as good as certainly. None is sent
 * once the request is approved (PIM-45).
 */
export function approvalMailArrived(
  secondsSinceRequest: Seconds,
  approvedAfterSeconds: Seconds | null,
): 'no' | 'perhaps' | 'yes' {
  const { usual, slow } = PIM_APPROVAL_MAIL_DELAY.value;
  const until = Math.min(secondsSinceRequest, approvedAfterSeconds ?? Number.POSITIVE_INFINITY);
  if (until < usual.lowSeconds) return 'no';
  return until >= slow.highSeconds ? 'yes' : 'perhaps';
}
