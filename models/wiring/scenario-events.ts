import type { ScenarioEvent } from '../events.ts';
import { attemptEvent } from './events/attempt.ts';
import { compromiseEvent } from './events/compromise.ts';
import { approveRelationshipEvent, removeDapEvent, requestRelationshipEvent } from './events/delegation.ts';
import { endRelationshipEvent } from './events/end-relationship.ts';
import { guestEvent } from './events/guest.ts';
import { buyEvent, lapseEvent } from './events/license.ts';
import { lighthouseEvent } from './events/lighthouse.ts';
import { portalEvent } from './events/portal.ts';
import { reviewEvent } from './events/review.ts';
import { leaveEvent, moveEvent } from './events/staff.ts';
import { syncEvent } from './events/sync.ts';
import type { Wires } from './wires.ts';

/** Arms one event: nothing happens before its time. */
export type EventHandler<K extends ScenarioEvent['kind']> = (
  wires: Wires,
  event: Extract<ScenarioEvent, { readonly kind: K }>,
  /** Place among the scenario's events, which names its random numbers. */
  position: number,
) => void;

/** What each kind of event does; one file each, or one for a family. */
const HANDLERS: { readonly [K in ScenarioEvent['kind']]: EventHandler<K> } = {
  compromise: compromiseEvent,
  lapse: lapseEvent,
  buy: buyEvent,
  'end-relationship': endRelationshipEvent,
  lighthouse: lighthouseEvent,
  guest: guestEvent,
  sync: syncEvent,
  review: reviewEvent,
  'remove-dap': removeDapEvent,
  'request-relationship': requestRelationshipEvent,
  'approve-relationship': approveRelationshipEvent,
  move: moveEvent,
  leave: leaveEvent,
  attempt: attemptEvent,
  portal: portalEvent,
};

/** Arms an event of the scenario, unless the run ends before it. */
export function scheduleEvent(wires: Wires, event: ScenarioEvent, position: number): void {
  if (event.atSeconds > wires.world.sim.horizonSeconds) return;
  (HANDLERS[event.kind] as EventHandler<ScenarioEvent['kind']>)(wires, event, position);
}
