import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import { accessOf } from '../../../models/access/access-of.ts';
import { onlyReads } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { azureRoleIdOfName } from '../../../models/facts/index.ts';
import { roleObstacles } from '../../../models/policies/lighthouse-roles.ts';
import { build } from '../../../scenarios/build.ts';
import type { DesignChoice, Sketch } from '../../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';

const AZURE: Sketch['customers']['needs'] = [
  { need: 'azure-reader', tiers: ['tier1', 'tier2'] },
  { need: 'azure-contributor', tiers: ['tier1', 'tier2'] },
];

function estateOf(design: Partial<DesignChoice>, sketch = smallSketch({ needs: AZURE })): Estate {
  const choice: DesignChoice = { name: 'design', kinds: ['lighthouse-eligible'], pim: {}, ...design };
  return build(smallScenario({}, sketch), choice);
}

const delegationsOf = (estate: Estate, customerId = 'alpha') =>
  (estate.lighthouseDelegations ?? []).filter((delegation) => delegation.customerId === customerId);

describe('the delegations', () => {
  test('are one for each customer and access policy, for the groups of the managing tenant', () => {
    const estate = estateOf({ pim: { groupsPer: 'tier' } });
    // Approval for tier 2 only: entries of one role share one policy within a definition (LH-16).
    expect(delegationsOf(estate).map(({ id }) => id)).toEqual([
      'lighthouse-eligible:alpha',
      'lighthouse-eligible:alpha:approval',
    ]);
    for (const { eligible } of estate.lighthouseDelegations!) {
      for (const role of new Set(eligible.map((entry) => entry.role))) {
        const policies = eligible
          .filter((entry) => entry.role === role)
          .map((entry) =>
            JSON.stringify([entry.maxActivationSeconds, entry.requiresMfa, entry.approverAccountIds]),
          );
        expect(new Set(policies).size).toBe(1);
      }
    }
    const homes = new Map(estate.groups.map((group) => [group.id, group.tenantId]));
    for (const { authorizations, eligible } of estate.lighthouseDelegations!) {
      for (const { principal } of [...authorizations, ...eligible])
        expect(homes.get(principal.id)).toBe('managing');
    }
  });

  test('give every group with an eligible role the permanent Reader it needs (LH-20)', () => {
    for (const { authorizations, eligible } of estateOf({}).lighthouseDelegations!) {
      expect(eligible.length).toBeGreaterThan(0);
      for (const { principal } of eligible) {
        expect(authorizations).toContainEqual({ principal, role: 'Reader' });
      }
    }
  });

  test('hold no role that Lighthouse refuses', () => {
    for (const kind of ['lighthouse-standing', 'lighthouse-eligible'] as const) {
      const needs = ['azure-owner', 'azure-user-access-admin', 'azure-contributor', 'azure-storage-data'];
      const sketch = smallSketch({ needs: needs.map((need) => ({ need, tiers: ['tier2'] })) });
      for (const { authorizations, eligible } of estateOf({ kinds: [kind] }, sketch).lighthouseDelegations!) {
        for (const { role } of authorizations)
          expect(roleObstacles(azureRoleIdOfName(role)!, 'permanent')).toEqual([]);
        for (const { role } of eligible)
          expect(roleObstacles(azureRoleIdOfName(role)!, 'eligible')).toEqual([]);
      }
    }
  });

  test('allow eight hours at most, and less where the sketch does (LH-12)', () => {
    const longest = (hours: number) =>
      estateOf({ pim: { maxActivationSeconds: hours * HOUR_SECONDS } }).lighthouseDelegations!.flatMap(
        ({ eligible }) => eligible.map((entry) => entry.maxActivationSeconds / HOUR_SECONDS),
      );
    expect(new Set(longest(24))).toEqual(new Set([8]));
    expect(new Set(longest(2))).toEqual(new Set([2]));
  });

  test('can be ended from our side by the approvers, who can do nothing else there (LH-52)', () => {
    const estate = estateOf({});
    const index = indexEstate(estate);
    const paths = accessOf(index, declaredState(estate), 'approver-01', 'alpha');
    expect(paths.map(({ roles, state }) => [roles, state])).toEqual([
      [['Managed Services Registration assignment Delete Role'], 'standing'],
    ]);
    expect(paths.every(onlyReads)).toBe(true);
  });
});

test('standing: the roles are there without asking, and nobody is eligible', () => {
  const estate = estateOf({ kinds: ['lighthouse-standing'] });
  const index = indexEstate(estate);
  expect(estate.lighthouseDelegations!.flatMap(({ eligible }) => eligible)).toEqual([]);
  const paths = accessOf(index, declaredState(estate), 'tier2-01', 'alpha');
  expect(paths.filter(({ roles }) => roles.includes('Contributor')).map(({ state }) => state)).toEqual([
    'standing',
  ]);
});

test('eligible: reading stands, changing is one activation or one approval away', () => {
  const estate = estateOf({ pim: { groupsPer: 'tier' } });
  const index = indexEstate(estate);
  const statesOf = (accountId: string) =>
    Object.fromEntries(
      accessOf(index, declaredState(estate), accountId, 'alpha').map(({ roles, state }) => [roles[0], state]),
    );
  expect(statesOf('tier1-01')).toEqual({ Reader: 'standing', Contributor: 'eligible' });
  expect(statesOf('tier2-01')).toEqual({ Reader: 'standing', Contributor: 'gated' });
});
