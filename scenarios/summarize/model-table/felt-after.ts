import type { Workload } from '../../../models/estate.ts';
import type { EstateIndex } from '../../../models/estate-index.ts';
import {
  isLighthouseEligibility,
  isMembership,
  isRoleAssignment,
  type Place,
} from '../../../models/places.ts';
import {
  type Propagation,
  type PropagationQuestion,
  propagationOf,
} from '../../../models/policies/workload-propagation.ts';
import { formatMinutes } from '../../writers/numbers.ts';
import type { ModelQuestion } from './model-row.ts';

const SECONDS_PER_MINUTE = 60;

/** How long after an activation the workload lets people in, for the work that is asked for. */
export const feltAfter: ModelQuestion = {
  id: 'felt-after',
  about: 'model',
  question: 'How soon is an activation felt?',
  answer({ index }) {
    const found = new Map<string, { readonly delay: Propagation; readonly workloads: Set<Workload> }>();
    for (const { delay, workload } of delaysOf(index)) {
      const key = JSON.stringify(delay);
      const known = found.get(key) ?? { delay, workloads: new Set() };
      known.workloads.add(workload);
      found.set(key, known);
    }
    const parts = [...found.values()].map(({ delay, workloads }) => ({
      // By name, so that two ways to the same delay read alike whichever the estate lists first.
      text: `${[...workloads].sort().join(', ')} ${rangeOf(delay)}`,
      factId: delay.factId,
    }));
    parts.sort((a, b) => (a.text < b.text ? -1 : 1));
    return {
      text: parts.length === 0 ? 'nobody activates' : parts.map(({ text }) => text).join('; '),
      factIds: [...new Set(parts.map(({ factId }) => factId))],
    };
  },
  article: {
    text: 'The article has a role active within seconds and a new sign-in for the rest; Exchange, SharePoint and Purview may notice a place in a group much later.',
    factIds: ['PIM-63', 'PIM-69', 'GDAP-114'],
    isAbout: ({ gdap, guests, members }) => gdap || guests.length + members.length > 0,
  },
};

function rangeOf({ lowSeconds, highSeconds }: Propagation): string {
  const high = formatMinutes(highSeconds / SECONDS_PER_MINUTE);
  if (lowSeconds === 0) return `up to ${high}`;
  return `${formatMinutes(lowSeconds / SECONDS_PER_MINUTE)} to ${high}`;
}

interface Felt {
  readonly delay: Propagation;
  readonly workload: Workload;
}

/** Each kind of place that is activated, on each workload it serves; people who hold the same place are alike. */
function delaysOf(index: EstateIndex): readonly Felt[] {
  const kinds = new Map<string, Place>();
  for (const place of index.places.values()) {
    if (place.assignment === 'eligible') kinds.set(whatIsHeld(place), place);
  }
  const asked = askedIn(index);
  return [...kinds.values()].flatMap((place) => {
    const { provider, roles, tenantId } = carriedBy(index, asked, place);
    const workloads = new Set([
      ...[...roles].flatMap((role) => [...(asked.workloads.get(askedKey(role, tenantId)) ?? [])]),
      ...(provider === 'gdap-group' && isMembership(place) ? asked.throughOwners(place.groupId) : []),
    ]);
    return [...workloads].map((workload) => ({
      workload,
      delay: propagationOf({ provider, ...onWorkload(workload) }, 'documented'),
    }));
  });
}

/** A place less its holder. */
function whatIsHeld(place: Place): string {
  if (isLighthouseEligibility(place)) return `${place.delegationId} ${place.role}`;
  return isRoleAssignment(place) ? `${place.tenantId} ${place.system} ${place.role}` : place.groupId;
}

/** What an estate asks for and gives, ready for as many places as it may have. */
interface Asked {
  /** Workloads for which somebody asks for a role, in any customer or in one (`askedKey`). */
  readonly workloads: ReadonlyMap<string, ReadonlySet<Workload>>;
  /** Roles that groups hold in a tenant, by group. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  /** Roles that access assignments give to groups, by group. */
  readonly mapped: ReadonlyMap<string, ReadonlySet<string>>;
  /** On Azure a group in the managing tenant serves through the owners it is nested under (GDAP-101). */
  readonly throughOwners: (groupId: string) => readonly Workload[];
}

const askedKey = (role: string, tenantId = ''): string => JSON.stringify([role, tenantId]);

function askedIn({ estate }: EstateIndex): Asked {
  const workloads = new Map<string, Set<Workload>>();
  const unserved = new Set(estate.unserved.map(({ needId }) => needId));
  const azureOf = new Map<string, Set<Workload>>();
  for (const { id, customerId, role, workload } of estate.needs) {
    addTo(workloads, askedKey(role), [workload]);
    addTo(workloads, askedKey(role, customerId), [workload]);
    if (workload.startsWith('azure') && !unserved.has(id)) addTo(azureOf, customerId, [workload]);
  }
  const ofOwners = new Map<string, Set<Workload>>();
  for (const { ownerGroupId, tenantId } of estate.azureSubscriptions) {
    if (ownerGroupId !== null) addTo(ofOwners, ownerGroupId, azureOf.get(tenantId) ?? []);
  }
  const above = new Map<string, Set<string>>();
  for (const { member, groupId } of estate.memberships) addTo(above, member.id, [groupId]);
  const held = new Map<string, Set<string>>();
  for (const { principal, role } of estate.roleAssignments ?? []) addTo(held, principal.id, [role]);
  const mapped = new Map<string, Set<string>>();
  for (const { groupId, roles } of estate.accessAssignments) addTo(mapped, groupId, roles);
  return {
    workloads,
    held,
    mapped,
    throughOwners: (groupId) =>
      [...(above.get(groupId) ?? [])].flatMap((owner) => [...(ofOwners.get(owner) ?? [])]),
  };
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, items: Iterable<T>): void {
  let own = sets.get(key);
  if (own === undefined) {
    own = new Set();
    sets.set(key, own);
  }
  for (const item of items) own.add(item);
}

interface Carried {
  readonly provider: PropagationQuestion['provider'];
  readonly roles: Iterable<string>;
  /** The tenant in which the roles work; undefined: any customer's. */
  readonly tenantId: string | undefined;
}

function carriedBy(index: EstateIndex, asked: Asked, place: Place): Carried {
  if (isLighthouseEligibility(place)) {
    return { provider: 'lighthouse', roles: [place.role], tenantId: undefined };
  }
  if (isRoleAssignment(place)) {
    return { provider: place.system, roles: [place.role], tenantId: place.tenantId };
  }
  const held = asked.held.get(place.groupId);
  if (held !== undefined) {
    return { provider: 'group', roles: held, tenantId: index.groups.get(place.groupId)?.tenantId };
  }
  return { provider: 'gdap-group', roles: asked.mapped.get(place.groupId) ?? [], tenantId: undefined };
}

/** What a workload of needs is to whoever measures delays: data has a plane of its own (PIM-71). */
function onWorkload(workload: Workload): Pick<PropagationQuestion, 'workload' | 'atManagementGroup'> {
  if (workload === 'azure-data') return { workload: 'azure-data-plane' };
  if (workload === 'azure-management-group') return { workload: 'azure' };
  return { workload };
}
