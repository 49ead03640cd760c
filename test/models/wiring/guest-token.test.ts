import { expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import type { Estate } from '../../../models/estate.ts';
import { ACCESS_TOKEN_LIFETIME } from '../../../models/facts/tokens.ts';
import { ANN_HELPS_ALPHA, runEstate, theft, tinyEstate } from './tiny-estate.ts';

/** Ann stands in a role of Alpha as a guest whose MFA at home is trusted there. */
function visit(change: Partial<Estate> = {}): Estate {
  const estate = tinyEstate({ memberships: [], relationships: [], accessAssignments: [] });
  return {
    ...estate,
    accounts: [...estate.accounts, { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'guest' }],
    roleAssignments: [ANN_HELPS_ALPHA],
    crossTenantAccess: [
      {
        resourceTenantId: 'alpha',
        homeTenantId: 'home',
        mfaTrusted: true,
        deviceTrusted: false,
        redeemsAutomatically: false,
        inboundAllowed: true,
        outboundAllowed: true,
      },
    ],
    ...change,
  };
}

test('the token of a guest lives out, although applications evaluate continuously (B2B-84)', () => {
  const recording = runEstate(visit(), {
    events: [theft('ann')],
    assumptions: { attackerToken: 'continuous-access-evaluation' },
  });
  const restHours = recording.metrics['blast.adminTenantHours']! - 4;
  expect(recording.metrics['blast.tenants']).toBe(1);
  expect(restHours).toBeGreaterThanOrEqual(ACCESS_TOKEN_LIFETIME.value.lowSeconds / HOUR_SECONDS - 1e-9);
});

test('a thief whose MFA is trusted nowhere stands before the prompt of the customer', () => {
  const demands = {
    tenantId: 'alpha',
    demands: 'mfa' as const,
    blocksGuests: false,
    blocksServiceProviders: false,
    customControl: false,
    registrationPolicy: false,
    signInRisk: false,
    registrationPrevented: false,
    device: 'none' as const,
  };
  const reach = (change: Partial<Estate>): number =>
    runEstate(visit({ signInPolicies: [demands], ...change }), { events: [theft('ann')] }).metrics[
      'blast.tenants'
    ]!;
  expect(reach({})).toBe(1);
  const registered = visit().accounts.map((account) =>
    account.id === 'ann@alpha' ? { ...account, mfaRegistered: true } : account,
  );
  expect(reach({ crossTenantAccess: [], accounts: registered })).toBe(0);
  // Where nothing is registered yet, the thief registers a method first.
  expect(reach({ crossTenantAccess: [] })).toBe(1);
});
