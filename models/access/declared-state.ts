import type { Estate } from '../estate.ts';
import type { TwinState } from './twin-state.ts';

/** The state an estate declares at second 0, before any machine has moved: what checks and drafts judge. */
export function declaredState(estate: Estate): TwinState {
  const relationships = new Map(estate.relationships.map((r) => [r.id, r.status]));
  const assignments = new Map(estate.accessAssignments.map((a) => [a.id, a.status]));
  const dap = new Map(estate.dapLinks.map((d) => [d.customerId, d.status]));
  return {
    nowSeconds: 0,
    accountEnabled: () => true,
    membership: (_accountId, membership) => {
      if (membership.endsAtSeconds !== null && membership.endsAtSeconds <= 0) return 'ended';
      return membership.assignment === 'active' ? 'standing' : 'eligible';
    },
    relationship: (id) => relationships.get(id) ?? 'gone',
    accessAssignment: (id) => assignments.get(id) ?? 'deleted',
    dap: (customerId) => dap.get(customerId) ?? 'none',
    tokenEndsAt: () => undefined,
  };
}
