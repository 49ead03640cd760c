import { durationSecondsFrom, type EpochSeconds, parseDuration } from '../../engine/calendar.ts';
import { canonicalJson } from '../load/hash.ts';
import { visibleValue } from '../load/visible-text.ts';
import type { FoundObject } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, isObject, isUsableDate, textField } from './graph-values.ts';
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
  if (is('memberType', 'group')) return skip('it comes by way of a group, whose own place says so');
  if (textField(object, 'memberType') !== undefined && !is('memberType', 'direct'))
    return skip('it is inherited, and whatever it comes from says so itself');
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
      // An instance is there because it has begun; a schedule may begin long after it was saved.
      (isObject(field(object, 'scheduleInfo')) ? undefined : startsAt),
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
  const endsAt =
    readDateField(expiration ?? found, 'endDateTime', file) ??
    (expiration && readEndOfLength(expiration, startsAt, file));
  return { startsAt, endsAt };
}

/** The end of a place that lasts so long, months by the calendar. One that is promised and cannot be had is told. */
function readEndOfLength(
  expiration: FoundObject,
  startsAt: EpochSeconds | undefined,
  file: GraphFile,
): EpochSeconds | undefined {
  const { object, path } = expiration;
  const written = textField(object, 'duration');
  const type = textField(object, 'type');
  if (written === undefined && !/^after/i.test(type ?? '')) return undefined;
  const length = written === undefined ? undefined : parseDuration(written);
  const seconds = length && startsAt !== undefined ? durationSecondsFrom(startsAt, length) : undefined;
  const endsAt = seconds === undefined || startsAt === undefined ? undefined : startsAt + seconds;
  if (endsAt !== undefined && isUsableDate(endsAt)) return endsAt;
  const problem =
    written === undefined
      ? `Its expiration is ${visibleValue(type, 60)}, and nothing says when that is`
      : startsAt === undefined
        ? `It lasts ${visibleValue(written, 60)}, and nothing says from when`
        : `It lasts ${visibleValue(written, 60)}, of which no end can be told`;
  file.tell('warning', 'IMP-TERM', written === undefined ? path : [...path, 'duration'], {
    message: `${problem}; the place is taken to have no end.`,
    expected: 'startDateTime with a duration such as P365D, or endDateTime',
  });
  return undefined;
}

function inside(found: FoundObject, key: string): FoundObject | undefined {
  const object = field(found.object, key);
  return isObject(object) ? { ...found, object, path: [...found.path, key] } : undefined;
}
