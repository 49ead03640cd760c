import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type { ScenarioEvent } from '../../models/events.ts';
import { EVENT_KINDS, type EventFile, type EventKind } from '../schema/events-schema.ts';
import type { Cast } from './cast.ts';
import type { Complain } from './complaints.ts';
import { readAttempt } from './events/attempt.ts';
import { readCompromise } from './events/compromise.ts';
import { readApprove, readRemoveDap, readRequest } from './events/delegation.ts';
import { readEnd } from './events/end.ts';
import { readGuest } from './events/guest.ts';
import { readBuy, readLapse } from './events/license.ts';
import { readLighthouse } from './events/lighthouse.ts';
import { readPortal } from './events/portal.ts';
import type { EventReader } from './events/reader.ts';
import { readReview } from './events/review.ts';
import { readLeave, readMove } from './events/staff.ts';
import { readSync } from './events/sync.ts';
import { type Stage, warnOfIdleEvents } from './idle-events.ts';
import { type ExpiredStage, type PlacedEvent, warnOfIdleLicenseEvents } from './idle-license-events.ts';

interface Window {
  readonly startEpochSeconds: EpochSeconds;
  readonly horizonSeconds: Seconds;
  /** How long PIM works on after a lapse, by channel; undefined where it is lost at once (assumption `pimLossAt`). */
  readonly expiredStage: ExpiredStage | undefined;
}

/** How each kind is read; one file each, or one for two of a kind. */
const READERS: { readonly [K in EventKind]: EventReader<K> } = {
  compromise: readCompromise,
  lapse: readLapse,
  buy: readBuy,
  end: readEnd,
  lighthouse: readLighthouse,
  guest: readGuest,
  sync: readSync,
  review: readReview,
  removeDap: readRemoveDap,
  request: readRequest,
  approve: readApprove,
  move: readMove,
  leave: readLeave,
  attempt: readAttempt,
  portal: readPortal,
};

/** Turns written events into the run's, in the order of time; names become ids. */
export function readEvents(
  events: readonly EventFile[],
  window: Window,
  cast: Cast,
  stage: Stage,
  complain: Complain,
): readonly ScenarioEvent[] {
  const placed = events
    .flatMap((written, index): PlacedEvent[] => {
      const event = readEvent(written, index, window, cast, complain);
      return event === undefined ? [] : [{ event, index }];
    })
    .toSorted((a, b) => a.event.atSeconds - b.event.atSeconds);
  warnOfIdleEvents(placed, stage, complain);
  warnOfIdleLicenseEvents(placed, window.horizonSeconds, window.expiredStage, cast, complain);
  return placed.map(({ event }) => event);
}

function readEvent(
  event: EventFile,
  index: number,
  window: Window,
  cast: Cast,
  complain: Complain,
): ScenarioEvent | undefined {
  const path = ['events', index];
  const atSeconds =
    event.at.kind === 'after' ? event.at.seconds : event.at.epochSeconds - window.startEpochSeconds;
  if (atSeconds < 0) {
    complain('error', 'SCN-EARLY-EVENT', [...path, 'at'], {
      message: 'This is before the scenario starts.',
      expected: 'a duration from 0 on, or a date from the start on',
    });
  }
  if (atSeconds > window.horizonSeconds) {
    complain('warning', 'SCN-LATE-EVENT', [...path, 'at'], {
      message: 'This is beyond the horizon and will not happen.',
      hint: 'Make the horizon longer, or the event earlier.',
    });
  }
  // The schema lets exactly one kind through.
  const kind = EVENT_KINDS.find((each) => event[each] !== undefined)!;
  const read = READERS[kind] as EventReader<EventKind>;
  return read(event[kind]!, event, { atSeconds, path, cast, complain });
}
