import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type { ScenarioEvent } from '../../models/events.ts';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import type { EventFile } from '../schema/events-schema.ts';
import type { Cast } from './cast.ts';
import type { Complain } from './complaints.ts';
import { DEFAULT_DETECTED_AFTER, DEFAULT_RESPONDED_AFTER } from './defaults.ts';
import { type ExpiredStage, type PlacedEvent, warnOfIdleLicenseEvents } from './idle-license-events.ts';

interface Window {
  readonly startEpochSeconds: EpochSeconds;
  readonly horizonSeconds: Seconds;
  /** How long PIM works on after a lapse, by channel; undefined where it is lost at once (assumption `pimLossAt`). */
  readonly expiredStage: ExpiredStage | undefined;
}

/** Turns written events into the run's, in the order of time; names become ids. */
export function readEvents(
  events: readonly EventFile[],
  window: Window,
  cast: Cast,
  complain: Complain,
): readonly ScenarioEvent[] {
  const placed = events
    .flatMap((written, index): PlacedEvent[] => {
      const event = readEvent(written, index, window, cast, complain);
      return event === undefined ? [] : [{ event, index }];
    })
    .toSorted((a, b) => a.event.atSeconds - b.event.atSeconds);
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
    complain('error', 'SCN-EARLY-EVENT', [...path, 'at'], { message: 'This is before the scenario starts.' });
  }
  if (atSeconds > window.horizonSeconds) {
    complain('warning', 'SCN-LATE-EVENT', [...path, 'at'], {
      message: 'This is beyond the horizon and will not happen.',
      hint: 'Make the horizon longer, or the event earlier.',
    });
  }
  const { compromise, lapse, buy, end } = event;
  if (compromise !== undefined) {
    checkWho(compromise.who, cast, [...path, 'compromise', 'who'], complain);
    return {
      kind: 'compromise',
      atSeconds,
      who: compromise.who,
      with: compromise.with ?? 'stolen-session',
      detectedAfter: event.detectedAfter ?? DEFAULT_DETECTED_AFTER,
      respondedAfter: event.respondedAfter ?? DEFAULT_RESPONDED_AFTER,
    };
  }
  if (end !== undefined) {
    const customerId = cast.customerIds.get(end.customer);
    if (customerId === undefined) {
      const names = [...cast.customerIds.keys()];
      complain('error', 'SCN-CUSTOMER', [...path, 'end', 'customer'], {
        message: `There is no one customer "${end.customer}".`,
        expected: oneOf(names, 8),
        hint: didYouMean(end.customer, names),
      });
      return undefined;
    }
    return { kind: 'end-relationship', atSeconds, customerId };
  }
  const kind = lapse === undefined ? 'buy' : 'lapse';
  const tenant = (lapse ?? buy)?.tenant ?? cast.managingTenantId;
  const tenantId = cast.licensedTenantIds.get(tenant);
  if (tenantId === undefined) {
    const names = [...cast.licensedTenantIds.keys()];
    complain('error', 'SCN-TENANT', [...path, kind, 'tenant'], {
      message: `The tenant "${tenant}" owns no P2 here.`,
      expected: names.length === 0 ? 'a tenant with a license' : oneOf(names, 8),
      hint: didYouMean(tenant, names),
    });
    return undefined;
  }
  return { kind, atSeconds, license: 'p2', tenantId };
}

function checkWho(who: string, cast: Cast, path: readonly PropertyKey[], complain: Complain): void {
  if (cast.tiers.has(who) || cast.personIds.has(who)) return;
  if (cast.emptyTiers.has(who)) {
    complain('error', 'SCN-WHO', path, {
      message: `The tier "${who}" has 0 engineers, so that nobody of it can be compromised.`,
      expected: 'a tier with engineers, or the id of a person',
      hint: 'Give the tier an engineer under sketch.managing.engineers.',
    });
    return;
  }
  complain('error', 'SCN-WHO', path, {
    message: `"${who}" is neither a tier nor a person.`,
    expected: cast.tiers.size > 0 ? `${oneOf([...cast.tiers])}, or the id of a person` : 'the id of a person',
    hint: didYouMean(who, [...cast.tiers, ...cast.personIds]),
  });
}
