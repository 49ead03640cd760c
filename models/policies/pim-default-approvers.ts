import {
  GLOBAL_ADMINISTRATOR,
  PIM_DEFAULT_APPROVERS,
  PRIVILEGED_ROLE_ADMINISTRATOR,
} from '../facts/index.ts';
import type { PimProvider } from './pim-assignment.ts';
import { danger, type PolicyFinding } from './policy-finding.ts';

/** Somebody who holds an Entra role, or may activate it. */
export interface RoleHolder {
  readonly accountId: string;
  readonly roleId: string;
  /** `active` also while an activation runs. */
  readonly standing: 'active' | 'eligible';
}

/** One request that needs approval. */
export interface ApprovalQuestion {
  readonly provider: PimProvider;
  readonly requestorId: string;
  /** Those the policy names; empty where it names nobody. */
  readonly namedApproverIds: readonly string[];
  /** Everybody in the tenant who holds an Entra role. */
  readonly roleHolders: readonly RoleHolder[];
}

const PROVIDER_KEYS = { 'entra-role': 'roles', 'azure-role': 'azure', group: 'groups' } as const;

/** Who is asked for approval of Entra roles when the policy names nobody (PIM-35). */
const DEFAULT_APPROVER_ROLES: ReadonlySet<string> = new Set([
  GLOBAL_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
]);

/**
 * Ids of the accounts that are asked, each once, in the order of the input. Named approvers are asked and nobody else;
 * with none named, active Global and Privileged Role Administrators are asked about Entra roles, and nobody about
 * groups and Azure roles (PIM-35). Nobody is asked about the own request (PIM-34).
 */
export function approversAsked(question: ApprovalQuestion): readonly string[] {
  const { provider, requestorId, namedApproverIds } = question;
  const asked =
    namedApproverIds.length > 0
      ? namedApproverIds
      : hasDefaultApprovers(provider)
        ? activeAdministratorIds(question)
        : [];
  return asked.filter((accountId, at) => accountId !== requestorId && asked.indexOf(accountId) === at);
}

export type ApproverRule = 'approver-mandatory' | 'locked-out' | 'nobody-but-the-requestor';

/**
 * Why nobody would answer this request; empty where somebody would. Groups and Azure roles need a named approver
 * (PIM-35). Where the tenant leaves Entra roles to the default and every administrator is only eligible, nobody can
 * approve anything and the tenant is frozen; an emergency account that is active is somebody (PIM-36).
 */
export function approverFindings(question: ApprovalQuestion): readonly PolicyFinding<ApproverRule>[] {
  if (approversAsked(question).length > 0) return [];
  if (question.namedApproverIds.length > 0) {
    return [danger('nobody-but-the-requestor', ['PIM-34'], 'The only approver made the request.')];
  }
  if (!hasDefaultApprovers(question.provider)) {
    const message = 'Approval is on, nobody is named, and there are no approvers by default.';
    return [danger('approver-mandatory', ['PIM-35'], message)];
  }
  if (activeAdministratorIds(question).length > 0) {
    return [
      danger(
        'nobody-but-the-requestor',
        ['PIM-34', 'PIM-35'],
        'The only active administrator made the request.',
      ),
    ];
  }
  const message = 'Nobody is named and no administrator is active, so that nobody can approve anything.';
  return [danger('locked-out', ['PIM-36', 'PIM-35'], message)];
}

/** Whether somebody approves where the policy names nobody (PIM-35). */
export function hasDefaultApprovers(provider: PimProvider): boolean {
  return PIM_DEFAULT_APPROVERS.value[PROVIDER_KEYS[provider]] !== 'nobody';
}

function activeAdministratorIds({ roleHolders }: ApprovalQuestion): readonly string[] {
  return roleHolders
    .filter(({ roleId, standing }) => standing === 'active' && DEFAULT_APPROVER_ROLES.has(roleId))
    .map(({ accountId }) => accountId);
}
