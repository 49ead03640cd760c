import type { AccessAssignmentStatus, Group, Membership, RelationshipStatus } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink, AccessPath, PathState } from './access-path.ts';
import { delegatedLinks } from './account-links.ts';
import type { GdapGrant, GdapWay } from './gdap-ways.ts';
import { addChainLinks, type JudgedPlace, stateOfChain } from './membership-links.ts';

const NO_MEMBERSHIPS: readonly Membership[] = [];

/**
 * A way through GDAP as it was found when somebody asked. Its links are put into words when they are read: of most
 * paths only the state is, and making the words of a path takes several times as long as judging it.
 */
export class GdapPath implements AccessPath {
  readonly state: PathState;
  private readonly index: Pick<EstateIndex, 'groups'>;
  private readonly obstacles: readonly AccessLink[];
  private readonly way: GdapWay;
  private readonly places: readonly JudgedPlace[];
  private readonly assignment: AccessAssignmentStatus;
  private readonly relationship: RelationshipStatus;
  private words: readonly AccessLink[] | undefined;

  /**
   * `obstacles` are what stands in the way of all paths there, `places` how far the account has come with each membership
   * of the chain, in its order.
   */
  constructor(
    index: Pick<EstateIndex, 'groups'>,
    obstacles: readonly AccessLink[],
    way: GdapWay,
    places: readonly JudgedPlace[],
    assignment: AccessAssignmentStatus,
    relationship: RelationshipStatus,
  ) {
    this.index = index;
    this.obstacles = obstacles;
    this.way = way;
    this.places = places;
    this.assignment = assignment;
    this.relationship = relationship;
    this.words = undefined;
    // Each of these has a link that is lost. The links themselves come later, and a property test holds the state to be
    // that of the weakest of them.
    const isOpen =
      obstacles.length === 0 && assignment === 'active' && relationship === 'active' && way.grant.isSound;
    this.state = isOpen ? stateOfChain(places) : 'lost';
  }

  get accountId(): string {
    return this.way.chain.memberships[0]!.member.id;
  }

  get tenantId(): string {
    return this.way.grant.relationship.customerId;
  }

  get model(): 'gdap' {
    return 'gdap';
  }

  get holderId(): string {
    return this.accountId;
  }

  get workload(): 'any' {
    return 'any';
  }

  get roles(): readonly string[] {
    return this.way.grant.granted.roles;
  }

  get links(): readonly AccessLink[] {
    this.words ??= this.inWords();
    return this.words;
  }

  /** Memberships on the way of which something holds as they were judged, in the order of the chain. */
  membershipsWhere(holds: (judged: JudgedPlace) => boolean): readonly Membership[] {
    const { memberships } = this.way.chain;
    const { places } = this;
    if (memberships.length === 1) return holds(places[0]!) ? memberships : NO_MEMBERSHIPS;
    return memberships.filter((_, position) => holds(places[position]!));
  }

  private inWords(): readonly AccessLink[] {
    const { chain, grant } = this.way;
    const links = [...delegatedLinks(this.accountId, this.obstacles)];
    addChainLinks(links, this.index, chain, this.places);
    addGroupLink(links, grant.group);
    links.push(
      assignmentLink(grant, this.assignment),
      relationshipLink(grant, this.relationship),
      roleLink(grant),
    );
    return links;
  }
}

/** Says what speaks against the group itself. */
function addGroupLink(links: AccessLink[], group: Group | undefined): void {
  if (group?.kind === 'security') return;
  links.push({
    kind: 'group',
    subject: group?.id ?? '',
    name: group?.name ?? 'deleted group',
    state: 'lost',
    ...(group === undefined
      ? { factId: 'GDAP-44', why: 'the group no longer exists' }
      : { factId: 'GDAP-43', why: 'only a security group can carry an access assignment' }),
  });
}

function roleLink({ assignment: { id }, granted: { roles, name } }: GdapGrant): AccessLink {
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

function assignmentLink({ assignment: { id } }: GdapGrant, status: AccessAssignmentStatus): AccessLink {
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
function relationshipLink({ relationship }: GdapGrant, status: RelationshipStatus): AccessLink {
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
