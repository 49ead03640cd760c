import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type { AccessAssignmentStatus, RelationshipStatus } from '../../models/estate.ts';
import type { JsonPath } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';

/*
 * Objects of Graph after reading, before they become an estate: dates are still dates, and copies of one
 * object are still several.
 */

export interface Draft {
  readonly id: string;
  readonly file: GraphFile;
  readonly path: JsonPath;
  /** The object's content as text that is equal for equal content. */
  readonly content: string;
  /** When the object changed last, as far as it says. */
  readonly changedAt: EpochSeconds | undefined;
  /** The status as Graph has it, where the twin has no word for it. */
  readonly graphStatus: string | undefined;
}

export interface RelationshipDraft extends Draft {
  readonly name: string;
  readonly customerId: string;
  readonly customerName: string | undefined;
  readonly status: RelationshipStatus;
  readonly termSeconds: Seconds;
  readonly autoExtend: boolean;
  readonly roles: readonly string[];
  readonly createdAt: EpochSeconds | undefined;
  readonly activatedAt: EpochSeconds | undefined;
  readonly endsAt: EpochSeconds | undefined;
}

export interface AssignmentDraft extends Draft {
  readonly relationshipId: string | undefined;
  readonly groupId: string;
  readonly roles: readonly string[];
  readonly status: AccessAssignmentStatus;
}
