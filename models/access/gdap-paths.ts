import type { AccessAssignment, GdapRelationship, Group, RelationshipStatus } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { roleName } from '../facts/roles.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import { addMembershipLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { weakest } from './weakest.ts';

/** All chains account → group → access assignment → relationship → roles (E1, GDAP-36, GDAP-43, GDAP-46). */
export function gdapPaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  start: readonly AccessLink[],
): AccessPath[] {
  const paths: AccessPath[] = [];
  for (const relationship of index.relationshipsOf(tenantId)) {
    for (const assignment of index.assignmentsOf(relationship.id)) {
      const chains = index.chainsInto(accountId, assignment.groupId);
      if (chains.length === 0) continue;
      const granted = rolesOf(assignment, relationship);
      const delegation = [
        ...groupLinks(index.groups.get(assignment.groupId)),
        assignmentLink(assignment, state),
        relationshipLink(relationship, state.relationship(relationship.id)),
        roleLink(assignment, granted),
      ];
      for (const chain of chains) {
        const links = [...start];
        addMembershipLinks(links, index, state, accountId, chain);
        links.push(...delegation);
        paths.push({
          model: 'gdap',
          accountId,
          holderId: accountId,
          tenantId,
          workload: 'any',
          roles: granted.roles,
          state: weakest(links),
          links,
        });
      }
    }
  }
  return paths;
}

/** Roles that both lists hold, and how they are called together. */
interface GrantedRoles {
  readonly roles: readonly string[];
  readonly name: string;
}

/** Neither list ever changes, and every judgment needs the answer: worked out once per pair, and in a sketch pairs are few. */
const grantedBy = new WeakMap<readonly string[], WeakMap<readonly string[], GrantedRoles>>();

/** What the assignment gives: its roles as far as the relationship contains them (GDAP-45). */
function rolesOf(assignment: AccessAssignment, relationship: GdapRelationship): GrantedRoles {
  let byRelationship = grantedBy.get(assignment.roles);
  if (!byRelationship) {
    byRelationship = new WeakMap();
    grantedBy.set(assignment.roles, byRelationship);
  }
  let found = byRelationship.get(relationship.roles);
  if (!found) {
    const roles = assignment.roles.filter((role) => relationship.roles.includes(role));
    found = { roles, name: roles.map(roleName).join(', ') };
    byRelationship.set(relationship.roles, found);
  }
  return found;
}

function roleLink({ id }: AccessAssignment, { roles, name }: GrantedRoles): AccessLink {
  if (roles.length > 0) return { kind: 'role', subject: id, name, state: 'standing' };
  return {
    kind: 'role',
    subject: id,
    name: 'no role',
    state: 'lost',
    factId: 'GDAP-45',
    why: 'none of the assigned roles is in the relationship',
  };
}

function groupLinks(group: Group | undefined): AccessLink[] {
  if (!group) {
    return [
      {
        kind: 'group',
        subject: '',
        name: 'deleted group',
        state: 'lost',
        factId: 'GDAP-44',
        why: 'the group no longer exists',
      },
    ];
  }
  if (group.kind === 'security') return [];
  return [
    {
      kind: 'group',
      subject: group.id,
      name: group.name,
      state: 'lost',
      factId: 'GDAP-43',
      why: 'only a security group can carry an access assignment',
    },
  ];
}

function assignmentLink(assignment: AccessAssignment, state: TwinState): AccessLink {
  const status = state.accessAssignment(assignment.id);
  const { id } = assignment;
  if (status === 'active') return { kind: 'access-assignment', subject: id, name: status, state: 'standing' };
  return {
    kind: 'access-assignment',
    subject: id,
    name: status,
    state: 'lost',
    factId: 'GDAP-36',
    why: `the access assignment is ${status}, not active`,
  };
}

/** Only `active` gives access; `expiring` means the end has passed (GDAP-82). */
function relationshipLink(relationship: GdapRelationship, status: RelationshipStatus): AccessLink {
  const { id, name } = relationship;
  if (status === 'active') return { kind: 'relationship', subject: id, name, state: 'standing' };
  const base = { kind: 'relationship' as const, subject: id, name };
  // Only what was active once has an end, also where nobody knows since when.
  const wasActive = relationship.activatedAtSeconds !== null || relationship.endsAtSeconds !== null;
  if (status === 'gone' && !wasActive) {
    return {
      ...base,
      state: 'lost',
      factId: 'T6',
      why: 'nobody approved the request in time, and it is gone',
    };
  }
  return { ...base, state: 'lost', factId: FACT_OF_STATUS[status], why: `the relationship is ${status}` };
}

const FACT_OF_STATUS: Readonly<Record<Exclude<RelationshipStatus, 'active'>, string>> = {
  created: 'T4',
  approvalPending: 'T5',
  approved: 'GDAP-36',
  activating: 'GDAP-40',
  expiring: 'GDAP-82',
  expired: 'GDAP-84',
  terminationRequested: 'T14',
  terminating: 'T15',
  terminated: 'T16',
  gone: 'T17',
};
