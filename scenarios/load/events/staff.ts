import { idOf, PERSON } from './names.ts';
import type { EventPlace, EventReader } from './reader.ts';

/** Somebody gets another tier, other pods, or both. */
export const readMove: EventReader<'move'> = (written, _event, place) => {
  const personId = personOf(written.who, 'move', place);
  if (personId === undefined) return undefined;
  const { tier, pods } = written;
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

function personOf(who: string, key: string, { cast, path, complain }: EventPlace): string | undefined {
  const ids = new Map([...cast.personIds].map((id) => [id, id]));
  return idOf(who, ids, PERSON, [...path, key, 'who'], complain);
}
