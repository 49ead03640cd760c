import { PRIORITY } from '../../engine/simulation.ts';
import type { Seconds } from '../../engine/time.ts';
import { addRelationship } from '../populate.ts';
import type { World } from '../world.ts';
import { assignAnew } from './assign-anew.ts';

/** Relationships that somebody asks for at a time the scenario names. */
export interface Requests {
  ask(relationshipId: string, approvedAfterSeconds: Seconds): void;
  approve(relationshipId: string): void;
  /** A relationship is active: where it was asked for here, the groups are assigned as in its model (GDAP-36). */
  relationshipActive(relationshipId: string): void;
  /** An access assignment is active: what the owner of Azure had before may be reachable again (GDAP-103). */
  assignmentActive(relationshipId: string): void;
}

/** Opens the counter for new relationships. */
export function openRequests(world: World): Requests {
  const modelOf = new Map<string, string>();
  const approve = (relationshipId: string): void => {
    const entity = world.entities.relationships.get(relationshipId);
    if (entity === undefined) return;
    world.sim.send(entity, { type: 'APPROVE', byGlobalAdministrator: true, linkUsed: false });
  };

  return {
    approve,
    ask(modelId, approvedAfterSeconds) {
      const model = world.index.relationships.get(modelId);
      if (model === undefined) return;
      const id = world.index.rows.relationships.addUnused(`${modelId}/${modelOf.size + 1}`);
      modelOf.set(id, modelId);
      const request = {
        ...model,
        id,
        status: 'approvalPending' as const,
        createdAtSeconds: world.sim.now,
        activatedAtSeconds: null,
        endsAtSeconds: null,
      };
      world.index.addRelationship(request, []);
      addRelationship(world, request);
      const at = world.sim.now + approvedAfterSeconds;
      world.sim.scheduleCall(at, PRIORITY.behavior, () => approve(id));
    },
    relationshipActive(relationshipId) {
      const modelId = modelOf.get(relationshipId);
      const request = world.index.relationships.get(relationshipId);
      if (modelId === undefined || request === undefined) return;
      const active = {
        ...request,
        activatedAtSeconds: world.sim.now,
        endsAtSeconds: world.sim.now + request.termSeconds,
      };
      assignAnew(world, active, modelId);
    },
    assignmentActive(relationshipId) {
      const customerId = world.index.relationships.get(relationshipId)?.customerId;
      if (customerId === undefined || !endedOnPurpose(world, customerId, relationshipId)) return;
      const revived = world.index.actors.some(({ id }) =>
        world
          .judge(id, customerId)
          .some(({ model, state }) => model === 'azure-admin-on-behalf-of' && state !== 'lost'),
      );
      if (revived) world.record.observed('azure-owner-survives-gdap-removal');
    },
  };
}

/** Somebody has ended a relationship with this customer, and no other stands: Azure was out of reach meanwhile. */
function endedOnPurpose(world: World, customerId: string, newId: string): boolean {
  const statuses = world.index
    .relationshipsOf(customerId)
    .filter(({ id }) => id !== newId)
    .map(({ id }) => world.state.relationship(id));
  return (
    statuses.some((status) => status === 'terminated' || status === 'terminating') &&
    !statuses.includes('active') &&
    world.state.dap(customerId) === 'none'
  );
}
