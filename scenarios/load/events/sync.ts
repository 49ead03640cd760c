import { idOf, PERSON } from './names.ts';
import type { EventReader } from './reader.ts';

/** Something that happens to a synchronized person. */
export const readSync: EventReader<'sync'> = ({ who, does }, _event, { atSeconds, path, cast, complain }) => {
  const people = new Map([...cast.personIds].map((id) => [id, id]));
  const personId = idOf(who, people, PERSON, [...path, 'sync', 'who'], complain);
  return personId === undefined ? undefined : { kind: 'sync', atSeconds, personId, does };
};
