import { expect, test } from 'vitest';
import { deletesProtected } from '../../../models/policies/resource-protection.ts';

test('LH-47: a lock does not hold people of a managing tenant, and holds the customer’s own', () => {
  expect(deletesProtected({ model: 'lighthouse' }, 'lock')).toEqual({ allowed: true, factId: 'LH-47' });
  for (const model of ['guest', 'own', 'gdap'] as const) {
    expect(deletesProtected({ model }, 'lock')).toEqual({ allowed: false, factId: 'LH-47' });
  }
});

test('LH-47: a deny assignment holds everybody', () => {
  for (const model of ['lighthouse', 'guest', 'own'] as const) {
    expect(deletesProtected({ model }, 'deny-assignment')).toEqual({ allowed: false, factId: 'LH-47' });
  }
});
