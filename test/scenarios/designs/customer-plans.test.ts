import { expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { withCustomerPlans } from '../../../scenarios/designs/customer-plans.ts';
import { estateOf, group, place } from '../../models/licensing/estate-of.ts';
import { smallSketch } from '../small-scenario.ts';

test('a customer whose PIM keeps something has a plan, also while there is nobody to need a seat (PIM-75)', () => {
  const sketch = smallSketch();
  const estate = estateOf({
    tenants: ['acme', 'bolt'].map((id) => ({ id, name: id, role: 'customer' as const })),
    groups: [group('admins', { tenantId: 'acme' }), group('empty', { tenantId: 'acme' })],
    memberships: [place('empty', 'admins', 'eligible', { member: { kind: 'group', id: 'empty' } })],
  });
  const { licenses } = withCustomerPlans(estate, sketch, resolveAssumptions());
  expect(licenses.map(({ tenantId, seats }) => [tenantId, seats])).toEqual([
    ['acme', sketch.customers.p2.seats ?? 1],
  ]);
});
