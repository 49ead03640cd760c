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
  obstacles: readonly AccessLink[],
): readonly AccessPath[] {
  const ways = index.gdapWaysOf(accountId, tenantId);
  if (ways.length === 0) return NONE;
  // Asked for every piece of work, and most often there is one way.
  return ways.length === 1
    ? [pathOf(index, state, obstacles, accountId, ways[0]!)]
    : ways.map((way) => pathOf(index, state, obstacles, accountId, way));
}

function pathOf(
  index: EstateIndex,
  state: TwinState,
  obstacles: readonly AccessLink[],
  accountId: string,
  way: GdapWay,
): AccessPath {
  const { chain, grant } = way;
  return new GdapPath(
    index,
    obstacles,
    way,
    judgedChain(index, state, accountId, chain),
    state.accessAssignment(grant.assignment.id, grant.assignmentRow),
    state.relationship(grant.relationship.id, grant.relationshipRow),
  );
}
