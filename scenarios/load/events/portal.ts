import { CUSTOMER, idOf, PERSON } from './names.ts';
import type { EventReader } from './reader.ts';

/** Something somebody does in the portal of a customer. */
export const readPortal: EventReader<'portal'> = (
  { who, customer, does },
  _event,
  { atSeconds, path, cast, complain },
) => {
  const at = [...path, 'portal'];
  const people = new Map([...cast.personIds].map((id) => [id, id]));
  const personId = idOf(who, people, PERSON, [...at, 'who'], complain);
  const customerId = idOf(customer, cast.customerIds, CUSTOMER, [...at, 'customer'], complain);
  if (personId === undefined || customerId === undefined) return undefined;
  return { kind: 'portal', atSeconds, personId, customerId, does };
};
