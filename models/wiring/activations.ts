import type { EntityId } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import type { AccessPath } from '../access/access-path.ts';
import { activatedPlaces } from '../access/places-on-path.ts';
import type { Plan } from '../begin-run.ts';
import { NumberColumn } from '../number-column.ts';
import { isLighthouseEligibility, type Place } from '../places.ts';
import type { World } from '../world.ts';
import { openDirectoryLags } from './directory-lags.ts';

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
  request(accountId: string, place: Place, requestor: Requestor, evidence?: Evidence): void;
  /** Asks whatever stands in the way, and lets PIM refuse; `seconds` null is the longest allowed. */
  ask(accountId: string, place: Place, seconds: Seconds | null): void;
  cancel(accountId: string, place: Place): void;
  /** When the youngest activation on a path began; now, where nothing on it was activated. */
  startedAt(path: AccessPath): Seconds;
  requestorOf(entity: EntityId): Requestor;
  began(entity: EntityId): void;
}

/** Opens the counter at which everybody requests activations. */
export function openActivations(world: World, plan: Plan): Activations {
  /** Activations that a thief asked for last. */
  const byThief = new Set<EntityId>();
  /** The second at which each began. */
  const beganAt = new NumberColumn();
  const lags = openDirectoryLags(world, plan);
  const entityOf = (accountId: string, place: Place): EntityId | undefined =>
    world.entities.activations.of(place, accountId);

  return {
    request(accountId, place, requestor, evidence = EVERYTHING) {
      const entity = entityOf(accountId, place);
      if (entity === undefined) return;
      const lighthouse = isLighthouseEligibility(place);
      if (!world.sim.isIn(entity, lighthouse ? 'eligible' : 'idle')) return;
      const maximum = world.index.settingsOf(place).maxActivationSeconds;
      const wanted = requestor === 'thief' ? maximum : (world.behavior.requestedActivationSeconds ?? maximum);
      if (requestor === 'thief') {
        byThief.add(entity);
      } else {
        byThief.delete(entity);
        world.record.did('activation');
      }
      const requestedSeconds = Math.min(wanted, maximum);
      if (lighthouse) {
        world.sim.send(entity, {
          type: 'ACTIVATE',
          route: requestor === 'thief' ? 'api' : 'portal',
          requestedSeconds,
          mfaSatisfied: evidence.mfa,
          isUser: true,
        });
        return;
      }
      world.sim.send(entity, {
        type: 'REQUEST',
        requestedSeconds,
        mfaSatisfied: evidence.mfa,
        authenticationContextSatisfied: evidence.authenticationContext,
        justification: true,
        ticket: true,
        provisioningSeconds: lags.of(entity),
      });
    },
    ask(accountId, place, seconds) {
      const entity = entityOf(accountId, place);
      if (entity === undefined) return;
      world.record.did('activation');
      // A thief who has asked before is still the one whose activation runs.
      if (world.sim.isIn(entity, 'idle')) byThief.delete(entity);
      world.sim.send(entity, {
        type: 'REQUEST',
        requestedSeconds: seconds ?? world.index.settingsOf(place).maxActivationSeconds,
        mfaSatisfied: true,
        authenticationContextSatisfied: true,
        justification: true,
        ticket: true,
        provisioningSeconds: lags.of(entity),
      });
    },
    cancel(accountId, place) {
      const entity = entityOf(accountId, place);
      if (entity !== undefined) world.sim.send(entity, { type: 'CANCEL' });
    },
    startedAt(path) {
      let latest: Seconds | undefined;
      for (const place of activatedPlaces(world.index, path)) {
        const entity = entityOf(path.holderId, place);
        const known = entity === undefined ? -1 : beganAt.get(entity);
        const began = known < 0 ? world.sim.now : known;
        latest = latest === undefined ? began : Math.max(latest, began);
      }
      return latest ?? world.sim.now;
    },
    requestorOf: (entity) => (byThief.has(entity) ? 'thief' : 'engineer'),
    began(entity) {
      beganAt.set(entity, world.sim.now);
    },
  };
}
