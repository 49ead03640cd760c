import { idOf, PERSON, REVIEW } from './names.ts';
import type { EventReader } from './reader.ts';

/** What somebody does in an access review. Only a decision is about somebody. */
export const readReview: EventReader<'review'> = (
  { review, does, who },
  _event,
  { atSeconds, path, cast, complain },
) => {
  const at = [...path, 'review'];
  const reviewId = idOf(review, cast.reviewIds, REVIEW, [...at, 'review'], complain);
  if (who !== undefined && (does === 'apply' || does === 'stop')) {
    complain('error', 'SCN-WHO', [...at, 'who'], {
      message: `A review is ${does === 'apply' ? 'applied' : 'stopped'} as a whole.`,
      hint: 'Leave "who" out.',
    });
    return undefined;
  }
  const people = new Map([...cast.personIds].map((id) => [id, id]));
  const personId = who === undefined ? undefined : idOf(who, people, PERSON, [...at, 'who'], complain);
  if (reviewId === undefined || (who !== undefined && personId === undefined)) return undefined;
  return { kind: 'review', atSeconds, reviewId, does, ...(personId === undefined ? {} : { personId }) };
};
