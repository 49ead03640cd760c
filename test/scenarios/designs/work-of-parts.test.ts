import { expect, test } from 'vitest';
import type { Estate } from '../../../models/estate.ts';
import { build } from '../../../scenarios/build.ts';
import type { DesignChoice, Sketch } from '../../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';

const sketchOf = (...needs: string[]): Sketch =>
  smallSketch({ needs: needs.map((need) => ({ need, tiers: ['tier2'] })) });

const estateOf = (sketch: Sketch, kinds: DesignChoice['kinds'], only: DesignChoice['only'] = {}): Estate =>
  build(smallScenario({}, sketch), { name: 'sum', kinds, pim: {}, only });

const nested = ({ memberships }: Estate): boolean =>
  memberships.some(({ member }) => member.kind === 'group');

const factsOf = (estate: Estate): string[] => [...new Set(estate.unserved.map(({ factId }) => factId))];

test('Lighthouse takes the Azure control plane from GDAP, so that no group is nested under AdminAgents', () => {
  const sketch = sketchOf('exchange-admin', 'azure-contributor');
  expect(nested(estateOf(sketch, ['gdap-pim']))).toBe(true);
  const sum = estateOf(sketch, ['gdap-pim', 'lighthouse-eligible']);
  expect(nested(sum)).toBe(false);
  expect(sum.relationships).toHaveLength(8);
  expect(sum.lighthouseDelegations).toHaveLength(8);
});

test('what Lighthouse cannot serve stays with GDAP', () => {
  const sum = estateOf(sketchOf('azure-contributor', 'azure-owner'), ['gdap-pim', 'lighthouse-eligible']);
  expect(nested(sum)).toBe(true);
  expect(sum.unserved).toEqual([]);
});

test('DAP leaves nothing to Lighthouse: an admin agent is what it is', () => {
  const sum = estateOf(sketchOf('azure-contributor'), ['dap', 'lighthouse-eligible']);
  const agents = sum.memberships.filter(({ groupId }) => groupId === 'group:AdminAgents');
  expect(agents.length).toBeGreaterThan(0);
});

test('a need is unserved only where every part leaves it so, with the first part’s reason', () => {
  const sketch = sketchOf('exchange-admin', 'azure-contributor', 'azure-management-group');
  expect(factsOf(estateOf(sketch, ['lighthouse-eligible']))).toEqual(['LH-46', 'LH-40']);
  expect(factsOf(estateOf(sketch, ['gdap-pim', 'lighthouse-eligible']))).toEqual(['GDAP-100']);
  expect(factsOf(estateOf(sketch, ['lighthouse-eligible', 'gdap-pim']))).toEqual(['LH-40']);
});

test('brackets restrict a part to what they name', () => {
  const sketch = sketchOf('exchange-admin', 'azure-contributor', 'azure-owner');
  const kinds = ['gdap-pim', 'lighthouse-eligible'] as const;
  const only = { 'gdap-pim': ['exchange'], 'lighthouse-eligible': ['azure'] } as const;
  const sum = estateOf(sketch, kinds, only);
  expect(nested(sum)).toBe(false);
  // GDAP could, and is not asked; what Lighthouse says then counts.
  expect(factsOf(sum)).toEqual(['LH-31']);
  expect(nested(estateOf(sketch, kinds, { 'gdap-pim': ['exchange', 'azure'] }))).toBe(true);
});

test('nothing in common is lost, and nothing is there twice', () => {
  const sketch = sketchOf('exchange-admin', 'azure-contributor');
  const sum = estateOf(sketch, ['gdap-pim', 'lighthouse-eligible', 'dap']);
  for (const items of [sum.groups, sum.memberships, sum.relationships, sum.accessAssignments]) {
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const keys = sum.policies.map(({ access, groupId }) => `${access} ${groupId}`);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
});
