import type { EntityId, Simulation } from '../engine/simulation.ts';
import type { Seconds } from '../engine/time.ts';
import { declaredPresence } from './access/declared-state.ts';
import type {
  AccountPresence,
  JudgeReadings,
  PlaceState,
  RegistrationPrompt,
  RegistrationState,
  TwinState,
} from './access/twin-state.ts';
import type { EntityColumn } from './entity-column.ts';
import type { AccessAssignmentStatus, RelationshipStatus } from './estate.ts';
import type { EstateIndex } from './estate-index.ts';
import type { DelegationStatus } from './machines/lighthouse-delegation.ts';
import type { Place } from './places.ts';
import type { Entities } from './world.ts';

/** Facts of a run that no machine holds: tokens out in the world. */
export interface Tokens {
  /** Second at which the last token of an account for a tenant runs out. */
  readonly endsAt: Map<string, Map<string, Seconds>>;
  /** Disabled for good: who left, or was disabled at home. */
  readonly disabledAccounts: Set<string>;
  /** Disabled by the response to a theft, until it is over. */
  readonly lockedAccounts: Set<string>;
}

/** The state of the twin read off the running machines. */
export function liveState(
  index: EstateIndex,
  sim: Simulation,
  entities: Entities,
  tokens: Tokens,
  readings: JudgeReadings,
): TwinState {
  return {
    readings,
    isStill: false,
    get nowSeconds() {
      return sim.now;
    },
    accountEnabled: (accountId) =>
      !tokens.disabledAccounts.has(accountId) &&
      !tokens.lockedAccounts.has(accountId) &&
      objectEnabled(sim, entities, accountId),
    place(accountId, place, row) {
      if (row !== undefined) {
        const own = ownPlace(sim, entities, row);
        if (own !== undefined) return own;
      }
      if (entities.reviewedAway.has(place.id)) return 'reviewedAway';
      return place.assignment === 'active'
        ? activePlace(sim, entities, place)
        : eligiblePlace(sim, entities, place, accountId);
    },
    relationship: (id, row) =>
      topState(sim, entityOf(entities.relationships, id, row), 'gone') as RelationshipStatus,
    accessAssignment: (id, row) =>
      topState(sim, entityOf(entities.assignments, id, row), 'deleted') as AccessAssignmentStatus,
    dap: (customerId) => topState(sim, entities.dapLinks.get(customerId), 'none') as 'dap' | 'none',
    delegation: (id) => delegationStatus(sim, entities.lighthouseDelegations.get(id)),
    grantLost: (delegationId, grant) => entities.lostGrants.get(`${delegationId} ${grant}`),
    presence: (accountId) =>
      presenceOf(sim, entities, accountId) ?? declaredPresence(index.accounts.get(accountId)),
    mfaRegistration: (accountId) => registrationOf(sim, entities.registrations.get(accountId)),
    registrationPrompt: (accountId) =>
      PROMPTS[topState(sim, entities.registrations.get(accountId), 'unregistered')] ?? 'never',
    tokenEndsAt: (accountId, tenantId) => tokens.endsAt.get(accountId)?.get(tenantId),
  };
}

/** Whoever has registered is asked no more. */
const PROMPTS: Readonly<Record<string, RegistrationPrompt>> = { prompted: 'in-grace', overdue: 'overdue' };

/** The machine's top-level state; compound states give their outermost name. */
function topState(sim: Simulation, entity: EntityId | undefined, absent: string): string {
  return entity === undefined ? absent : sim.topStateOf(entity);
}

function entityOf(column: EntityColumn, id: string, row: number | undefined): EntityId | undefined {
  if (row === undefined) return column.get(id);
  const entity = column.at(row);
  return entity < 0 ? undefined : entity;
}

/**
 * The same as for any place, by its number alone: what the judge is asked for most often stands in columns. Undefined
 * where more must be looked at, which is where places have been taken away or nothing can be activated.
 */
function ownPlace(sim: Simulation, entities: Entities, row: number): PlaceState | undefined {
  if (entities.reviewedAway.size + entities.removedPlaces.size > 0) return undefined;
  const activation = entities.activations.ofOwn(row);
  if (activation < 0) return undefined;
  const state = OF_ACTIVATION[sim.topStateOf(activation)];
  return state === 'removed' ? undefined : state;
}

function activePlace(sim: Simulation, entities: Entities, place: Place): PlaceState {
  if (entities.removedPlaces.has(place.id)) return 'ended';
  const schedule = entities.schedules.get(place.id);
  if (schedule === undefined) return 'standing';
  const state = topState(sim, schedule, 'ended');
  if (state === 'timeBound') return 'standing';
  return state === 'permanent' ? 'permanent' : 'ended';
}

const OF_ACTIVATION: Readonly<Record<string, PlaceState>> = {
  ineligible: 'removed',
  idle: 'eligible',
  eligible: 'eligible',
  scheduled: 'eligible',
  pendingApproval: 'pending',
  provisioning: 'provisioning',
  active: 'active',
  // Azure forgets a role of Lighthouse later than PIM does (LH-69).
  ending: 'active',
  permanent: 'permanent',
};

function eligiblePlace(sim: Simulation, entities: Entities, place: Place, accountId: string): PlaceState {
  if (entities.removedPlaces.has(place.id)) return 'ended';
  const schedule = entities.schedules.get(place.id);
  const activation = entities.activations.of(place, accountId);
  const state = OF_ACTIVATION[topState(sim, activation, 'ineligible')] ?? 'removed';
  if (state === 'removed' && schedule !== undefined && topState(sim, schedule, 'expired') === 'expired') {
    return 'ended';
  }
  // A role of Lighthouse that Azure has not noticed is as good as none yet (LH-69).
  const unfelt = state === 'active' && activation !== undefined && sim.contextOf(activation).felt === false;
  return unfelt ? 'provisioning' : state;
}

function delegationStatus(sim: Simulation, delegation: number | undefined): DelegationStatus {
  return topState(sim, delegation, 'none') as DelegationStatus;
}

/** The object an invitation or synchronization keeps; undefined where neither has a hand in it. */
function presenceOf(sim: Simulation, entities: Entities, accountId: string): AccountPresence | undefined {
  const invited = entities.guests.get(accountId);
  if (invited !== undefined) {
    const value = sim.stateOf(invited);
    if (typeof value === 'string') return 'absent';
    return sim.isIn(invited, 'present.accepted') ? 'accepted' : 'pending';
  }
  const synced = entities.syncJobs.get(accountId);
  if (synced === undefined) return undefined;
  return sim.isIn(synced, 'object.present') ? 'accepted' : 'absent';
}

function objectEnabled(sim: Simulation, entities: Entities, accountId: string): boolean {
  const invited = entities.guests.get(accountId);
  if (invited !== undefined) return sim.contextOf(invited).enabled !== false;
  const synced = entities.syncJobs.get(accountId);
  return synced === undefined || sim.contextOf(synced).targetEnabled !== false;
}

function registrationOf(sim: Simulation, registration: number | undefined): RegistrationState {
  const state = topState(sim, registration, 'unregistered');
  return state === 'registered' || state === 'lost' ? state : 'unregistered';
}
