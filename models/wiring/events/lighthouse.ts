import { PRIORITY } from '../../../engine/simulation.ts';
import { isEffective } from '../../access/access-path.ts';
import type { LighthouseDelegation } from '../../estate-lighthouse.ts';
import { AZURE_DELEGATION_DELETE_ROLE, azureRoleIdOfName, azureRoleName } from '../../facts/index.ts';
import { grantsOf } from '../../policies/lighthouse-grants.ts';
import { deletesProtected } from '../../policies/resource-protection.ts';
import type { World } from '../../world.ts';
import { whyDefinitionRefused } from '../lighthouse.ts';
import type { EventHandler } from '../scenario-events.ts';

/** Something is done to a delegation, or Microsoft changes a role in it. */
export const lighthouseEvent: EventHandler<'lighthouse'> = ({ world }, event) => {
  const delegation = world.index.estate.lighthouseDelegations?.find(({ id }) => id === event.delegationId);
  const entity = world.entities.lighthouseDelegations.get(event.delegationId);
  if (delegation === undefined || entity === undefined) return;
  world.sim.scheduleCall(event.atSeconds, PRIORITY.scenario, () => {
    switch (event.does) {
      case 'deploy':
        world.sim.send(entity, {
          type: 'DEPLOY',
          permitted: true,
          definitionAccepted: whyDefinitionRefused(world, delegation).length === 0,
          grants: grantsOf(delegation),
        });
        return;
      case 'customer-removes':
        world.sim.send(entity, { type: 'REMOVE', by: 'customer', permitted: true });
        return;
      case 'provider-removes':
        world.sim.send(entity, {
          type: 'REMOVE',
          by: 'provider',
          permitted: providerMayRemove(world, delegation),
        });
        return;
      case 'role-gains-data-actions':
        world.entities.rolesWithNewDataActions.add(event.role!);
        changeRole('ROLE_GAINED_DATA_ACTIONS');
        return;
      case 'role-deprecated':
        changeRole('ROLE_DEPRECATED');
        return;
      case 'provider-deletes-resource':
        deleteResource(world, delegation);
    }
  });

  /** Microsoft's roles are the same in every delegation. */
  function changeRole(type: 'ROLE_GAINED_DATA_ACTIONS' | 'ROLE_DEPRECATED'): void {
    const roleId = azureRoleIdOfName(event.role!) ?? '';
    for (const each of world.entities.lighthouseDelegations.values()) world.sim.send(each, { type, roleId });
  }
};

/** Only the one role may, and no stronger one (LH-52); whoever holds it now can remove the delegation. */
function providerMayRemove(world: World, delegation: LighthouseDelegation): boolean {
  const needed = azureRoleName(AZURE_DELEGATION_DELETE_ROLE);
  return world.index.actors.some(({ id }) =>
    world
      .judge(id, delegation.customerId)
      .some((path) => path.model === 'lighthouse' && path.roles.includes(needed) && isEffective(path)),
  );
}

/** The provider's people delete what the customer has protected, where what they hold lets them (LH-47). */
function deleteResource(world: World, delegation: LighthouseDelegation): void {
  const subscription = world.index
    .azureSubscriptionsOf(delegation.customerId)
    .find(({ id }) => id === delegation.subscriptionId);
  const protection = subscription?.protection;
  if (protection === undefined) return;
  const deleted = world.index.actors.some(({ id }) =>
    world
      .judge(id, delegation.customerId)
      .some(
        (path) =>
          path.workload === 'azure' &&
          path.roles.includes('Contributor') &&
          isEffective(path) &&
          deletesProtected(path, protection).allowed,
      ),
  );
  if (deleted) world.record.observed('locks-do-not-stop-providers');
}
