import { idOf, PERSON, TENANT } from './names.ts';
import type { EventReader } from './reader.ts';

/** Something that befalls a person's accounts abroad. */
export const readGuest: EventReader<'guest'> = (
  { who, does, tenant },
  _event,
  { atSeconds, path, cast, complain },
) => {
  const at = [...path, 'guest'];
  const people = new Map([...cast.personIds].map((id) => [id, id]));
  const personId = idOf(who, people, PERSON, [...at, 'who'], complain);
  const tenantId =
    tenant === undefined ? undefined : idOf(tenant, cast.tenantIds, TENANT, [...at, 'tenant'], complain);
  if (personId === undefined || (tenant !== undefined && tenantId === undefined)) return undefined;
  return { kind: 'guest', atSeconds, personId, does, ...(tenantId === undefined ? {} : { tenantId }) };
};
