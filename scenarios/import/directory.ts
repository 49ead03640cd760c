import type { Account, Group } from '../../models/estate.ts';
import type { FoundObject } from './find-objects.ts';
import { field, type GraphObject, textField } from './graph-values.ts';
import { readName } from './read-fields.ts';

/** What is known of an object of the directory: what it is and what it is called. */
export type DirectoryEntry =
  | {
      readonly kind: 'user';
      readonly name: string | undefined;
      readonly account: Account['kind'] | undefined;
    }
  | { readonly kind: 'service principal'; readonly name: string | undefined }
  | { readonly kind: 'group'; readonly name: string | undefined; readonly group: KnownGroup };

/** What an estate holds of a group beside its id, tenant and name. */
export type KnownGroup = Pick<Group, 'kind' | 'membership' | 'roleAssignable'>;

/** Object id in lower case to what was read of it. */
export type Directory = ReadonlyMap<string, DirectoryEntry>;

/** Reads a user, a group or a service principal, which tell who the ids in other answers are. */
export function readDirectoryEntry({ kind, object }: FoundObject): DirectoryEntry | undefined {
  const name = readName(object, 'displayName');
  if (kind === 'user') return { kind, name, account: readAccountKind(object) };
  if (kind === 'service principal') return { kind, name };
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

/**
 * Whether somebody is a guest, who takes no seat of P2 (PIM-87, PIM-89), or is from outside and counts as a member. Undefined
 * where the answer says neither: Graph tells userType only where it is asked to.
 */
function readAccountKind(object: GraphObject): Account['kind'] | undefined {
  const userType = textField(object, 'userType')?.toLowerCase();
  const name = textField(object, 'userPrincipalName');
  const isInvited = /#EXT#/i.test(name ?? '');
  if (userType === 'guest') return 'guest';
  if (userType === 'member') return isInvited ? 'external-member' : 'member';
  return isInvited ? 'guest' : undefined;
}

/** What two answers say about one object: the later one, and what only the other tells of an account. */
export function mergedEntry(earlier: DirectoryEntry | undefined, later: DirectoryEntry): DirectoryEntry {
  return earlier?.kind === 'user' && later.kind === 'user'
    ? { ...later, account: later.account ?? earlier.account }
    : later;
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
