import type { EpochSeconds } from '../../engine/calendar.ts';
import { canonicalJson } from '../load/hash.ts';
import { readDuration } from '../schema/durations.ts';
import type { FoundObject } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, isObject, textField } from './graph-values.ts';
import { type PlaceDraft, targetKey } from './pim-draft.ts';
import { readDateField } from './read-fields.ts';
import { readGroupTarget, readGuid, readRoleTarget } from './read-target.ts';

/**
 * Reads a place in a group or a role, from a schedule of PIM or from an instance of one. Undefined after saying why it
 * was left out.
 */
export function readPlace(found: FoundObject, file: GraphFile): PlaceDraft | undefined {
  const { object, path, kind } = found;
  const skip = (reason: string): undefined => {
    file.skip(kind, path, reason, textField(object, 'id'));
    return undefined;
  };
  const is = (key: string, value: string) => textField(object, key)?.toLowerCase() === value;
  const principalId = readGuid(object, 'principalId');
  if (principalId === undefined) return skip('it names nobody');
  const reading =
    kind === 'eligible place' || kind === 'active place'
      ? readGroupTarget(readGuid(object, 'groupId'), textField(object, 'accessId'))
      : readRoleTarget(object, 'directoryScopeId');
  if (!reading.ok) return skip(reading.reason);
  if (textField(object, 'memberType') !== undefined && !is('memberType', 'direct'))
    return skip('it comes by way of a group, whose own place says so');
  if (is('assignmentType', 'activated'))
    return skip('it is an activation, which ends by itself; the eligible place stays behind it (PIM-05)');
  if (textField(object, 'status') !== undefined && !is('status', 'provisioned'))
    return skip('its status is not Provisioned');
  const { target } = reading;
  const assignment = kind === 'eligible place' || kind === 'eligible role' ? 'eligible' : 'active';
  const { startsAt, endsAt } = readSpan(found, file);
  return {
    // A schedule and its instance have ids of their own, and are one place.
    id: `${targetKey(target)}/${principalId}/${assignment}`,
    file,
    path,
    content: canonicalJson([endsAt ?? null]),
    changedAt:
      readDateField(found, 'modifiedDateTime', file) ??
      readDateField(found, 'createdDateTime', file) ??
      startsAt,
    graphStatus: undefined,
    target,
    principal: { id: principalId, name: undefined, path: [...path, 'principalId'] },
    assignment,
    startsAt,
    endsAt,
  };
}

interface Span {
  readonly startsAt: EpochSeconds | undefined;
  readonly endsAt: EpochSeconds | undefined;
}

/** An instance says from when until when by itself; a schedule in a block of its own, where an end may be a length. */
function readSpan(found: FoundObject, file: GraphFile): Span {
  const schedule = inside(found, 'scheduleInfo');
  const expiration = schedule && inside(schedule, 'expiration');
  const startsAt = readDateField(schedule ?? found, 'startDateTime', file);
  const written = expiration && textField(expiration.object, 'duration');
  const length = written === undefined ? undefined : readDuration(written);
  const endsAt =
    readDateField(expiration ?? found, 'endDateTime', file) ??
    (startsAt !== undefined && length?.ok ? startsAt + length.value : undefined);
  return { startsAt, endsAt };
}

function inside(found: FoundObject, key: string): FoundObject | undefined {
  const object = field(found.object, key);
  return isObject(object) ? { ...found, object, path: [...found.path, key] } : undefined;
}
