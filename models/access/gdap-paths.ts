import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import { GdapPath } from './gdap-path.ts';
import type { GdapWay } from './gdap-ways.ts';
import { judgedChain } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';

const NONE: readonly AccessPath[] = [];

/** The chains of GDAP, each way of the account as open as the machines on it are. */
export function gdapPaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  start: readonly AccessLink[],
): readonly AccessPath[] {
  const ways = index.gdapWaysOf(accountId, tenantId);
  if (ways.length === 0) return NONE;
  const judge = (way: GdapWay): AccessPath => {
    const { grant, chain } = way;
    const places = judgedChain(index, state, accountId, chain);
    const assignment = state.accessAssignment(grant.assignment.id, grant.assignmentRow);
    const relationship = state.relationship(grant.relationship.id, grant.relationshipRow);
    return new GdapPath(index, accountId, tenantId, start, way, { places, assignment, relationship });
  };
  // Asked for every piece of work, and most often there is one way.
  return ways.length === 1 ? [judge(ways[0]!)] : ways.map(judge);
}
