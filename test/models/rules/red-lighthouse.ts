import type { Estate } from '../../../models/estate.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../../../models/estate-lighthouse.ts';
import { AZURE_DELEGATION_DELETE_ROLE_NAME } from '../../../models/facts/index.ts';
import { group, ids, place, staff } from '../licensing/estate-of.ts';
import { sound } from './sound.ts';

const ofGroup = (id: string) => ({ kind: 'group' as const, id });

export function eligibility(parts: Partial<LighthouseEligibility> = {}): LighthouseEligibility {
  return {
    id: 'lighthouse/contributor',
    delegationId: 'lighthouse',
    principal: ofGroup('team'),
    role: 'Contributor',
    maxActivationSeconds: 3600,
    requiresMfa: true,
    approverAccountIds: ['cat', 'dan'],
    assignment: 'eligible',
    endsAtSeconds: null,
    ...parts,
  };
}

/** A delegation no rule minds: a permanent Reader beside the eligible role, and a way out. */
export function delegation(parts: Partial<LighthouseDelegation> = {}): LighthouseDelegation {
  return {
    id: 'lighthouse',
    name: 'Azure',
    customerId: 'acme',
    managingTenantId: 'home',
    subscriptionId: 'azure:acme',
    status: 'active',
    offer: 'template',
    authorizations: [
      { principal: ofGroup('team'), role: 'Reader' },
      { principal: ofGroup('leavers'), role: AZURE_DELEGATION_DELETE_ROLE_NAME },
    ],
    eligible: [eligibility()],
    ...parts,
  };
}

/** The sound estate with delegations of Azure Lighthouse beside GDAP. */
export function delegated(
  delegations: readonly LighthouseDelegation[] = [delegation()],
  parts: Partial<Estate> = {},
): Estate {
  return sound(['acme'], {
    ...staff(['ann', 'bob', 'cat', 'dan']),
    groups: [group('team'), group('leavers')],
    memberships: [
      place('ann', 'team', 'eligible'),
      place('bob', 'team', 'eligible'),
      place('cat', 'leavers', 'active'),
    ],
    azureSubscriptions: [
      { id: 'azure:acme', tenantId: 'acme', agreement: 'enterprise-agreement', ownerGroupId: null },
    ],
    lighthouseDelegations: delegations,
    ...parts,
  });
}

const second = (parts: Partial<LighthouseDelegation>) =>
  delegation({ id: 'second', authorizations: [], eligible: [], ...parts });

/** Per rule on Azure Lighthouse an estate it minds. */
export const RED_LIGHTHOUSE: Readonly<Record<string, Estate>> = {
  'TWIN.LH.001': delegated([
    delegation({ authorizations: [{ principal: ofGroup('leavers'), role: 'Reader' }] }),
  ]),
  'TWIN.LH.002': delegated([
    delegation({ eligible: [eligibility({ role: 'Owner' }), eligibility({ role: 'Locks Contributor' })] }),
  ]),
  'TWIN.LH.003': delegated([
    delegation({ eligible: [eligibility(), eligibility({ id: 'other', maxActivationSeconds: 7200 })] }),
  ]),
  'TWIN.LH.004': delegated([
    delegation({ eligible: [eligibility({ principal: { kind: 'service-principal', id: 'robot' } })] }),
  ]),
  'TWIN.LH.005': delegated(undefined, {
    groups: [group('team', { kind: 'microsoft365' }), group('leavers')],
    accessAssignments: [],
  }),
  'TWIN.LH.006': delegated(
    [delegation({ eligible: [eligibility({ approverAccountIds: ids('approver', 11) })] })],
    staff(['ann', 'bob', 'cat', 'dan', ...ids('approver', 11)]),
  ),
  'TWIN.LH.007': delegated([delegation({ eligible: [eligibility({ approverAccountIds: ['ann'] })] })]),
  'TWIN.LH.008': delegated([
    delegation({ authorizations: [{ principal: ofGroup('team'), role: 'Reader' }] }),
  ]),
  'TWIN.LH.009': delegated([
    delegation(),
    second({ authorizations: [{ principal: ofGroup('team'), role: 'Reader' }] }),
  ]),
  'TWIN.LH.010': delegated([
    delegation(),
    second({
      name: 'New Azure',
      authorizations: [{ principal: ofGroup('team'), role: 'Monitoring Reader' }],
    }),
  ]),
};
