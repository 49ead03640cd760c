import type { RelationshipStatus } from '../estate.ts';
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
    for (const link of way.groupLinks) links.push(link);
    links.push(assignmentLink(way, state), relationshipLink(way, state), way.roleLink);
    paths.push({
      model: 'gdap',
      accountId,
      holderId: accountId,
      tenantId,
      workload: 'any',
      roles: way.roles,
      state: weakest(links),
      links,
    });
  }
  return paths;
}

function assignmentLink({ assignment, assignmentHolds }: GdapWay, state: TwinState): AccessLink {
  const status = state.accessAssignment(assignment.id);
  if (status === 'active') return assignmentHolds;
  return {
    kind: 'access-assignment',
    subject: assignment.id,
    name: status,
    state: 'lost',
    factId: 'GDAP-36',
    why: `the access assignment is ${status}, not active`,
  };
}

/** Only `active` gives access; `expiring` means the end has passed (GDAP-82). */
function relationshipLink({ relationship, relationshipHolds }: GdapWay, state: TwinState): AccessLink {
  const status = state.relationship(relationship.id);
  if (status === 'active') return relationshipHolds;
  const { id, name } = relationship;
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
