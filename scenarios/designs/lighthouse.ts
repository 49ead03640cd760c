import type { Estate } from '../../models/estate.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../../models/estate-lighthouse.ts';
import {
  AZURE_DELEGATION_DELETE_ROLE_NAME,
  AZURE_READER,
  azureRoleName,
  LIGHTHOUSE_MAX_ACTIVATION,
} from '../../models/facts/index.ts';
import type { PimSketch } from '../scenario.ts';
import { type Base, MANAGING_TENANT_ID } from './base.ts';
import { type Cell, cellsOf, managingGroup, memberOf, membersOf, tiersAtWork, wantsOf } from './cells.ts';
import type { Design, DesignInput } from './design.ts';

type LighthouseKind = 'lighthouse-standing' | 'lighthouse-eligible';

/** Azure Lighthouse with permanent authorizations: people stand in groups that hold the roles (LH-07). */
export const lighthouseStanding: Design = (input) => lighthouse(input, 'lighthouse-standing');

/** Azure Lighthouse with eligible authorizations: a permanent Reader, and the roles after an activation (LH-10, LH-20). */
export const lighthouseEligible: Design = (input) => lighthouse(input, 'lighthouse-eligible');

function lighthouse({ base, sketch, pim }: DesignInput, kind: LighthouseKind): Partial<Estate> {
  if (base.wants.length === 0) return {};
  const cells = cellsOf(base, pim, { id: `group:${kind}`, name: 'Azure' });
  const removal = managingGroup(`group:${kind}:removal`, 'Lighthouse removal');
  return {
    groups: [...cells.map((cell) => cell.group), removal],
    memberships: [
      ...cells.flatMap((cell) => membersOf(cell, base, 'active')),
      ...removersOf(base, sketch.managing.approvers > 0).map((id) => memberOf(removal.id, id, 'active')),
    ],
    lighthouseDelegations: base.azureSubscriptions.flatMap((subscription) =>
      offersOf(base, cells, pim, kind, subscription.tenantId).map((offer, rank) =>
        delegationOf(base, offer, {
          kind,
          customerId: subscription.tenantId,
          subscriptionId: subscription.id,
          removalGroupId: rank === 0 ? removal.id : undefined,
        }),
      ),
    ),
  };
}

/** Whoever may end a delegation from our side (LH-52): approvers, or without any the highest tier at work. */
function removersOf(base: Base, approversExist: boolean): readonly string[] {
  if (approversExist) return base.approverIds;
  const top = tiersAtWork(base).at(-1);
  return base.engineers.filter((engineer) => engineer.tier === top).map((engineer) => engineer.id);
}

/** One offer on a subscription: its groups, and what an activation of theirs asks for. */
interface Offer {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly access: Pick<LighthouseEligibility, 'maxActivationSeconds' | 'requiresMfa' | 'approverAccountIds'>;
}

/**
 * Eligible entries of one role must have one access policy within a definition (LH-16), so tiers with approval and
 * tiers without are in offers of their own. Their groups differ, so neither takes the other's grants (LH-53).
 */
function offersOf(
  base: Base,
  cells: readonly Cell[],
  pim: PimSketch,
  kind: LighthouseKind,
  customerId: string,
): readonly Offer[] {
  const here = cells.filter((cell) => cell.customerIds.includes(customerId));
  const access = {
    // LH-12: the longest activation Lighthouse allows is shorter than that of PIM.
    maxActivationSeconds: Math.min(pim.maxActivationSeconds, LIGHTHOUSE_MAX_ACTIVATION.value),
    requiresMfa: pim.mfa,
    approverAccountIds: [] as readonly string[],
  };
  const name = `${base.tenants[0]!.name} Azure`;
  if (kind === 'lighthouse-standing') return [{ name, cells: here, access }];
  const isApproved = (cell: Cell): boolean => pim.approvalTiers.includes(cell.tier);
  return [
    { name, cells: here.filter((cell) => !isApproved(cell)), access },
    {
      name: `${name} with approval`,
      cells: here.filter(isApproved),
      access: { ...access, approverAccountIds: base.approverIds },
    },
  ].filter((offer) => offer.cells.length > 0);
}

interface Where {
  readonly kind: LighthouseKind;
  readonly customerId: string;
  readonly subscriptionId: string;
  readonly removalGroupId: string | undefined;
}

function delegationOf(base: Base, { name, cells, access }: Offer, where: Where): LighthouseDelegation {
  const { kind, customerId, subscriptionId, removalGroupId } = where;
  const approved = access.approverAccountIds.length > 0 ? ':approval' : '';
  const id = `${kind}:${customerId}${approved}`;
  const reader = azureRoleName(AZURE_READER);
  const grants = cells.flatMap((cell) =>
    [...new Set(wantsOf(base, cell.tier).map((want) => want.role))].map((role) => ({ cell, role })),
  );
  const eligible = kind === 'lighthouse-standing' ? [] : grants.filter(({ role }) => role !== reader);
  const standing = kind === 'lighthouse-standing' ? grants : cells.map((cell) => ({ cell, role: reader }));
  return {
    id,
    name,
    customerId,
    managingTenantId: MANAGING_TENANT_ID,
    subscriptionId,
    status: 'active',
    offer: 'template',
    authorizations: [
      ...standing.map(({ cell, role }) => ({ principal: principalOf(cell.group.id), role })),
      ...(removalGroupId === undefined
        ? []
        : [{ principal: principalOf(removalGroupId), role: AZURE_DELEGATION_DELETE_ROLE_NAME }]),
    ],
    eligible: eligible.map(({ cell, role }) => ({
      id: `${id}/${cell.group.id}/${role}`,
      delegationId: id,
      principal: principalOf(cell.group.id),
      role,
      ...access,
      assignment: 'eligible',
      endsAtSeconds: null,
    })),
  };
}

function principalOf(groupId: string): { readonly kind: 'group'; readonly id: string } {
  return { kind: 'group', id: groupId };
}
