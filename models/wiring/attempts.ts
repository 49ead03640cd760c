import type { EntityId } from '../../engine/simulation.ts';
import type { GroupPlace, Operation } from '../events.ts';
import type { FailureModeId } from '../failure-modes/index.ts';
import type { Place } from '../places.ts';
import type { World } from '../world.ts';
import type { Activations } from './activations.ts';
import { changeGroup } from './group-changes.ts';

/** What people try by hand, at a time the scenario names. */
export interface Attempts {
  make(operation: Operation): void;
  /**
   * An activation has answered. Says whether the answer is to an attempt; where that was refused for a reason that has
   * a name, the failure mode has shown itself.
   */
  answered(activation: EntityId, refusedBy: readonly string[] | undefined): boolean;
}

type Tried = 'activate' | 'deactivate' | 'approve';

/** What a refusal of each operation is called, by the rule that refuses. */
const MODES: Readonly<Record<Tried, Readonly<Record<string, FailureModeId>>>> = {
  activate: { RoleAssignmentExists: 'running-activation-cannot-be-extended' },
  deactivate: { ActiveDurationTooShort: 'deactivation-in-the-first-five-minutes' },
  approve: { ApproverIsRequestor: 'approver-is-requester' },
};

/** Opens the counter for attempts. */
export function openAttempts(world: World, activations: Activations): Attempts {
  const waiting = new Map<EntityId, Tried>();

  const tryOn = (entity: EntityId | undefined, tried: Tried, send: (entity: EntityId) => void): void => {
    if (entity === undefined) return;
    waiting.set(entity, tried);
    send(entity);
  };

  return {
    make(operation) {
      switch (operation.kind) {
        case 'activate': {
          const accountId = accountOf(world, operation.personId);
          const place = accountId && eligiblePlace(world, accountId, operation);
          if (!place) return;
          tryOn(entityOf(world, accountId, place), 'activate', () =>
            activations.ask(accountId, place, operation.seconds),
          );
          return;
        }
        case 'deactivate': {
          const entity = activationOf(world, operation.personId, operation);
          tryOn(entity, 'deactivate', (running) => world.sim.send(running, { type: 'DEACTIVATE' }));
          return;
        }
        case 'approve': {
          const byRequestor = operation.personId === operation.requestorId;
          const entity = activationOf(world, operation.requestorId, operation);
          tryOn(entity, 'approve', (asked) => world.sim.send(asked, { type: 'APPROVE', byRequestor }));
          return;
        }
        default:
          changeGroup(world, operation);
      }
    },
    answered(activation, refusedBy) {
      // Every answer of PIM comes by here, and hardly any is to an attempt.
      if (waiting.size === 0) return false;
      const tried = waiting.get(activation);
      if (tried === undefined) return false;
      waiting.delete(activation);
      const named = (refusedBy ?? []).flatMap((rule) => MODES[tried][rule] ?? []);
      const mode =
        named[0] ?? (tried === 'activate' && refusedBy !== undefined ? 'request-refused' : undefined);
      if (mode !== undefined) world.record.observed(mode);
      return true;
    },
  };
}

/** The account a person signs in with. */
export function accountOf(world: World, personId: string): string | undefined {
  return world.index.actors.find((account) => account.personId === personId)?.id;
}

function activationOf(world: World, personId: string, target: GroupPlace): EntityId | undefined {
  const accountId = accountOf(world, personId);
  const place = accountId && eligiblePlace(world, accountId, target);
  return place ? entityOf(world, accountId, place) : undefined;
}

/** The place in the group that the account may activate, itself or through a group. */
function eligiblePlace(world: World, accountId: string, { groupId, access }: GroupPlace): Place | undefined {
  return [...world.index.memberships.values()].find(
    (place) =>
      place.groupId === groupId &&
      place.access === access &&
      place.assignment === 'eligible' &&
      entityOf(world, accountId, place) !== undefined,
  );
}

function entityOf(world: World, accountId: string, place: Place): EntityId | undefined {
  return world.entities.activations.of(place, accountId);
}
