import type { AccessAssignment, GdapRelationship, Group } from '../estate.ts';
import type { EstateIndex, MembershipChain } from '../estate-index.ts';
import { roleName } from '../facts/roles.ts';

/**
 * One way of an account to roles in a tenant, as far as the estate declares it: a chain into a group, what the group is
 * assigned, and the relationship that holds it. Whether it is open is for machines to say, and for the judge to ask.
 */
export interface GdapWay {
  readonly chain: MembershipChain;
  readonly grant: GdapGrant;
}

/** What a group is assigned in a relationship: of all ways through the group the same. */
export interface GdapGrant {
  /** Undefined where it was deleted. */
  readonly group: Group | undefined;
  readonly assignment: AccessAssignment;
  /** Its number among the rows of the estate. */
  readonly assignmentRow: number;
  readonly relationship: GdapRelationship;
  readonly relationshipRow: number;
  readonly granted: GrantedRoles;
  /** There is a role in it, and only a security group carries one (GDAP-43, GDAP-45). */
  readonly isSound: boolean;
}

/** The roles that an assignment gives, its own as far as the relationship contains them (GDAP-45), and what they are called together. */
export interface GrantedRoles {
  readonly roles: readonly string[];
  readonly name: string;
}

const NO_WAYS: readonly GdapWay[] = [];

/** Look-ups that the ways depend on. */
type LookUps = Pick<EstateIndex, 'groups' | 'rows' | 'relationshipsOf' | 'assignmentsOf' | 'chainsInto'>;

/**
 * Accounts and tenants remembered at once, for which there are some 40 MB; then all is forgotten. Whoever works for
 * forty thousand customers is less, and a thief who tries every customer with one account after the other is more.
 */
const MOST_KEPT = 200_000;

/**
 * Finds ways, and remembers them: who works for a customer is judged there again and again. That there is none is
 * quickly found, and not remembered.
 */
export class GdapWays {
  private readonly index: LookUps;
  private readonly declared: EstateIndex['gdapWaysOf'];
  /** By account, then by tenant: accounts that work for customers are fewer. */
  private readonly known = new Map<string, Map<string, readonly GdapWay[]>>();
  private readonly grants = new Map<string, readonly GdapGrant[]>();
  /** Of how many accounts and tenants the ways are known. */
  private kept = 0;

  /** The ways of a run's own delegations come behind those that the estate declares. */
  constructor(index: LookUps, declared: EstateIndex['gdapWaysOf'] = () => NO_WAYS) {
    this.index = index;
    this.declared = declared;
  }

  of(accountId: string, tenantId: string): readonly GdapWay[] {
    const known = this.known.get(accountId)?.get(tenantId);
    if (known !== undefined) return known;
    const ways = this.find(accountId, tenantId);
    if (ways.length > 0) this.keep(accountId, tenantId, ways);
    return ways;
  }

  /** The delegations of a tenant are others now. */
  forgetTenant(tenantId: string): void {
    this.grants.delete(tenantId);
    for (const ofAccount of this.known.values()) if (ofAccount.delete(tenantId)) this.kept--;
  }

  /** Chains into groups are others now. */
  forgetAll(): void {
    this.known.clear();
    this.grants.clear();
    this.kept = 0;
  }

  /** All ways account → group → access assignment → relationship → roles (E1, GDAP-36, GDAP-43, GDAP-46). */
  private find(accountId: string, tenantId: string): readonly GdapWay[] {
    const declared = this.declared(accountId, tenantId);
    const ways = [...declared];
    for (const grant of this.grantsOf(tenantId)) {
      for (const chain of this.index.chainsInto(accountId, grant.assignment.groupId)) {
        ways.push({ chain, grant });
      }
    }
    if (ways.length === declared.length) return declared;
    // A copy has no room for more, and there is one for everybody at every customer.
    return ways.slice();
  }

  private grantsOf(tenantId: string): readonly GdapGrant[] {
    let found = this.grants.get(tenantId);
    if (found === undefined) {
      found = findGrants(this.index, tenantId);
      this.grants.set(tenantId, found);
    }
    return found;
  }

  private keep(accountId: string, tenantId: string, ways: readonly GdapWay[]): void {
    if (this.kept === MOST_KEPT) this.forgetAll();
    let ofAccount = this.known.get(accountId);
    if (ofAccount === undefined) {
      ofAccount = new Map();
      this.known.set(accountId, ofAccount);
    }
    ofAccount.set(tenantId, ways);
    this.kept++;
  }
}

function findGrants(
  { groups, rows, relationshipsOf, assignmentsOf }: LookUps,
  tenantId: string,
): readonly GdapGrant[] {
  return relationshipsOf(tenantId).flatMap((relationship) =>
    assignmentsOf(relationship.id).map((assignment): GdapGrant => {
      const group = groups.get(assignment.groupId);
      const granted = rolesOf(assignment, relationship);
      return {
        group,
        assignment,
        assignmentRow: rows.assignments.of(assignment.id)!,
        relationship,
        relationshipRow: rows.relationships.of(relationship.id)!,
        granted,
        isSound: group?.kind === 'security' && granted.roles.length > 0,
      };
    }),
  );
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
