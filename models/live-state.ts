import type { Simulation } from '../engine/simulation.ts';
import type { Seconds } from '../engine/time.ts';
import type { MembershipState, TwinState } from './access/twin-state.ts';
import type { AccessAssignmentStatus, Membership, RelationshipStatus } from './estate.ts';
import type { Entities } from './world.ts';

/** Facts of a run that no machine holds: tokens out in the world. */
export interface Tokens {
  /** Second at which the last token of an account for a tenant runs out. */
  readonly endsAt: Map<string, Map<string, Seconds>>;
  readonly disabledAccounts: Set<string>;
}

/** The state of the twin read off the running machines. */
export function liveState(sim: Simulation, entities: Entities, tokens: Tokens): TwinState {
  return {
    get nowSeconds() {
      return sim.now;
    },
    accountEnabled: (accountId) => !tokens.disabledAccounts.has(accountId),
    membership(accountId, membership) {
      return membership.assignment === 'active'
        ? activeMembership(sim, entities, membership)
        : eligibleMembership(sim, entities, membership, accountId);
    },
    relationship: (id) => topState(sim, entities.relationships.get(id), 'gone') as RelationshipStatus,
    accessAssignment: (id) =>
      topState(sim, entities.assignments.get(id), 'deleted') as AccessAssignmentStatus,
    dap: (customerId) => topState(sim, entities.dapLinks.get(customerId), 'none') as 'dap' | 'none',
    tokenEndsAt: (accountId, tenantId) => tokens.endsAt.get(accountId)?.get(tenantId),
  };
}

/** The machine's top-level state; compound states give their outermost name. */
function topState(sim: Simulation, entity: number | undefined, absent: string): string {
  if (entity === undefined) return absent;
  const value = sim.stateOf(entity);
  return typeof value === 'string' ? value : Object.keys(value as object)[0]!;
}

function activeMembership(sim: Simulation, entities: Entities, membership: Membership): MembershipState {
  const schedule = entities.schedules.get(membership.id);
  if (schedule === undefined) return 'standing';
  const state = topState(sim, schedule, 'ended');
  if (state === 'timeBound') return 'standing';
  return state === 'permanent' ? 'permanent' : 'ended';
}

const OF_ACTIVATION: Readonly<Record<string, MembershipState>> = {
  ineligible: 'removed',
  idle: 'eligible',
  pendingApproval: 'pending',
  provisioning: 'provisioning',
  active: 'active',
  permanent: 'permanent',
};

function eligibleMembership(
  sim: Simulation,
  entities: Entities,
  membership: Membership,
  accountId: string,
): MembershipState {
  const schedule = entities.schedules.get(membership.id);
  const activation = entities.activations.get(membership)?.get(accountId);
  const state = OF_ACTIVATION[topState(sim, activation, 'ineligible')] ?? 'removed';
  if (state === 'removed' && schedule !== undefined && topState(sim, schedule, 'expired') === 'expired') {
    return 'ended';
  }
  return state;
}
