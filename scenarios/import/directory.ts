import type { Group } from '../../models/estate.ts';
import type { FoundObject } from './find-objects.ts';
import { field } from './graph-values.ts';
import { readName } from './read-fields.ts';

/** What is known of an object of the directory: what it is and what it is called. */
export type DirectoryEntry =
  | { readonly kind: 'user' | 'service principal'; readonly name: string | undefined }
  | { readonly kind: 'group'; readonly name: string | undefined; readonly group: KnownGroup };

/** What an estate holds of a group beside its id, tenant and name. */
export type KnownGroup = Pick<Group, 'kind' | 'membership' | 'roleAssignable'>;

/** Object id in lower case to what was read of it. */
export type Directory = ReadonlyMap<string, DirectoryEntry>;

/** Reads a user, a group or a service principal, which tell who the ids in other answers are. */
export function readDirectoryEntry({ kind, object }: FoundObject): DirectoryEntry | undefined {
  const name = readName(object, 'displayName');
  if (kind === 'user' || kind === 'service principal') return { kind, name };
  if (kind !== 'group') return undefined;
  const types = field(object, 'groupTypes');
  const isOf = (type: string): boolean => Array.isArray(types) && types.includes(type);
  return {
    kind,
    name,
    group: {
      kind: isOf('Unified') ? 'microsoft365' : 'security',
      membership: isOf('DynamicMembership')
        ? 'dynamic'
        : field(object, 'onPremisesSyncEnabled') === true
          ? 'synced'
          : 'assigned',
      roleAssignable: field(object, 'isAssignableToRole') === true,
    },
  };
}

/** A group as the directory has it, or one of which no more than the id is known. */
export function groupOf(id: string, tenantId: string, directory: Directory, unknown: UnknownGroup): Group {
  const entry = directory.get(id.toLowerCase());
  const known = entry?.kind === 'group' ? entry.group : undefined;
  return {
    id,
    tenantId,
    name: entry?.name ?? unknown.name,
    kind: 'security',
    membership: 'assigned',
    roleAssignable: unknown.roleAssignable,
    ...known,
  };
}

interface UnknownGroup {
  readonly name: string;
  readonly roleAssignable: boolean;
}
