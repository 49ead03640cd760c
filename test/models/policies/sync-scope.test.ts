import { expect, test } from 'vitest';
import { syncUserProblem } from '../../../models/policies/sync-scope.ts';

test('B2B-56: synchronization takes members of the source, and nobody whom another job has made there', () => {
  expect(syncUserProblem({ kind: 'member' })).toBeUndefined();
  for (const kind of ['guest', 'external-member'] as const) {
    expect(syncUserProblem({ kind })).toEqual({ rule: 'external-user', factId: 'B2B-56' });
  }
});
