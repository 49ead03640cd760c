import type { GroupPlace, Operation } from '../../../models/events.ts';
import { type AttemptFile, OPERATIONS, type OperationKind } from '../../schema/attempts-schema.ts';
import { GROUP, idOf, PERSON, SERVICE_PRINCIPAL } from './names.ts';
import type { EventPlace, EventReader } from './reader.ts';

/** Looks a name up under a key of the operation; undefined after a complaint. */
type LookUp = (key: string, kind: 'person' | 'group' | 'service-principal') => string | undefined;

type OperationReader<K extends OperationKind> = (
  written: NonNullable<AttemptFile[K]>,
  look: LookUp,
) => Operation | undefined;

const READERS: { readonly [K in OperationKind]: OperationReader<K> } = {
  activate: ({ access, for: seconds }, look) => {
    const place = placeOf(access, look);
    const personId = look('who', 'person');
    return place && personId !== undefined
      ? { kind: 'activate', personId, ...place, seconds: seconds ?? null }
      : undefined;
  },
  deactivate: ({ access }, look) => {
    const place = placeOf(access, look);
    const personId = look('who', 'person');
    return place && personId !== undefined ? { kind: 'deactivate', personId, ...place } : undefined;
  },
  approve: ({ access }, look) => {
    const place = placeOf(access, look);
    const personId = look('who', 'person');
    const requestorId = look('request', 'person');
    return place && personId !== undefined && requestorId !== undefined
      ? { kind: 'approve', personId, requestorId, ...place }
      : undefined;
  },
  assign: (written, look) => {
    const groupId = look('group', 'group');
    const principal = principalOf(written, look);
    if (groupId === undefined || principal === undefined) return undefined;
    const { assignment = 'eligible', for: seconds = null } = written;
    return { kind: 'assign', principal, groupId, assignment, seconds };
  },
  onboard: (_written, look) => {
    const groupId = look('group', 'group');
    return groupId === undefined ? undefined : { kind: 'onboard', groupId };
  },
  createGroup: ({ name, membership = 'assigned', roleAssignable = true }) => ({
    kind: 'create-group',
    groupName: name,
    membership,
    roleAssignable,
  }),
};

/** Something somebody tries; names become ids. */
export const readAttempt: EventReader<'attempt'> = (written, _event, { atSeconds, ...place }) => {
  // The schema lets exactly one through.
  const kind = OPERATIONS.find((each) => written[each] !== undefined)!;
  const read = READERS[kind] as OperationReader<OperationKind>;
  const operation = read(written[kind]!, lookUpIn(written[kind]!, kind, place));
  return operation === undefined ? undefined : { kind: 'attempt', atSeconds, operation };
};

function lookUpIn(
  written: NonNullable<AttemptFile[OperationKind]>,
  operation: OperationKind,
  { path, cast, complain }: Omit<EventPlace, 'atSeconds'>,
): LookUp {
  const known = {
    person: [new Map([...cast.personIds].map((id) => [id, id])), PERSON],
    group: [cast.groupIds, GROUP],
    'service-principal': [cast.servicePrincipalIds, SERVICE_PRINCIPAL],
  } as const;
  return (key, kind) => {
    const [ids, words] = known[kind];
    const name = (written as Readonly<Record<string, string | undefined>>)[key] ?? '';
    return idOf(name, ids, words, [...path, 'attempt', operation, key], complain);
  };
}

function placeOf(access: GroupPlace['access'] | undefined, look: LookUp): GroupPlace | undefined {
  const groupId = look('group', 'group');
  return groupId === undefined ? undefined : { groupId, access: access ?? 'member' };
}

function principalOf(
  written: NonNullable<AttemptFile['assign']>,
  look: LookUp,
): Extract<Operation, { kind: 'assign' }>['principal'] | undefined {
  const [key, kind] =
    written.who !== undefined
      ? (['who', 'person'] as const)
      : written.memberGroup !== undefined
        ? (['memberGroup', 'group'] as const)
        : (['servicePrincipal', 'service-principal'] as const);
  const id = look(key, kind);
  return id === undefined ? undefined : { kind, id };
}
