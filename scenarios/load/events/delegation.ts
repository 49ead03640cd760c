import { CUSTOMER, idOf, RELATIONSHIP } from './names.ts';
import type { EventReader } from './reader.ts';

/** Legacy delegation to one customer goes. */
export const readRemoveDap: EventReader<'removeDap'> = (written, _event, place) => {
  const { atSeconds, path, cast, complain } = place;
  const at = [...path, 'removeDap', 'customer'];
  const customerId = idOf(written.customer, cast.customerIds, CUSTOMER, at, complain);
  return customerId === undefined ? undefined : { kind: 'remove-dap', atSeconds, customerId };
};

/** A relationship like a known one is asked for. */
export const readRequest: EventReader<'request'> = (written, _event, place) => {
  const { atSeconds, path, cast, complain } = place;
  const at = [...path, 'request', 'relationship'];
  const relationshipId = idOf(written.relationship, cast.relationshipIds, RELATIONSHIP, at, complain);
  if (relationshipId === undefined) return undefined;
  return {
    kind: 'request-relationship',
    atSeconds,
    relationshipId,
    approvedAfterSeconds: written.approvedAfter ?? 0,
  };
};

/** A customer approves a pending relationship. */
export const readApprove: EventReader<'approve'> = (written, _event, place) => {
  const { atSeconds, path, cast, complain } = place;
  const at = [...path, 'approve', 'relationship'];
  const relationshipId = idOf(written.relationship, cast.relationshipIds, RELATIONSHIP, at, complain);
  return relationshipId === undefined
    ? undefined
    : { kind: 'approve-relationship', atSeconds, relationshipId };
};
