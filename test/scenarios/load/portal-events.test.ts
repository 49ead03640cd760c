import { expect, test } from 'vitest';
import { complaintsAbout, load, OFFICE } from './helpers.ts';

const EVENT = 'events: [{ at: P1D, portal: { who: tier1-01, customer: Customer 001, does: work } }]\n';

test('names in a portal event become ids', async () => {
  const { value } = await load(`${OFFICE}${EVENT}`);
  expect(value?.events).toEqual([
    { kind: 'portal', atSeconds: 86_400, personId: 'tier1-01', customerId: 'customer-001', does: 'work' },
  ]);
});

test('names that stand for nobody are told with what may have been meant', async () => {
  const text = `${OFFICE}${EVENT}`.replace('tier1-01', 'tier1-0l').replace('Customer 001', 'Custmer 001');
  const complaints = await complaintsAbout(text);
  expect(complaints).toMatch(/no person "tier1-0l"[\s\S]*tier1-01/);
  expect(complaints).toMatch(/no one customer "Custmer 001"[\s\S]*Customer 001/);
});
