import type { Group, RelationshipStatus } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import type { GdapWay } from './gdap-ways.ts';
import { addMembershipLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { weakest } from './weakest.ts';

/** The chains of GDAP, each way of the account as open as the machines on it are. */
export function gdapPaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  start: readonly AccessLink[],
): AccessPath[] {
  const paths: AccessPath[] = [];
  for (const way of index.gdapWaysOf(accountId, tenantId)) {
    const links = [...start];
    addMembershipLinks(links, index, state, accountId, way.chain);
    addGroupLink(links, way.group);
    links.push(assignmentLink(way, state), relationshipLink(way, state), roleLink(way));
    paths.push({
      model: 'gdap',
      accountId,
      holderId: accountId,
      tenantId,
      workload: 'any',
      roles: way.granted.roles,
      state: weakest(links),
      links,
    });
  }
  return paths;
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

function roleLink({ assignment: { id }, granted: { roles, name } }: GdapWay): AccessLink {
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

function assignmentLink({ assignment: { id } }: GdapWay, state: TwinState): AccessLink {
  const status = state.accessAssignment(id);
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
function relationshipLink({ relationship }: GdapWay, state: TwinState): AccessLink {
  const { id, name } = relationship;
  const status = state.relationship(id);
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
