import { expect, test } from 'vitest';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import { load } from '../load/helpers.ts';

/** Ann is synchronized with groups, which takes ID Governance at home; Gus uses PIM there and takes no seat. */
const scenario = (gus: string, extra = '') => `name: Nobody's
start: 2026-10-01
estate:
  tenants: [{ id: msp, role: managing }, { id: alpha }, { id: far }]
  people: [{ id: ann }, { id: gus }]
  accounts:
    - { id: ann, person: ann }
    - { id: ann-a, person: ann, tenant: alpha, kind: external-member, origin: synchronized }
    - { id: gus-home, person: gus, tenant: far }
    - { id: gus, person: gus, kind: ${gus} }
  groups: [{ id: g }]
  memberships: [{ group: g, account: gus, assignment: eligible }]
  crossTenantAccess: [{ resource: alpha, home: msp, syncsGroups: true }]
  licenses:
    - { tenant: msp, product: entra-id-governance, seats: 1 }
    - { tenant: msp, product: entra-id-p1, seats: 1 }
${extra}`;

async function atHome(text: string) {
  const { value, diagnostics } = await load(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { designs, availability, purchase } = sheetOf(value!);
  return {
    rows: designs[0]!.tenants
      .filter(({ tenantId }) => tenantId === 'msp')
      .map(({ sku, seatsNeeded, seatsShort }) => `${sku} ${seatsNeeded} ${seatsShort}`),
    pim: availability![0]!.tenants.find(({ tenantId }) => tenantId === 'msp')!.pim,
    boughtAtHome: purchase!.designs[0]!.tenants.filter(({ tenantId }) => tenantId === 'msp'),
  };
}

const SERVED = {
  rows: ['AAD_PREMIUM_P2 0 0', 'AAD_PREMIUM 1 0', 'ENTRA_ID_GOVERNANCE 1 0'],
  pim: 'available',
  boughtAtHome: [],
};

test('PIM works for guests with the ID Governance that others need, and nothing is short (PIM-75, PIM-89)', async () => {
  expect(await atHome(scenario('guest'))).toEqual(SERVED);
});

test('and for external members whose seat is at home', async () => {
  const covered = 'assumptions: { externalMemberSeats: covered-at-home }\n';
  expect(await atHome(scenario('external-member', covered))).toEqual(SERVED);
});

test('nobody uses PIM where neither is eligible', async () => {
  const standing = scenario('guest').replace(', assignment: eligible', '');
  expect(await atHome(standing)).toEqual({ ...SERVED, pim: 'not-used' });
});
