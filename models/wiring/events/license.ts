import { PRIORITY } from '../../../engine/simulation.ts';
import type { BuyEvent, LapseEvent } from '../../events.ts';
import type { EventHandler } from '../scenario-events.ts';
import type { Wires } from '../wires.ts';

/** The tenant's subscriptions are not renewed (PIM-96). */
export const lapseEvent: EventHandler<'lapse'> = (wires, event) => toSubscriptions(wires, event, 'LAPSE');

/** They are bought again (PIM-95). */
export const buyEvent: EventHandler<'buy'> = (wires, event) => toSubscriptions(wires, event, 'BUY');

function toSubscriptions({ world }: Wires, event: LapseEvent | BuyEvent, type: 'LAPSE' | 'BUY'): void {
  for (const entity of world.entities.subscriptions.values()) {
    const subject = world.subjects[entity]!;
    if (subject.kind !== 'subscription' || subject.tenantId !== event.tenantId) continue;
    world.sim.schedule(event.atSeconds, PRIORITY.scenario, entity, { type });
  }
}
