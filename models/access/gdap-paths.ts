import type { EstateIndex } from '../estate-index.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import { GdapPath } from './gdap-path.ts';
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
  const paths: AccessPath[] = [];
  for (const way of ways) {
    const places = judgedChain(index, state, accountId, way.chain);
    const assignment = state.accessAssignment(way.assignment.id);
    const relationship = state.relationship(way.relationship.id);
    paths.push(new GdapPath(index, accountId, tenantId, start, way, { places, assignment, relationship }));
  }
  return paths;
}
