import type { Seconds } from '../../../engine/time.ts';
import type { ScenarioEvent } from '../../../models/events.ts';
import type { EventFile, EventKind } from '../../schema/events-schema.ts';
import type { Cast } from '../cast.ts';
import type { Complain } from '../complaints.ts';

/** Where an event stands in the file, and whom and what it may name. */
export interface EventPlace {
  readonly atSeconds: Seconds;
  readonly path: readonly PropertyKey[];
  readonly cast: Cast;
  readonly complain: Complain;
}

/** Reads one kind of event, what stands under its key first; undefined after a complaint. */
export type EventReader<K extends EventKind> = (
  written: NonNullable<EventFile[K]>,
  event: EventFile,
  place: EventPlace,
) => ScenarioEvent | undefined;
