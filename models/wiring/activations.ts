import type { EntityId } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import type { AccessPath } from '../access/access-path.ts';
import type { Membership } from '../estate.ts';
import type { World } from '../world.ts';

/** Who sits in front of the account: its owner, or the thief of its session. */
export type Requestor = 'engineer' | 'thief';

/** What the thief's session can show; the owner can show everything. */
export interface Evidence {
  readonly mfa: boolean;
  readonly authenticationContext: boolean;
}

const EVERYTHING: Evidence = { mfa: true, authenticationContext: true };

/** Requests to PIM, and what is known of the activations that run. */
export interface Activations {
  /** Asks for an activation; does nothing where one is pending or running already (PIM-13). */
  request(accountId: string, membership: Membership, requestor: Requestor, evidence?: Evidence): void;
  cancel(accountId: string, membership: Membership): void;
  /** When the youngest activation on a path began; now, where nothing on it was activated. */
  startedAt(accountId: string, path: AccessPath): Seconds;
  requestorOf(entity: EntityId): Requestor;
  began(entity: EntityId): void;
}

/** Opens the counter at which everybody requests activations. */
export function openActivations(world: World): Activations {
  const requestors = new Map<EntityId, Requestor>();
  const beganAt = new Map<EntityId, Seconds>();
  const entityOf = (accountId: string, membership: Membership): EntityId | undefined =>
    world.entities.activations.get(membership)?.get(accountId);

  return {
    request(accountId, membership, requestor, evidence = EVERYTHING) {
      const entity = entityOf(accountId, membership);
      if (entity === undefined || !world.sim.isIn(entity, 'idle')) return;
      const policy = world.index.policyOf(membership.groupId, membership.access);
      const maximum = policy.maxActivationSeconds;
      const wanted = requestor === 'thief' ? maximum : (world.behavior.requestedActivationSeconds ?? maximum);
      requestors.set(entity, requestor);
      world.sim.send(entity, {
        type: 'REQUEST',
        requestedSeconds: Math.min(wanted, maximum),
        mfaSatisfied: evidence.mfa,
        authenticationContextSatisfied: evidence.authenticationContext,
        justification: true,
        ticket: true,
      });
    },
    cancel(accountId, membership) {
      const entity = entityOf(accountId, membership);
      if (entity !== undefined) world.sim.send(entity, { type: 'CANCEL' });
    },
    startedAt(accountId, path) {
      let latest: Seconds | undefined;
      for (const { kind, state, subject } of path.links) {
        if (kind !== 'activation' || state !== 'active') continue;
        const membership = world.index.memberships.get(subject);
        const entity = membership && entityOf(accountId, membership);
        const began = beganAt.get(entity ?? -1) ?? world.sim.now;
        latest = latest === undefined ? began : Math.max(latest, began);
      }
      return latest ?? world.sim.now;
    },
    requestorOf: (entity) => requestors.get(entity) ?? 'engineer',
    began(entity) {
      beganAt.set(entity, world.sim.now);
    },
  };
}
