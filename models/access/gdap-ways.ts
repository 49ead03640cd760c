import type { AccessAssignment, GdapRelationship, Group } from '../estate.ts';
import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import { roleName } from '../facts/roles.ts';
import type { AccessLink } from './access-path.ts';

/**
 * One way of an account to roles in a tenant, as far as the estate declares it: a chain into a group, what the group is
 * assigned, and the relationship that holds it. Whether it is open is for machines to say, and for the judge to ask.
 */
export interface GdapWay {
  readonly chain: MembershipChain;
  readonly assignment: AccessAssignment;
  readonly relationship: GdapRelationship;
  /** Roles the assignment gives: its own as far as the relationship contains them (GDAP-45). */
  readonly roles: readonly string[];
  /** What speaks against the group itself, which no machine changes. */
  readonly groupLinks: readonly AccessLink[];
  readonly roleLink: AccessLink;
  /** The link of an active assignment, and that of an active relationship: both hold most of the time. */
  readonly assignmentHolds: AccessLink;
  readonly relationshipHolds: AccessLink;
}

/** Look-ups that the ways depend on. */
type LookUps = Pick<EstateIndex, 'groups' | 'relationshipsOf' | 'assignmentsOf' | 'chainsInto'>;

const NO_WAYS: readonly GdapWay[] = [];

/** Finds ways, and remembers them: who works for a customer is judged there again and again. */
export class GdapWays {
  private readonly index: LookUps;
  private readonly known = new Map<string, Map<string, readonly GdapWay[]>>();

  constructor(index: LookUps) {
    this.index = index;
  }

  /** All ways account → group → access assignment → relationship → roles (E1, GDAP-36, GDAP-43, GDAP-46). */
  of(accountId: string, tenantId: string): readonly GdapWay[] {
    let ofAccount = this.known.get(accountId);
    if (ofAccount === undefined) {
      ofAccount = new Map();
      this.known.set(accountId, ofAccount);
    }
    let ways = ofAccount.get(tenantId);
    if (ways === undefined) {
      ways = findWays(this.index, accountId, tenantId);
      ofAccount.set(tenantId, ways);
    }
    return ways;
  }

  /** The delegations of a customer have changed. */
  forget(tenantId: string): void {
    for (const ofAccount of this.known.values()) ofAccount.delete(tenantId);
  }

  /** Places in groups have changed. */
  forgetAll(): void {
    this.known.clear();
  }
}

function findWays(index: LookUps, accountId: string, tenantId: string): readonly GdapWay[] {
  const ways: GdapWay[] = [];
  for (const relationship of index.relationshipsOf(tenantId)) {
    const relationshipHolds: AccessLink = {
      kind: 'relationship',
      subject: relationship.id,
      name: relationship.name,
      state: 'standing',
    };
    for (const assignment of index.assignmentsOf(relationship.id)) {
      const chains = index.chainsInto(accountId, assignment.groupId);
      if (chains.length === 0) continue;
      const { roles, name } = rolesOf(assignment, relationship);
      const common = {
        assignment,
        relationship,
        roles,
        groupLinks: groupLinksOf(index.groups.get(assignment.groupId)),
        roleLink: roleLinkOf(assignment, roles, name),
        assignmentHolds: {
          kind: 'access-assignment',
          subject: assignment.id,
          name: 'active',
          state: 'standing',
        },
        relationshipHolds,
      } as const;
      for (const chain of chains) ways.push({ chain, ...common });
    }
  }
  return ways.length === 0 ? NO_WAYS : ways;
}

/** Roles that both lists hold, and how they are called together. */
interface GrantedRoles {
  readonly roles: readonly string[];
  readonly name: string;
}

/** Neither list ever changes: worked out once per pair, and in a sketch pairs are few. */
const grantedBy = new WeakMap<readonly string[], WeakMap<readonly string[], GrantedRoles>>();

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

function roleLinkOf({ id }: AccessAssignment, roles: readonly string[], name: string): AccessLink {
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

const NOTHING_AGAINST: readonly AccessLink[] = [];

function groupLinksOf(group: Group | undefined): readonly AccessLink[] {
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
  if (group.kind === 'security') return NOTHING_AGAINST;
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
