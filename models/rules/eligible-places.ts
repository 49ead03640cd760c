import type { EstateIndex } from '../estate-index.ts';
import type { ActivationSettings } from '../estate-roles.ts';
import { roleName } from '../facts/index.ts';
import { groupMembers, hasEnded } from '../licensing/group-members.ts';
import { isLighthouseEligibility, isMembership, type Place } from '../places.ts';
import { tenantName } from './customers.ts';
import { liveDelegations, namedDelegations } from './delegations.ts';
import type { Subject } from './rule.ts';

/** What people may activate under one policy: one kind of access to a group, a role of a tenant, a delegated role. */
export interface EligibleAccess extends Subject {
  readonly kind: 'group' | 'role' | 'delegation';
  readonly access: 'member' | 'owner';
  readonly settings: ActivationSettings;
  /** Accounts that may ask, in the order of their ids; those in a group that is eligible ask for themselves (PIM-53). */
  readonly accountIds: readonly string[];
}

/** Several rules ask the same of an estate, which does not change. */
const known = new WeakMap<EstateIndex, readonly EligibleAccess[]>();

/** Everything somebody is eligible for, in groups, in roles of the directory and of Azure, and through Lighthouse. */
export function eligibleAccesses(index: EstateIndex): readonly EligibleAccess[] {
  const before = known.get(index);
  if (before !== undefined) return before;
  const found = gathered(index);
  known.set(index, found);
  return found;
}

function gathered(index: EstateIndex): readonly EligibleAccess[] {
  const membersOf = groupMembers(index.estate);
  const delegations = new Map(
    namedDelegations(index, liveDelegations(index)).map(({ id, name }) => [id, name]),
  );
  const found = new Map<string, { place: Place; subject: NamedKind; ids: Set<string> }>();
  for (const place of index.places.values()) {
    if (place.assignment !== 'eligible' || hasEnded(place)) continue;
    const subject = subjectOf(index, delegations, place);
    if (subject === undefined) continue;
    const what = isMembership(place) ? place.access : place.role;
    const key = JSON.stringify([subject.kind, subject.id, what]);
    const entry = found.get(key) ?? { place, subject, ids: new Set() };
    found.set(key, entry);
    const { kind, id } = isMembership(place) ? place.member : place.principal;
    // A program is eligible for nothing that anybody could activate: it stands for no account.
    for (const accountId of kind === 'account' ? [id] : membersOf(id)) entry.ids.add(accountId);
  }
  return [...found.values()].flatMap(({ place, subject, ids }): EligibleAccess[] =>
    ids.size === 0
      ? []
      : [
          {
            ...subject,
            access: isMembership(place) ? place.access : 'member',
            settings: index.settingsOf(place),
            accountIds: [...ids].sort(),
          },
        ],
  );
}

/** The approvers of the policy that the estate holds; undefined where nobody is asked. */
export function approversOf(
  index: EstateIndex,
  { settings }: EligibleAccess,
): ReadonlySet<string> | undefined {
  const { approverAccountIds } = settings;
  if (approverAccountIds === null) return undefined;
  return new Set(approverAccountIds.filter((id) => index.accounts.has(id)));
}

type NamedKind = Subject & Pick<EligibleAccess, 'kind'>;

/** A group by its name, a role with its tenant, a delegated role under its delegation; undefined where none is there. */
function subjectOf(
  index: EstateIndex,
  delegations: ReadonlyMap<string, string>,
  place: Place,
): NamedKind | undefined {
  if (isMembership(place)) {
    const group = index.groups.get(place.groupId);
    return group && { kind: 'group', id: group.id, name: group.name };
  }
  if (isLighthouseEligibility(place)) {
    const name = delegations.get(place.delegationId);
    return name === undefined ? undefined : { kind: 'delegation', id: place.delegationId, name };
  }
  const { tenantId, role } = place;
  return {
    kind: 'role',
    id: `${tenantId}:${role}`,
    name: `${roleName(role)} (${tenantName(index, tenantId)})`,
  };
}

const KINDS: readonly EligibleAccess['kind'][] = ['group', 'role', 'delegation'];

/** `3 groups`, `1 group and 2 roles`: what a finding is about, each thing once. */
export function inWords(things: readonly NamedKind[]): string {
  const parts = KINDS.flatMap((kind) => {
    const count = new Set(things.filter((thing) => thing.kind === kind).map(({ id }) => id)).size;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`];
  });
  return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
