import { expect, test } from 'vitest';
import { unpackFates } from '../../../models/tenant-fates.ts';
import { runReplication } from '../../../scenarios/run/run-batch.ts';
import { followTheft } from '../../../scenarios/theft/index.ts';
import { smallScenario } from '../small-scenario.ts';

const scenario = smallScenario();
const thefts = followTheft(scenario);
const recordings = runReplication(scenario, 0);

test('every design has its theft, with the falls that the first replication counts', () => {
  expect(thefts.map(({ design }) => design)).toEqual(scenario.designs.map(({ name }) => name));
  thefts.forEach(({ customers }, position) => {
    expect(customers.map(({ fall }) => fall?.afterSeconds ?? -1)).toEqual(
      unpackFates(recordings[position]!.fates).map(({ fellAfterSeconds }) => fellAfterSeconds),
    );
  });
});

test('the first customer’s way ends as the one the recording keeps', () => {
  thefts.forEach(({ customers }, position) => {
    const path = recordings[position]!.firstPath!;
    const customer = customers.find(({ tenantId }) => tenantId === path.tenantId)!;
    expect(customer.atTheft!.state).toBe(path.state);
    expect(customer.atTheft!.links.map(({ kind }) => kind)).toEqual(path.links.map(({ kind }) => kind));
  });
});

test('who fell gave roles by a way that was open, and who held had none', () => {
  const open = ['standing', 'active', 'residual'];
  const customers = thefts.flatMap((theft) => theft.customers);
  const fallen = customers.flatMap(({ fall }) => fall ?? []);
  expect(fallen.length).toBeGreaterThan(8);
  for (const { way, roles } of fallen) {
    expect(open).toContain(way!.state);
    expect(roles.length).toBeGreaterThan(0);
  }
  const held = customers.filter(({ fall }) => fall === null);
  expect(held.length).toBeGreaterThan(0);
  for (const { atTheft } of held) expect(open).not.toContain(atTheft?.state);
  expect(thefts[0]!.customers.some(({ fall }) => fall!.subscriptions.length > 0)).toBe(true);
});

test('the way told is the one that gives power, and not the Reader’s beside it, which always stands', () => {
  const design = { name: 'lighthouse', kinds: ['lighthouse-eligible' as const], pim: {} };
  const [theft] = followTheft(smallScenario({ designs: [design] }));
  const told = theft!.customers.flatMap(({ atTheft, fall }) => (fall === null ? (atTheft ?? []) : []));
  expect(told.length).toBeGreaterThan(0);
  for (const { state, links } of told) {
    expect(state).toBe('gated');
    expect(links.map(({ kind }) => kind)).toContain('approval');
  }
});
