import type { EntityId } from '../../engine/simulation.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { azureRoleName } from '../../models/facts/azure-roles.ts';
import { roleName } from '../../models/facts/roles.ts';
import { isLighthouseEligibility, isMembership, type Place } from '../../models/places.ts';
import type { Subject, World } from '../../models/world.ts';
import type { TracedEntity } from './trace.ts';

interface Named {
  /** What tells it from others of its machine. */
  readonly key: string;
  readonly name: string;
  readonly tenantId?: string;
  readonly accountId?: string;
}

/** All entities of a run with ids and names, in the order in which they began. */
export function nameEntities({ sim, subjects, index, entities }: World): readonly TracedEntity[] {
  const ids = new Map<EntityId, string>();
  for (const table of [entities.assignments, entities.subscriptions]) {
    for (const [id, entity] of table) ids.set(entity, id);
  }
  const taken = new Map<string, number>();
  return subjects.map((subject, entity) => {
    const { key, ...about } = named(index, subject, ids.get(entity));
    const machine = sim.machineOf(entity).id;
    const wanted = `${machine}/${key}`;
    const count = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, count);
    return { id: count === 1 ? wanted : `${wanted} (${count})`, machine, ...about };
  });
}

function named(index: EstateIndex, subject: Subject, id: string | undefined): Named {
  const tenant = (tenantId: string) => index.tenants.get(tenantId)?.name ?? tenantId;
  switch (subject.kind) {
    case 'relationship': {
      const { relationshipId: key, customerId: tenantId } = subject;
      return { key, name: `Relationship ${key} with ${tenant(tenantId)}`, tenantId };
    }
    case 'assignment': {
      const { relationshipId, customerId: tenantId } = subject;
      const name = `Access assignment of ${relationshipId} with ${tenant(tenantId)}`;
      return { key: id ?? relationshipId, name, tenantId };
    }
    case 'renewal': {
      const { relationshipId: key, customerId: tenantId } = subject;
      return { key, name: `Renewal of ${key} with ${tenant(tenantId)}`, tenantId };
    }
    case 'dap':
      return {
        key: subject.customerId,
        name: `Legacy DAP of ${tenant(subject.customerId)}`,
        tenantId: subject.customerId,
      };
    case 'delegation': {
      const { delegationId: key, customerId: tenantId } = subject;
      return { key, name: `Delegation ${key} of ${tenant(tenantId)}`, tenantId };
    }
    case 'activation':
    case 'ownership': {
      const { accountId, place } = subject;
      const name = `${holderName(index, accountId)}: ${placeName(index, place)}`;
      return { key: `${accountId} ${place.id}`, name, ...tenantOfPlace(index, place), accountId };
    }
    case 'schedule': {
      const { place } = subject;
      return {
        key: place.id,
        name: `${placeHolder(index, place)}: ${placeName(index, place)}`,
        ...tenantOfPlace(index, place),
      };
    }
    case 'guest':
    case 'registration': {
      const { accountId, tenantId } = subject;
      const what = subject.kind === 'guest' ? 'object' : 'MFA';
      const name = `${holderName(index, accountId)}: ${what} in ${tenant(tenantId)}`;
      return { key: `${accountId} ${tenantId}`, name, tenantId, accountId };
    }
    case 'session':
    case 'approver':
    case 'engineer': {
      const { kind, accountId } = subject;
      const holder = holderName(index, accountId);
      return { key: accountId, name: kind === 'session' ? `${holder}: token` : holder, accountId };
    }
    case 'subscription': {
      const { tenantId } = subject;
      return { key: id ?? tenantId, name: `License of ${tenant(tenantId)}`, tenantId };
    }
    case 'plan':
      return {
        key: subject.tenantId,
        name: `PIM in ${tenant(subject.tenantId)}`,
        tenantId: subject.tenantId,
      };
    case 'automation':
      return { key: subject.automationId, name: `Program ${subject.automationId}` };
    case 'review':
      return { key: subject.reviewId, name: `Review ${subject.reviewId}` };
    case 'compromise':
      return { key: String(subject.index + 1), name: `Theft ${subject.index + 1}` };
  }
}

function holderName(index: EstateIndex, accountId: string): string {
  const account = index.accounts.get(accountId);
  const person = index.people.get(account?.personId ?? '');
  // Accounts of one person elsewhere share the name; their own id tells them apart.
  if (person !== undefined && index.homeAccountOf(accountId) === accountId) return person.name;
  return index.programs.get(accountId)?.name ?? accountId;
}

function placeHolder(index: EstateIndex, place: Place): string {
  const { kind, id } = isMembership(place) ? place.member : place.principal;
  return kind === 'group' ? (index.groups.get(id)?.name ?? id) : holderName(index, id);
}

function placeName(index: EstateIndex, place: Place): string {
  if (isMembership(place))
    return `${place.access} of ${index.groups.get(place.groupId)?.name ?? place.groupId}`;
  if (isLighthouseEligibility(place)) return `${azureRoleName(place.role)} by ${place.delegationId}`;
  const role = place.system === 'entra-role' ? roleName(place.role) : azureRoleName(place.role);
  return `${role} in ${index.tenants.get(place.tenantId)?.name ?? place.tenantId}`;
}

function tenantOfPlace(index: EstateIndex, place: Place): { readonly tenantId?: string } {
  const tenantId = isLighthouseEligibility(place)
    ? index.estate.lighthouseDelegations?.find(({ id }) => id === place.delegationId)?.customerId
    : index.pimTenantOf(place);
  return tenantId === undefined ? {} : { tenantId };
}
