import type { EntityId } from '../../engine/simulation.ts';
import type { Tokens } from '../live-state.ts';
import type { AccessChange, World } from '../world.ts';
import type { Activations } from './activations.ts';
import type { Attempts } from './attempts.ts';
import type { Guests } from './guests.ts';
import type { Lighthouse } from './lighthouse.ts';
import type { Requests } from './requests.ts';
import type { Sessions } from './sessions.ts';
import type { Staff } from './staff.ts';
import type { Theft } from './theft.ts';
import type { Visits } from './visits.ts';

/** What an event of the scenario may pull at. */
export interface Wires {
  readonly world: World;
  readonly tokens: Tokens;
  readonly activations: Activations;
  readonly visits: Visits;
  readonly lighthouse: Lighthouse;
  readonly guests: Guests;
  readonly attempts: Attempts;
  readonly requests: Requests;
  readonly staff: Staff;
  readonly sessions: Sessions;
  /** By the machine of the compromise. */
  readonly thefts: Map<EntityId, Theft>;
  /** Something may have changed who gets in; `lasting` if it moves the standing picture. */
  changed(change: AccessChange, lasting: boolean): void;
  /** The same for what lasts, once the messages of this second have gone round: a machine has not read its own yet. */
  changedSoon(change: AccessChange): void;
}
