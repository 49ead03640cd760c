import { expect, test } from 'vitest';
import { LIGHTHOUSE_PROVISIONING_STATES } from '../../../models/facts/index.ts';
import { meaningOfProvisioning, takesTime } from '../../../models/policies/lighthouse-provisioning.ts';

test('every documented state but one means something', () => {
  const unknown = LIGHTHOUSE_PROVISIONING_STATES.value.filter(
    (state) => meaningOfProvisioning(state) === 'unknown',
  );
  expect(unknown).toEqual(['NotSpecified']);
});

test.each([
  ['Succeeded', 'stands'],
  ['Failed', 'failed'],
  ['Deleted', 'gone'],
  ['Updating', 'in-progress'],
  ['Paused', 'unknown'],
  ['toString', 'unknown'],
])('%s: %s', (state, meaning) => {
  expect(meaningOfProvisioning(state)).toBe(meaning);
});

test('deleting a definition is done at once, all else takes time', () => {
  expect(takesTime('definition', 'delete')).toBe(false);
  expect(takesTime('definition', 'put')).toBe(true);
  expect(takesTime('assignment', 'put')).toBe(true);
  expect(takesTime('assignment', 'delete')).toBe(true);
});
