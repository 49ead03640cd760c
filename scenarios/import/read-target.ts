import { isGuid, isPlaceholder } from '../../models/policies/lighthouse-definition.ts';
import { readRole } from '../schema/entra-roles.ts';
import { type GraphObject, knownValue, textField } from './graph-values.ts';
import type { PimTarget } from './pim-draft.ts';

/** What a place is in, or the reason why an estate has no word for it. */
export type TargetReading =
  | { readonly ok: true; readonly target: PimTarget }
  | { readonly ok: false; readonly reason: string };

/** Reads a group and a kind of access. */
export function readGroupTarget(groupId: string | undefined, written: string | undefined): TargetReading {
  const access = knownValue(written, ['member', 'owner'] as const);
  if (groupId === undefined || access === undefined)
    return refused('it names no group, or no kind of access');
  return { ok: true, target: { kind: 'group', groupId, access } };
}

/** Reads a role and where it works: an estate holds roles of the whole directory. */
export function readRoleTarget(object: GraphObject, scopeKey: string): TargetReading {
  const reading = readRole(textField(object, 'roleDefinitionId') ?? '');
  if (!reading.ok) return refused('it names no role by its template id');
  if (textField(object, scopeKey) !== '/' || textField(object, 'appScopeId') !== undefined)
    return refused('its role works in a part of the directory only, for which an estate has no word');
  return { ok: true, target: { kind: 'role', role: reading.value } };
}

/** The object id of somebody or something, in lower case. The zero GUID of samples is nobody's. */
export function readGuid(object: GraphObject, key: string): string | undefined {
  const id = textField(object, key)?.toLowerCase();
  return id === undefined || !isGuid(id) || isPlaceholder(id) ? undefined : id;
}

function refused(reason: string): TargetReading {
  return { ok: false, reason };
}
