import { REGISTRATION_APPS, XTAP_TARGETS_AGREE } from '../facts/index.ts';

/** Whom or what one side of a cross-tenant access setting names; 'all' is AllUsers or AllApplications. */
export interface ScopeTargets {
  readonly access: 'allowed' | 'blocked';
  readonly targets: 'all' | readonly string[];
}

/** One direction of B2B collaboration or direct connect, for an organization or by default. */
export interface CrossTenantScope {
  /** Ids of users and groups. */
  readonly usersAndGroups: ScopeTargets;
  readonly applications: ScopeTargets;
}

/** True where the scope lets this user use this application; group ids are those the user is in, nested ones too. */
export function scopeAllows(
  scope: CrossTenantScope,
  user: { readonly id: string; readonly groupIds: readonly string[] },
  applicationId: string,
): boolean {
  return (
    allows(scope.usersAndGroups, [user.id, ...user.groupIds]) && allows(scope.applications, [applicationId])
  );
}

function allows({ access, targets }: ScopeTargets, ids: readonly string[]): boolean {
  const named = targets === 'all' || ids.some((id) => targets.includes(id));
  return named === (access === 'allowed');
}

export interface ScopeProblem {
  readonly rule:
    | 'all-users-blocked-but-not-all-applications'
    | 'some-users-allowed-but-all-applications-blocked'
    | 'inbound-default-names-users'
    | 'targets-need-p1';
  readonly factId: string;
}

/** Every reason why this scope would be refused when written (B2B-05), in a fixed order; empty when none. */
export function scopeProblems(
  scope: CrossTenantScope,
  where: {
    readonly direction: 'inbound' | 'outbound';
    readonly isDefault: boolean;
    /** The tenant that writes has P1 or P2. */
    readonly hasP1: boolean;
  },
): readonly ScopeProblem[] {
  const { usersAndGroups: users, applications } = scope;
  const all = (side: ScopeTargets): boolean => side.targets === 'all';
  const blocksAll = (side: ScopeTargets): boolean => all(side) && side.access === 'blocked';
  const factId = XTAP_TARGETS_AGREE.id;
  const problems: ScopeProblem[] = [];
  if (blocksAll(users) && !blocksAll(applications)) {
    problems.push({ rule: 'all-users-blocked-but-not-all-applications', factId });
  }
  if (!blocksAll(users) && blocksAll(applications)) {
    problems.push({ rule: 'some-users-allowed-but-all-applications-blocked', factId });
  }
  if (where.isDefault && where.direction === 'inbound' && !all(users)) {
    problems.push({ rule: 'inbound-default-names-users', factId });
  }
  if (!where.hasP1 && !(all(users) && all(applications))) problems.push({ rule: 'targets-need-p1', factId });
  return problems;
}

/** Whether a user could register for MFA in the resource tenant under its inbound scope (B2B-08). */
export function canRegisterUnder(
  scope: CrossTenantScope,
  user: { readonly id: string; readonly groupIds: readonly string[] },
): boolean {
  return scopeAllows(scope, user, REGISTRATION_APPS.value.mySignIns);
}
