import type { EpochSeconds } from '../../engine/calendar.ts';
import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { RelationshipStatus } from '../../models/estate.ts';
import { RELATIONSHIP_STATUSES } from '../../models/estate.ts';
import { GDAP_AUTO_EXTENSION, GDAP_DEFAULT_TERM, GDAP_MAX_TERM } from '../../models/facts/gdap.ts';
import { visibleValue } from '../load/visible-text.ts';
import { readDuration } from '../schema/durations.ts';
import { LONGEST_ID } from '../schema/estate-fields.ts';
import type { RelationshipDraft } from './draft.ts';
import type { FoundObject } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, isObject, textField } from './graph-values.ts';
import {
  contentOf,
  readChange,
  readDateField,
  readId,
  readName,
  readRoles,
  readStatus,
} from './read-fields.ts';

/** Before these have passed, a relationship has no end, whatever `endDateTime` says (GDAP-16). */
const NOT_YET_ACTIVE: ReadonlySet<RelationshipStatus> = new Set([
  'created',
  'approvalPending',
  'approved',
  'activating',
]);

/** Statuses of Graph; `gone` is the twin's own. */
const KNOWN = RELATIONSHIP_STATUSES.filter((status) => status !== 'gone');

/** Reads one `delegatedAdminRelationship`. Undefined after saying why it was left out. */
export function readRelationship(found: FoundObject, file: GraphFile): RelationshipDraft | undefined {
  const id = readId(found, file);
  if (id === undefined) return undefined;
  const customer = field(found.object, 'customer');
  const customerId = isObject(customer) ? textField(customer, 'tenantId') : undefined;
  if (customerId === undefined || customerId.length > LONGEST_ID) {
    file.skip(
      found.kind,
      found.path,
      'it names no customer: an invitation for any customer that nobody has accepted (GDAP-17)',
      id,
    );
    return undefined;
  }
  const { status, graphStatus } = readStatus<RelationshipStatus>(found, KNOWN, 'created', file);
  const createdAt = readDateField(found, 'createdDateTime', file);
  const activatedAt = readDateField(found, 'activatedDateTime', file);
  const writtenEnd = readDateField(found, 'endDateTime', file);
  const termSeconds = readTerm(found, activatedAt, writtenEnd, file);
  const endsAt = endOf(found, status, { activatedAt, writtenEnd, termSeconds }, file);
  if (status === 'active' && endsAt === undefined) {
    file.skip(
      found.kind,
      found.path,
      'it is active, and has neither an end nor a day on which it became active',
      id,
    );
    return undefined;
  }
  return {
    id,
    file,
    path: found.path,
    content: contentOf(found.object),
    changedAt: readChange(found, file),
    graphStatus,
    name: readName(found.object, 'displayName') ?? id,
    customerId,
    customerName: isObject(customer) ? readName(customer, 'displayName') : undefined,
    status,
    termSeconds,
    autoExtend: readAutoExtend(found, file),
    roles: readRoles(found, file),
    createdAt,
    activatedAt,
    endsAt,
  };
}

interface Dates {
  readonly activatedAt: EpochSeconds | undefined;
  readonly writtenEnd: EpochSeconds | undefined;
  readonly termSeconds: Seconds;
}

/** The end as saved, which extensions have moved; where it is missing, activation plus term (GDAP-16). */
function endOf(
  found: FoundObject,
  status: RelationshipStatus,
  { activatedAt, writtenEnd, termSeconds }: Dates,
  file: GraphFile,
): EpochSeconds | undefined {
  if (NOT_YET_ACTIVE.has(status)) {
    if (writtenEnd !== undefined) {
      file.tell('note', 'IMP-EARLY-END', [...found.path, 'endDateTime'], {
        message: `The relationship is ${status} and carries an end all the same; it is not used (GDAP-16).`,
      });
    }
    return undefined;
  }
  const planned = activatedAt === undefined ? undefined : activatedAt + termSeconds;
  if (
    writtenEnd !== undefined &&
    activatedAt !== undefined &&
    writtenEnd < activatedAt &&
    status === 'active'
  ) {
    file.tell('warning', 'IMP-END', [...found.path, 'endDateTime'], {
      message:
        'The relationship ends before it became active; its activation plus its term is taken as the end.',
    });
    return planned;
  }
  return writtenEnd ?? (status === 'active' ? planned : undefined);
}

/** The term, P2Y being 730 days (GDAP-01). What is missing or out of bounds is told. */
function readTerm(
  found: FoundObject,
  activatedAt: EpochSeconds | undefined,
  endsAt: EpochSeconds | undefined,
  file: GraphFile,
): Seconds {
  const written = textField(found.object, 'duration');
  const reading = written === undefined ? undefined : readDuration(written);
  const between = activatedAt !== undefined && endsAt !== undefined ? endsAt - activatedAt : undefined;
  const term = reading?.ok ? reading.value : (between ?? GDAP_DEFAULT_TERM.value);
  const bounded = Math.min(Math.max(term, DAY_SECONDS), GDAP_MAX_TERM.value);
  if (!reading?.ok || bounded !== term) {
    const days = Math.round(bounded / DAY_SECONDS);
    file.tell('warning', 'IMP-TERM', [...found.path, 'duration'], {
      message: `The duration is ${written === undefined ? 'missing' : visibleValue(written, 60)}; ${days} days are taken.`,
      expected: 'P1D to P730D, or P2Y (GDAP-01)',
    });
  }
  return bounded;
}

/** P180D extends, PT0S and P0D do not, and nothing else is documented (GDAP-03). */
function readAutoExtend(found: FoundObject, file: GraphFile): boolean {
  const written = textField(found.object, 'autoExtendDuration');
  if (written === undefined) return false;
  const reading = readDuration(written);
  if (reading.ok && reading.value === GDAP_AUTO_EXTENSION.value) return true;
  if (!reading.ok || reading.value !== 0) {
    file.tell('warning', 'IMP-AUTO-EXTEND', [...found.path, 'autoExtendDuration'], {
      message: `autoExtendDuration is ${visibleValue(written, 60)}; it is taken as off.`,
      expected: 'P180D, or PT0S (GDAP-03)',
    });
  }
  return false;
}
