import { didYouMean, oneOf } from '../../schema/did-you-mean.ts';
import type { Complain } from '../complaints.ts';
import { idOf, PERSON } from './names.ts';
import type { EventPlace, EventReader } from './reader.ts';

/** Somebody gets another tier, other pods, or both. */
export const readMove: EventReader<'move'> = (written, _event, place) => {
  const personId = personOf(written.who, 'move', place);
  if (personId === undefined) return undefined;
  const { tier, pods } = written;
  const { cast, path, complain } = place;
  const tiers = new Set([...cast.tiers, ...cast.emptyTiers]);
  if (tier !== undefined) need(tier, tiers, 'SCN-TIER', 'tier', [...path, 'move', 'tier'], complain);
  pods?.forEach((pod, index) => {
    need(pod, cast.pods, 'SCN-REFERENCE', 'pod', [...path, 'move', 'pods', index], complain);
  });
  return {
    kind: 'move',
    atSeconds: place.atSeconds,
    personId,
    ...(tier === undefined ? {} : { tier }),
    ...(pods === undefined ? {} : { pods }),
  };
};

/** Somebody leaves. */
export const readLeave: EventReader<'leave'> = (written, _event, place) => {
  const personId = personOf(written.who, 'leave', place);
  if (personId === undefined) return undefined;
  return {
    kind: 'leave',
    atSeconds: place.atSeconds,
    personId,
    accountDisabled: written.accountDisabled ?? true,
  };
};

function need(
  name: string,
  known: ReadonlySet<string>,
  code: string,
  what: string,
  path: readonly PropertyKey[],
  complain: Complain,
): void {
  if (known.has(name)) return;
  complain('error', code, path, {
    message: `There is no ${what} "${name}".`,
    expected: known.size === 0 ? `a ${what} that the estate has` : oneOf([...known], 8),
    hint: didYouMean(name, known),
  });
}

function personOf(who: string, key: string, { cast, path, complain }: EventPlace): string | undefined {
  const ids = new Map([...cast.personIds].map((id) => [id, id]));
  return idOf(who, ids, PERSON, [...path, key, 'who'], complain);
}
