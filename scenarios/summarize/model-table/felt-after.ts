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
  return [...kinds.values()].flatMap((place) => {
    const { provider, roles, tenantId } = carriedBy(index, place);
    const workloads = [
      ...workloadsOf(index, roles, tenantId),
      ...(provider === 'gdap-group' && isMembership(place) ? workloadsOfOwners(index, place.groupId) : []),
    ];
    return workloads.map((workload) => ({
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

interface Carried {
  readonly provider: PropagationQuestion['provider'];
  readonly roles: ReadonlySet<string>;
  /** The tenant in which the roles work; undefined: any customer's. */
  readonly tenantId: string | undefined;
}

function carriedBy(index: EstateIndex, place: Place): Carried {
  const { estate } = index;
  if (isLighthouseEligibility(place))
    return { provider: 'lighthouse', roles: new Set([place.role]), tenantId: undefined };
  if (isRoleAssignment(place))
    return { provider: place.system, roles: new Set([place.role]), tenantId: place.tenantId };
  const tenantId = index.groups.get(place.groupId)?.tenantId;
  const held = (estate.roleAssignments ?? []).filter(({ principal }) => principal.id === place.groupId);
  if (held.length > 0) return { provider: 'group', roles: new Set(held.map(({ role }) => role)), tenantId };
  const mapped = estate.accessAssignments.filter(({ groupId }) => groupId === place.groupId);
  return {
    provider: 'gdap-group',
    roles: new Set(mapped.flatMap(({ roles }) => roles)),
    tenantId: undefined,
  };
}

/** The workloads for which somebody asks for one of the roles. */
function workloadsOf(
  { estate }: EstateIndex,
  roles: ReadonlySet<string>,
  tenantId: string | undefined,
): readonly Workload[] {
  const asked = estate.needs.filter(
    ({ customerId, role }) => roles.has(role) && (tenantId === undefined || customerId === tenantId),
  );
  return [...new Set(asked.map(({ workload }) => workload))];
}

/** On Azure a group in the managing tenant serves through the owners it is nested under (GDAP-101). */
function workloadsOfOwners({ estate }: EstateIndex, groupId: string): readonly Workload[] {
  const above = new Set(
    estate.memberships.filter(({ member }) => member.id === groupId).map((membership) => membership.groupId),
  );
  const owned = new Set(
    estate.azureSubscriptions
      .filter(({ ownerGroupId }) => ownerGroupId !== null && above.has(ownerGroupId))
      .map(({ tenantId }) => tenantId),
  );
  const unserved = new Set(estate.unserved.map(({ needId }) => needId));
  const asked = estate.needs.filter(
    ({ id, customerId, workload }) =>
      workload.startsWith('azure') && owned.has(customerId) && !unserved.has(id),
  );
  return [...new Set(asked.map(({ workload }) => workload))];
}

/** What a workload of needs is to whoever measures delays: data has a plane of its own (PIM-71). */
function onWorkload(workload: Workload): Pick<PropagationQuestion, 'workload' | 'atManagementGroup'> {
  if (workload === 'azure-data') return { workload: 'azure-data-plane' };
  if (workload === 'azure-management-group') return { workload: 'azure' };
  return { workload };
}
