import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import type { LicenseSubscription } from '../../models/estate.ts';
import type { ScenarioEvent } from '../../models/events.ts';
import type { Cast } from './cast.ts';
import type { Complain } from './complaints.ts';

/** How long an unpaid subscription still works, by channel (PIM-96). */
export type ExpiredStage = Readonly<Record<LicenseSubscription['channel'], Seconds>>;

/** An event, and where it stands in the file's list. */
export interface PlacedEvent {
  readonly event: ScenarioEvent;
  readonly index: number;
}

/**
 * Warns of subscriptions that lapse or are bought to no effect: bought while they are paid for, lapsed twice, or lapsed
 * so late that PIM outlives the run (PIM-96, PIM-99). Events come in the order of time.
 */
export function warnOfIdleLicenseEvents(
  events: readonly PlacedEvent[],
  horizonSeconds: Seconds,
  expiredStage: ExpiredStage | undefined,
  cast: Cast,
  complain: Complain,
): void {
  const lapsed = new Set<string>();
  for (const { event, index } of events) {
    if ((event.kind !== 'buy' && event.kind !== 'lapse') || event.atSeconds > horizonSeconds) continue;
    const { kind, tenantId, atSeconds } = event;
    const warn = (message: string, hint?: string) =>
      complain('warning', 'SCN-NO-EFFECT', ['events', index, kind], { message, hint }, 'key');
    if (kind === 'buy') {
      if (!lapsed.delete(tenantId))
        warn('The subscription has not lapsed by then; buying it changes nothing.');
      continue;
    }
    if (lapsed.has(tenantId)) {
      warn('The subscription has lapsed already and was not bought since; this lapse changes nothing.');
      continue;
    }
    lapsed.add(tenantId);
    const grace = expiredStage === undefined ? 0 : graceOf(cast, tenantId, expiredStage);
    if (atSeconds + grace <= horizonSeconds) continue;
    const days = grace / DAY_SECONDS;
    warn(
      `PIM works on for ${days} days after the lapse, which is beyond the horizon; nothing will be lost.`,
      'Make the horizon longer, or the lapse earlier.',
    );
  }
}

/** From lapse to loss; of several subscriptions the first to lose its plan. */
function graceOf(cast: Cast, tenantId: string, expiredStage: ExpiredStage): Seconds {
  const channels = cast.channels.get(tenantId) ?? [];
  return Math.min(...channels.map((channel) => expiredStage[channel]));
}
