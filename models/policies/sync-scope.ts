import type { Account, Group, Membership } from '../estate.ts';
import {
  SYNC_DELETION_THRESHOLD,
  SYNC_GROUPS,
  SYNC_MATCHING,
  SYNC_QUARANTINE,
  SYNC_SCOPE,
} from '../facts/index.ts';
import type { SettingsProblem } from './cross-tenant-settings.ts';

/** Why a user of the source is not synchronized (B2B-56); undefined where the user is. */
export function syncUserProblem(user: {
  readonly kind: Account['kind'];
  /** The account belongs to this tenant, wherever its userType points. */
  readonly internal: boolean;
  readonly signsInBySms: boolean;
}): SettingsProblem | undefined {
  const factId = SYNC_SCOPE.id;
  if (!user.internal) return { rule: 'external-user', factId };
  if (user.kind === 'guest') return { rule: 'internal-guest', factId };
  if (user.signsInBySms) return { rule: 'sms-sign-in', factId };
  return undefined;
}

/** Accounts that a group in scope brings: its direct members, and nobody from groups inside it (B2B-57). */
export function accountsInScope(groupId: string, memberships: readonly Membership[]): readonly string[] {
  const direct = memberships.filter(
    ({ groupId: of, access, member }) => of === groupId && access === 'member' && member.kind === 'account',
  );
  return [...new Set(direct.map(({ member }) => member.id))];
}

/** Whether an object of the target is taken for the user of the source (B2B-59), and by which attribute. */
export function matchInTarget(object: {
  /** The account belongs to the target itself. */
  readonly internal: boolean;
  /** The guest has not accepted yet, and so has no such identifier. */
  readonly redemptionPending: boolean;
}): { readonly matches: boolean; readonly by: string } {
  return { matches: !object.internal && !object.redemptionPending, by: SYNC_MATCHING.value };
}

/** The group synchronization makes of one of the source in the target: it can never carry an Entra role (B2B-58). */
export function syncedGroup(group: Pick<Group, 'id' | 'name'>, targetTenantId: string): Group {
  const { roleAssignable } = SYNC_GROUPS.value;
  return {
    id: `${group.id}@${targetTenantId}`,
    tenantId: targetTenantId,
    name: group.name,
    kind: 'security',
    membership: 'assigned',
    roleAssignable,
  };
}

/** What one cycle came to. */
export interface CycleOutcome {
  readonly operations: number;
  readonly failures: number;
  /** Failures of references, such as managers and members, which count only for the highest limit. */
  readonly referenceFailures: number;
  /** Users and groups to delete, and users to disable. */
  readonly deletions: number;
}

/** Why a cycle puts its job into quarantine (B2B-68, B2B-69); undefined where it does not. Limits must be exceeded. */
export function quarantineReason(
  cycle: CycleOutcome,
  deletionThreshold: number = SYNC_DELETION_THRESHOLD.value,
): SettingsProblem | undefined {
  if (cycle.deletions > deletionThreshold) {
    return { rule: 'too-many-deletions', factId: SYNC_DELETION_THRESHOLD.id };
  }
  const limits = SYNC_QUARANTINE.value;
  const { operations, failures, referenceFailures } = cycle;
  const tooMany =
    (failures >= limits.failuresForShare && failures > limits.failureShare * operations) ||
    failures > limits.failures ||
    failures + referenceFailures > limits.failuresWithReferences;
  return tooMany ? { rule: 'too-many-failures', factId: SYNC_QUARANTINE.id } : undefined;
}
