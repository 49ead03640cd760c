import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Membership, PimPolicy } from '../../models/estate.ts';
import type { ActivationSettings, RoleAssignment, RolePolicy } from '../../models/estate-roles.ts';
import { startingSettings } from '../../models/place-settings.ts';
import type { AttachedPolicy } from './attach-policies.ts';
import type { PlaceDraft, PolicyDraft } from './pim-draft.ts';
import type { Principals } from './principals.ts';

/** The lists of the estate that answers about PIM fill. */
export interface PimParts {
  readonly memberships: readonly Membership[];
  readonly policies: readonly PimPolicy[];
  readonly roleAssignments: readonly RoleAssignment[];
  readonly rolePolicies: readonly RolePolicy[];
}

interface Surroundings {
  readonly asOf: EpochSeconds;
  readonly managingTenantId: string;
  readonly principals: Principals;
  /** Id of a group as the estate writes it. */
  readonly groupIdOf: (id: string) => string;
}

/** Turns places and settings of PIM into what an estate holds of them; a program has no place in a group. */
export function pimParts(
  places: readonly PlaceDraft[],
  attached: readonly AttachedPolicy[],
  { asOf, managingTenantId, principals, groupIdOf }: Surroundings,
): PimParts {
  const memberships: Membership[] = [];
  const roleAssignments: RoleAssignment[] = [];
  const policies: PimPolicy[] = [];
  const rolePolicies: RolePolicy[] = [];
  for (const { id, file, target, principal: named, assignment, endsAt } of places) {
    const principal = principals.principalOf(named, file, 'account');
    const endsAtSeconds = endsAt === undefined ? null : endsAt - asOf;
    if (target.kind === 'role') {
      const { role } = target;
      const held = { tenantId: managingTenantId, system: 'entra-role' as const, role, scope: '/' };
      roleAssignments.push({ id, ...held, principal, assignment, endsAtSeconds });
    } else if (principal.kind !== 'service-principal') {
      const groupId = groupIdOf(target.groupId);
      const member = { kind: principal.kind, id: principal.id };
      memberships.push({ id, groupId, member, access: target.access, assignment, endsAtSeconds });
    }
  }
  for (const { target, policy } of attached) {
    const settings = settingsOf(policy, target.kind, principals);
    if (target.kind === 'group')
      policies.push({ groupId: groupIdOf(target.groupId), access: target.access, ...settings });
    else
      rolePolicies.push({
        tenantId: managingTenantId,
        system: 'entra-role',
        role: target.role,
        ...settings,
      });
  }
  return { memberships, policies, roleAssignments, rolePolicies };
}

/** What a policy asks; for a rule the answer lacks, what holds before anybody changes it (PIM-26). */
function settingsOf(
  { file, maxActivationSeconds, enabledRules, authenticationContext, approvers }: PolicyDraft,
  kind: 'group' | 'role',
  principals: Principals,
): ActivationSettings {
  const usual = startingSettings(kind);
  const asks = (rule: string, otherwise: boolean) => enabledRules?.includes(rule) ?? otherwise;
  return {
    maxActivationSeconds: maxActivationSeconds ?? usual.maxActivationSeconds,
    requires: {
      mfa: asks('multifactorauthentication', usual.requires.mfa),
      justification: asks('justification', usual.requires.justification),
      ticket: asks('ticketing', usual.requires.ticket),
      authenticationContext: authenticationContext ?? usual.requires.authenticationContext,
    },
    approverAccountIds:
      approvers === undefined
        ? usual.approverAccountIds
        : (approvers?.map((named) => principals.approverOf(named, file)) ?? null),
  };
}
