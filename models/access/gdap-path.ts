import type { AccessAssignmentStatus, Group, Membership, RelationshipStatus } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink, AccessPath, PathState } from './access-path.ts';
import type { GdapGrant, GdapWay } from './gdap-ways.ts';
import { addChainLinks, type JudgedState, stateOfChain } from './membership-links.ts';
import { weaker, weakest } from './weakest.ts';

const NO_MEMBERSHIPS: readonly Membership[] = [];

/** What the machines on a way said when it was judged. */
export interface JudgedWay {
  /** Of each membership of the chain, in its order. */
  readonly places: readonly JudgedState[];
  readonly assignment: AccessAssignmentStatus;
  readonly relationship: RelationshipStatus;
}

/**
 * A way through GDAP as it was found when somebody asked. Its links are put into words when they are read: of most
 * paths only the state is, and making the words of a path takes several times as long as judging it.
 */
export class GdapPath implements AccessPath {
  readonly accountId: string;
  readonly tenantId: string;
  readonly state: PathState;
  private readonly index: Pick<EstateIndex, 'groups'>;
  private readonly start: readonly AccessLink[];
  private readonly way: GdapWay;
  private readonly judged: JudgedWay;
  private words: readonly AccessLink[] | undefined;

  constructor(
    index: Pick<EstateIndex, 'groups'>,
    accountId: string,
    tenantId: string,
    start: readonly AccessLink[],
    way: GdapWay,
    judged: JudgedWay,
  ) {
    this.index = index;
    this.accountId = accountId;
    this.tenantId = tenantId;
    this.start = start;
    this.way = way;
    this.judged = judged;
    this.words = undefined;
    this.state = isDelegated(way.grant, judged)
      ? weaker(weakest(start), stateOfChain(judged.places))
      : 'lost';
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

  /** Memberships on the way whose state is one of some, in the order of the chain. */
  membershipsThat(are: (judged: JudgedState) => boolean): readonly Membership[] {
    const { memberships } = this.way.chain;
    const { places } = this.judged;
    if (memberships.length === 1) return are(places[0]!) ? memberships : NO_MEMBERSHIPS;
    return memberships.filter((_, position) => are(places[position]!));
  }

  private inWords(): readonly AccessLink[] {
    const { judged } = this;
    const { chain, grant } = this.way;
    const links = [...this.start];
    addChainLinks(links, this.index, chain, judged.places);
    addGroupLink(links, grant.group);
    links.push(
      assignmentLink(grant, judged.assignment),
      relationshipLink(grant, judged.relationship),
      roleLink(grant),
    );
    return links;
  }
}

/** Whether nothing is lost behind the places: each of these has a link that says so. */
function isDelegated({ group, granted }: GdapGrant, { assignment, relationship }: JudgedWay): boolean {
  return (
    group?.kind === 'security' &&
    assignment === 'active' &&
    relationship === 'active' &&
    granted.roles.length > 0
  );
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
