import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { GdapRelationship } from '../../models/estate.ts';
import { GDAP_AUTO_EXTENSION, GLOBAL_ADMINISTRATOR } from '../../models/facts/index.ts';
import type { Recording, RelationshipLife } from '../../models/recorder.ts';

/** One declared relationship, with what the run made of it. */
export interface RelationshipFate {
  readonly relationship: GdapRelationship;
  readonly globalAdministrator: boolean;
  /** First end date as planned, in days since the start; null before it is active (GDAP-16). */
  readonly endDay: number | null;
  readonly extensionDays: readonly number[];
  readonly stoppedDay: number | null;
  /** How long its extensions are. */
  readonly extensionSeconds: Seconds;
  /** Why it stopped: the term ran out, or somebody ended it earlier; null while it lives. */
  readonly stoppedBy: 'term' | 'somebody' | null;
}

const ENDED: readonly GdapRelationship['status'][] = [
  'expiring',
  'expired',
  'terminationRequested',
  'terminating',
  'terminated',
];

/** True where the relationship had ended before the first day (GDAP-82, GDAP-84). */
export function hadEnded({ status }: GdapRelationship): boolean {
  return ENDED.includes(status);
}

/** Joins the declared relationships with their lives in the recording. */
export function relationshipFates(
  relationships: Iterable<GdapRelationship>,
  recording: Recording,
  extensionSeconds: Seconds = GDAP_AUTO_EXTENSION.value,
): readonly RelationshipFate[] {
  const lives = new Map(recording.lives.map((life) => [life.relationshipId, life]));
  return [...relationships].map((relationship) =>
    fateOf(relationship, lives.get(relationship.id), extensionSeconds),
  );
}

/** The end date a relationship is planned for, in seconds since the start: activation plus term where none is given. */
export function plannedEndSeconds({
  endsAtSeconds,
  activatedAtSeconds,
  termSeconds,
}: GdapRelationship): Seconds | null {
  if (endsAtSeconds !== null) return endsAtSeconds;
  return activatedAtSeconds === null ? null : activatedAtSeconds + termSeconds;
}

function fateOf(
  relationship: GdapRelationship,
  life: RelationshipLife | undefined,
  extensionSeconds: Seconds,
): RelationshipFate {
  const end = plannedEndSeconds(relationship);
  const extensionDays = life?.extensionDays ?? [];
  const stoppedDay = life?.stoppedDay ?? null;
  const endDay = end === null ? null : end / DAY_SECONDS;
  return {
    relationship,
    globalAdministrator: relationship.roles.includes(GLOBAL_ADMINISTRATOR),
    endDay,
    extensionDays,
    stoppedDay,
    extensionSeconds,
    stoppedBy:
      stoppedDay === null
        ? null
        : stoppedBefore(
            stoppedDay,
            endDay ?? relationship.termSeconds / DAY_SECONDS,
            extensionDays.at(-1),
            extensionSeconds,
          ),
  };
}

/** A second is the least difference there is. */
const HALF_SECOND_DAYS = 0.5 / DAY_SECONDS;

/** What became active in the run has no planned end: its term passes after the start at the earliest (GDAP-16). */
function stoppedBefore(
  stoppedDay: number,
  endDay: number,
  lastExtension: number | undefined,
  extensionSeconds: Seconds,
): 'term' | 'somebody' {
  const due = lastExtension === undefined ? endDay : lastExtension + extensionSeconds / DAY_SECONDS;
  return stoppedDay < due - HALF_SECOND_DAYS ? 'somebody' : 'term';
}
