import { PRIORITY } from '../../../engine/simulation.ts';
import { isEffective } from '../../access/access-path.ts';
import type { LighthouseDelegation } from '../../estate-lighthouse.ts';
import { AZURE_DELEGATION_DELETE_ROLE, azureRoleIdOfName, azureRoleName } from '../../facts/index.ts';
import { draftOf } from '../../policies/delegation-draft.ts';
import { grantsOf } from '../../policies/lighthouse-grants.ts';
import { judgeDelegation } from '../../policies/lighthouse-guards.ts';
import { deletesProtected } from '../../policies/resource-protection.ts';
import type { World } from '../../world.ts';
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
          definitionAccepted: accepts(world, delegation),
          grants: grantsOf(delegation),
        });
        return;
      case 'customer-removes':
        world.sim.send(entity, { type: 'REMOVE', by: 'customer', permitted: true });
        return;
      case 'provider-removes': {
        const permitted = providerMayRemove(world, delegation);
        if (!permitted) world.record.observed('provider-cannot-leave');
        world.sim.send(entity, { type: 'REMOVE', by: 'provider', permitted });
        return;
      }
      case 'role-gains-data-actions':
        world.entities.rolesWithNewDataActions.add(event.role!);
        world.sim.send(entity, {
          type: 'ROLE_GAINED_DATA_ACTIONS',
          roleId: azureRoleIdOfName(event.role!) ?? '',
        });
        return;
      case 'role-deprecated':
        world.sim.send(entity, { type: 'ROLE_DEPRECATED', roleId: azureRoleIdOfName(event.role!) ?? '' });
        return;
      case 'provider-deletes-resource':
        deleteResource(world, delegation);
    }
  });
};

/** Whether Azure takes the definition, as the roles are at this moment (LH-16, LH-33, LH-39). */
function accepts(world: World, delegation: LighthouseDelegation): boolean {
  const { verdict, findings } = judgeDelegation(draftOf(world.index, delegation), world.assumptions);
  const refusing = findings.filter(({ level }) => level === 'refuse').map(({ fact }) => fact);
  if (refusing.includes('LH-16')) world.record.observed('same-role-with-different-policies');
  const roles = [...delegation.authorizations, ...delegation.eligible].map(({ role }) => role);
  const frozen = roles.some((role) => world.entities.rolesWithNewDataActions.has(role));
  if (frozen) world.record.observed('lighthouse-role-gained-data-actions');
  return verdict !== 'refuse' && !frozen;
}

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
