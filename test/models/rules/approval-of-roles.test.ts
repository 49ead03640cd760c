import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseEligibility } from '../../../models/estate-lighthouse.ts';
import type { ActivationSettings, RoleSystem } from '../../../models/estate-roles.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { checkEstate } from '../../../models/rules/index.ts';
import { sound } from './sound.ts';

const SETTINGS: ActivationSettings = {
  maxActivationSeconds: 3600,
  requires: { mfa: false, justification: true, ticket: false, authenticationContext: false },
  approverAccountIds: null,
};

/** Ann is eligible for a role of the directory, or of Azure, at home. */
function eligibleFor(
  system: RoleSystem,
  settings: Partial<ActivationSettings>,
  more: Partial<Estate> = {},
): Estate {
  const role = system === 'entra-role' ? EXCHANGE_ADMINISTRATOR : 'Contributor';
  const estate = sound();
  return {
    ...estate,
    ...more,
    roleAssignments: [
      {
        id: 'ann may',
        tenantId: 'home',
        system,
        role,
        scope: system === 'entra-role' ? '/' : 'production',
        principal: { kind: 'account', id: 'ann' },
        assignment: 'eligible',
        endsAtSeconds: null,
      },
      ...(more.roleAssignments ?? []),
    ],
    rolePolicies: [{ tenantId: 'home', system, role, ...SETTINGS, ...settings }],
  };
}

function eligibleByLighthouse(entry: Partial<LighthouseEligibility>): Estate {
  return sound(['acme'], {
    lighthouseDelegations: [
      {
        id: 'offer',
        name: 'Operations',
        customerId: 'acme',
        managingTenantId: 'home',
        subscriptionId: 'production',
        status: 'active',
        offer: 'template',
        authorizations: [],
        eligible: [
          {
            id: 'may',
            delegationId: 'offer',
            principal: { kind: 'account', id: 'ann' },
            role: 'Contributor',
            maxActivationSeconds: 3600,
            requiresMfa: true,
            approverAccountIds: [],
            assignment: 'eligible',
            endsAtSeconds: null,
            ...entry,
          },
        ],
      },
    ],
  });
}

const APPROVAL = ['TWIN.PIM.002', 'TWIN.PIM.003', 'TWIN.PIM.004', 'TWIN.PIM.005'];

const found = (estate: Estate) =>
  checkEstate(indexEstate(estate), resolveAssumptions()).filter(({ ruleId }) => APPROVAL.includes(ruleId));
const idsOf = (estate: Estate) =>
  found(estate)
    .map(({ ruleId }) => ruleId)
    .sort();

describe.each(['entra-role', 'azure-role'] as const)('approval of an eligible %s', (system) => {
  const minded = (settings: Partial<ActivationSettings>) => idsOf(eligibleFor(system, settings));

  test('is not minded where nobody is asked, or two others are', () => {
    expect(minded({})).toEqual([]);
    expect(minded({ approverAccountIds: ['cat', 'dan'] })).toEqual([]);
  });

  test('is minded where the approver has left, is alone, or is the one who asks (PIM-34)', () => {
    expect(minded({ approverAccountIds: ['gone'] })).toEqual(['TWIN.PIM.003']);
    expect(minded({ approverAccountIds: ['cat'] })).toEqual(['TWIN.PIM.004']);
    expect(minded({ approverAccountIds: ['ann'] })).toEqual(['TWIN.PIM.004', 'TWIN.PIM.005']);
  });

  test('and so is MFA without a context (PIM-27)', () => {
    expect(minded({ requires: { ...SETTINGS.requires, mfa: true } })).toEqual(['TWIN.PIM.002']);
    expect(minded({ requires: { ...SETTINGS.requires, mfa: true, authenticationContext: true } })).toEqual(
      [],
    );
  });

  test('with nobody named is nobody’s for Azure, and an active administrator’s in the directory (PIM-35, PIM-36)', () => {
    const unnamed = { approverAccountIds: [] };
    expect(minded(unnamed)).toEqual(['TWIN.PIM.003']);
    const administrator = (id: string, assignment: 'active' | 'eligible') => ({
      id: `${id} rules`,
      tenantId: 'home',
      system: 'entra-role' as const,
      role: GLOBAL_ADMINISTRATOR,
      scope: '/',
      principal: { kind: 'account' as const, id },
      assignment,
      endsAtSeconds: null,
    });
    const ruledBy = (assignment: 'active' | 'eligible') =>
      idsOf(
        eligibleFor(system, unnamed, {
          roleAssignments: [administrator('cat', assignment), administrator('dan', assignment)],
        }),
      ).filter((id) => id === 'TWIN.PIM.003');
    expect(ruledBy('eligible')).toEqual(['TWIN.PIM.003']);
    expect(ruledBy('active')).toEqual(system === 'entra-role' ? [] : ['TWIN.PIM.003']);
  });
});

test('approval of a delegated role is held too; what TWIN.LH.007 says is not said twice', () => {
  expect(idsOf(eligibleByLighthouse({}))).toEqual([]);
  expect(idsOf(eligibleByLighthouse({ approverAccountIds: ['gone'] }))).toEqual(['TWIN.PIM.003']);
  expect(idsOf(eligibleByLighthouse({ approverAccountIds: ['cat'] }))).toEqual(['TWIN.PIM.004']);
  expect(idsOf(eligibleByLighthouse({ approverAccountIds: ['ann'] }))).toEqual(['TWIN.PIM.004']);
  expect(idsOf(eligibleByLighthouse({ approverAccountIds: ['cat', 'dan'] }))).toEqual([]);
});

test('a role is named with its tenant, and counted as a role beside groups', () => {
  const [finding] = found(eligibleFor('entra-role', { approverAccountIds: ['cat'] }));
  expect(finding?.subject).toBe('Exchange Administrator (Managing)');
  expect(finding?.message).toMatch(/^1 role depends on a single approver/);
  const both = eligibleFor('entra-role', { approverAccountIds: ['cat'] });
  const policies = both.policies.map((policy) => ({ ...policy, approverAccountIds: ['dan'] }));
  expect(found({ ...both, policies })[0]?.message).toMatch(/^1 group and 1 role depend on a single approver/);
});
