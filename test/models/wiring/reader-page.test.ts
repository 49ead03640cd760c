import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Estate } from '../../../models/estate.ts';
import { GLOBAL_ADMINISTRATOR, GLOBAL_READER, SECURITY_READER } from '../../../models/facts/roles.ts';
import { rolesPageFindings } from '../../../models/policies/index.ts';
import { assigned, place, relationship, runEstate, tinyEstate } from './tiny-estate.ts';

/** Ann stands in these roles of Alpha, which owns P2, and opens the page. */
function shown(roles: readonly string[], change: Partial<Estate> = {}): number {
  const estate = tinyEstate({
    memberships: [place('ann', 'active')],
    relationships: [relationship('alpha', { roles })],
    accessAssignments: [{ ...assigned('alpha'), roles }],
  });
  const license = {
    id: 'p2',
    tenantId: 'alpha',
    product: 'entra-id-p2',
    seats: 1,
    channel: 'direct-annual',
  } as const;
  const page = {
    kind: 'portal',
    atSeconds: DAY_SECONDS,
    personId: 'ann',
    customerId: 'alpha',
    does: 'read-roles',
  } as const;
  const { observations } = runEstate({ ...estate, licenses: [license], ...change }, { events: [page] });
  return observations['reader-meets-no-access']?.count ?? 0;
}

test('a delegated reader meets No Access where the customer has PIM, and nowhere else (GDAP-117)', () => {
  expect(shown([SECURITY_READER])).toBe(1);
  expect(shown([GLOBAL_READER])).toBe(1);
  expect(shown([SECURITY_READER], { licenses: [] })).toBe(0);
  expect(shown([SECURITY_READER, GLOBAL_ADMINISTRATOR])).toBe(0);
});

test('what the reader would have to activate, and a plan of another tenant, are no matter', () => {
  expect(shown([SECURITY_READER], { memberships: [place('ann', 'eligible')] })).toBe(0);
  const p2 = {
    id: 'p2',
    tenantId: 'home',
    product: 'entra-id-p2',
    seats: 1,
    channel: 'direct-annual',
  } as const;
  expect(shown([SECURITY_READER], { licenses: [p2] })).toBe(0);
});

test('whoever has another way in than GDAP is no delegated reader alone', () => {
  const lighthouseDelegations: Estate['lighthouseDelegations'] = [
    {
      id: 'lh',
      name: 'Operations',
      customerId: 'alpha',
      managingTenantId: 'home',
      subscriptionId: 'sub',
      status: 'active',
      offer: 'template',
      authorizations: [{ principal: { kind: 'group', id: 'admins' }, role: 'Reader' }],
      eligible: [],
    },
  ];
  expect(shown([SECURITY_READER], { lighthouseDelegations })).toBe(0);
});

test('whoever has no way in is no reader', () => {
  expect(shown([SECURITY_READER], { accessAssignments: [] })).toBe(0);
  expect(rolesPageFindings({ roles: [], customerHasPim: true })).toEqual([]);
});
