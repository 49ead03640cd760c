import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { seatsOf } from '../../../models/licensing/seats.ts';
import { build } from '../../../scenarios/build.ts';
import { blueprintOf } from '../../../scenarios/run/blueprint.ts';
import type { DesignChoice } from '../../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';

const CHOICE: DesignChoice = { name: 'design', kinds: ['b2b-pim'], pim: {} };

const estateOf = (change: Partial<DesignChoice>, sketch = smallSketch()): Estate =>
  build(smallScenario({}, sketch), { ...CHOICE, ...change });

const seatsIn = (estate: Estate, tenantId: string) =>
  seatsOf(indexEstate(estate), resolveAssumptions()).find((tenant) => tenant.tenantId === tenantId);

const constantsOf = (change: Partial<DesignChoice>) =>
  blueprintOf(smallScenario(), { ...CHOICE, ...change }).constants;

describe('b2b-pim', () => {
  test('invites every engineer where the engineer serves, and approvers everywhere', () => {
    const { accounts, tenants } = estateOf({});
    const customers = tenants.filter(({ role }) => role === 'customer');
    const guests = accounts.filter(({ kind }) => kind === 'guest');
    // Five engineers of one pod of two each, and two approvers, at eight customers.
    expect(guests).toHaveLength(5 * 4 + 2 * 8);
    expect(new Set(guests.map(({ tenantId }) => tenantId))).toEqual(new Set(customers.map(({ id }) => id)));
  });

  test('gives roles to groups of the customer, role-assignable where they hold directory roles (PIM-52)', () => {
    const { groups, roleAssignments } = estateOf(
      {},
      smallSketch({
        needs: [
          { need: 'azure-reader', tiers: ['tier1'] },
          { need: 'exchange-admin', tiers: ['tier2'] },
        ],
      }),
    );
    const assignable = new Map(groups.map((group) => [group.id, group.roleAssignable]));
    expect(assignable.get('group:tier1@alpha')).toBe(false);
    expect(assignable.get('group:tier2@alpha')).toBe(true);
    for (const { principal, assignment, tenantId } of roleAssignments!) {
      expect(assignment).toBe('active');
      expect(principal.id).toMatch(new RegExp(`@${tenantId}$`));
    }
  });

  test('asks for the activation in the customer’s tenant, and its approver there', () => {
    const estate = estateOf({});
    const paths = accessOf(indexEstate(estate), declaredState(estate), 'tier2-01', 'alpha');
    expect(new Set(paths.map(({ model, state }) => `${model} ${state}`))).toEqual(new Set(['guest gated']));
    const policy = estate.policies.find(({ groupId }) => groupId === 'group:tier2@alpha');
    expect(policy?.approverAccountIds).toEqual(['approver-01@alpha', 'approver-02@alpha']);
  });

  test('costs a registration per visitor and tenant, unless home is trusted or nobody asks (B2B-17)', () => {
    expect(constantsOf({})['mfa.registrations']).toBe(36);
    expect(constantsOf({ crossTenant: { mfaTrust: true } })['mfa.registrations']).toBe(0);
    expect(constantsOf({ crossTenant: { demandsMfa: false } })['mfa.registrations']).toBe(0);
    expect(constantsOf({})['objects.inCustomerTenants']).toBe(36);
  });

  test('meters guests, who need no seat, in tenants that own a plan (PIM-89)', () => {
    const estate = estateOf({});
    expect(seatsIn(estate, 'alpha')?.heads).toEqual([]);
    expect(seatsIn(estate, 'alpha')?.meteredPersonIds).toHaveLength(2 + 3);
    expect(estate.licenses.find(({ tenantId }) => tenantId === 'alpha')?.seats).toBe(1);
  });

  test('really shadows GDAP beside it (GDAP-50)', () => {
    const estate = estateOf({ kinds: ['b2b-pim', 'gdap-pim'] });
    const paths = accessOf(indexEstate(estate), declaredState(estate), 'tier2-01', 'alpha');
    const gdap = paths.filter(({ model }) => model === 'gdap');
    expect(gdap.length).toBeGreaterThan(0);
    expect(
      gdap.every(({ state, links }) => state === 'lost' && links.some(({ factId }) => factId === 'GDAP-50')),
    ).toBe(true);
  });
});

describe('sync-pim', () => {
  test('makes external members, each with a seat there and P1 at home (B2B-50, PIM-89)', () => {
    const estate = estateOf({ kinds: ['sync-pim'] });
    const kinds = new Set(
      estate.accounts.filter(({ origin }) => origin === 'synchronized').map(({ kind }) => kind),
    );
    expect(kinds).toEqual(new Set(['external-member']));
    expect(seatsIn(estate, 'alpha')?.heads).toHaveLength(5);
    expect(estate.licenses.find(({ tenantId }) => tenantId === 'alpha')?.seats).toBe(5);
    expect(constantsOf({ kinds: ['sync-pim'] })['license.p1.seats']).toBe(7);
    expect(constantsOf({})['license.p1.seats']).toBeUndefined();
  });

  test('makes guests where the sketch says so, who are metered', () => {
    const estate = estateOf({ kinds: ['sync-pim'], crossTenant: { userType: 'guest' } });
    expect(seatsIn(estate, 'alpha')?.heads).toEqual([]);
    expect(seatsIn(estate, 'alpha')?.meteredPersonIds).toHaveLength(5);
  });

  test('redeems on both sides, which invitations do not (B2B-54)', () => {
    const redeems = (kind: 'b2b-pim' | 'sync-pim') =>
      new Set(estateOf({ kinds: [kind] }).crossTenantAccess!.map((each) => each.redeemsAutomatically));
    expect(redeems('sync-pim')).toEqual(new Set([true]));
    expect(redeems('b2b-pim')).toEqual(new Set([false]));
  });
});

describe('own-pim', () => {
  const estate = estateOf({ kinds: ['own-pim'] });
  const index = indexEstate(estate);

  test('lets nobody of ours in, and gives nobody of ours work', () => {
    for (const { id, tenantId } of estate.accounts.filter((account) => account.tenantId === 'managing')) {
      expect(accessOf(index, declaredState(estate), id, 'alpha')).toEqual([]);
      expect([tenantId, index.needsServedBy(id)]).toEqual(['managing', []]);
    }
    expect(constantsOf({ kinds: ['own-pim'] })['objects.inCustomerTenants']).toBe(0);
  });

  test('makes the customer’s own administrators eligible for each role, with its own approver', () => {
    expect(index.needsServedBy('own-admin-01@alpha').map(({ customerId }) => customerId)).toEqual([
      'alpha',
      'alpha',
      'alpha',
    ]);
    expect(index.needsServedBy('own-approver-01@alpha')).toEqual([]);
    const paths = accessOf(index, declaredState(estate), 'own-admin-01@alpha', 'alpha');
    expect(paths.map(({ model, state }) => [model, state])).toEqual([
      ['own', 'gated'],
      ['own', 'gated'],
      ['own', 'gated'],
    ]);
    expect(accessOf(index, declaredState(estate), 'own-admin-01@alpha', 'bravo')).toEqual([]);
    expect(estate.rolePolicies!.find(({ tenantId }) => tenantId === 'alpha')?.approverAccountIds).toEqual([
      'own-approver-01@alpha',
    ]);
  });

  test('needs seats at the customer for its own people, and none of ours (PIM-84)', () => {
    expect(seatsIn(estate, 'managing')).toBeUndefined();
    expect(seatsIn(estate, 'alpha')?.heads.map(({ personId }) => personId)).toEqual([
      'own-admin-01@alpha',
      'own-admin-02@alpha',
      'own-approver-01@alpha',
    ]);
  });

  test('in a sum, takes work from our tiers only where it alone is asked', () => {
    const sum = estateOf({
      kinds: ['own-pim', 'gdap-pim'],
      only: { 'own-pim': ['azure'], 'gdap-pim': ['entra', 'exchange'] },
    });
    const tiers = new Map(sum.needs.map((need) => [need.id, need.tiers]));
    expect(tiers.get('alpha/azure-contributor')).toEqual(['own-admin']);
    expect(tiers.get('alpha/exchange-admin')).toEqual(['tier2']);
  });
});
