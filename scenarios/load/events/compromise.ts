import { OWN_TIER } from '../../designs/own-pim.ts';
import { didYouMean, oneOf } from '../../schema/did-you-mean.ts';
import { DEFAULT_DETECTED_AFTER, DEFAULT_RESPONDED_AFTER } from '../defaults.ts';
import type { EventPlace, EventReader } from './reader.ts';

/** A theft, of somebody of a tier or of a person. */
export const readCompromise: EventReader<'compromise'> = (written, event, place) => {
  checkWho(written.who, place);
  return {
    kind: 'compromise',
    atSeconds: place.atSeconds,
    who: written.who,
    with: written.with ?? 'stolen-session',
    detectedAfter: event.detectedAfter ?? DEFAULT_DETECTED_AFTER,
    respondedAfter: event.respondedAfter ?? DEFAULT_RESPONDED_AFTER,
  };
};

function checkWho(who: string, { cast, path, complain }: EventPlace): void {
  const at = [...path, 'compromise', 'who'];
  if (cast.tiers.has(who) || cast.personIds.has(who)) return;
  if (who === OWN_TIER) {
    if (cast.ownAdmins) return;
    complain('error', 'SCN-WHO', at, {
      message: 'No design has administrators of the customers’ own, so that none can be compromised.',
      expected: 'a tier, or the id of a person',
      hint: 'Add a design with own-pim in it.',
    });
    return;
  }
  if (cast.emptyTiers.has(who)) {
    complain('error', 'SCN-WHO', at, {
      message: `The tier "${who}" has 0 engineers, so that nobody of it can be compromised.`,
      expected: 'a tier with engineers, or the id of a person',
      hint: 'Give the tier an engineer under sketch.managing.engineers.',
    });
    return;
  }
  complain('error', 'SCN-WHO', at, {
    message: `"${who}" is neither a tier nor a person.`,
    expected: cast.tiers.size > 0 ? `${oneOf([...cast.tiers])}, or the id of a person` : 'the id of a person',
    hint: didYouMean(who, [...cast.tiers, ...cast.personIds]),
  });
}
