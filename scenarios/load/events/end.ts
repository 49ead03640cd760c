import { CUSTOMER, idOf, RELATIONSHIP } from './names.ts';
import type { EventReader } from './reader.ts';

/** Relationships of one customer end: all of them, or the one that is named. */
export const readEnd: EventReader<'end'> = (written, _event, { atSeconds, path, cast, complain }) => {
  const at = [...path, 'end'];
  const customerId = idOf(written.customer, cast.customerIds, CUSTOMER, [...at, 'customer'], complain);
  if (customerId === undefined) return undefined;
  if (written.relationship === undefined) return { kind: 'end-relationship', atSeconds, customerId };
  const relationshipId = idOf(
    written.relationship,
    cast.relationshipIds,
    RELATIONSHIP,
    [...at, 'relationship'],
    complain,
  );
  return relationshipId === undefined
    ? undefined
    : { kind: 'end-relationship', atSeconds, customerId, relationshipId };
};
