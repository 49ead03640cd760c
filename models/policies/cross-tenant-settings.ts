import {
  AUTOMATIC_REDEMPTION,
  CROSS_CLOUD,
  INVITATION_LISTS,
  SYNC_PREREQUISITES,
  TENANTS_PER_USER,
  TRUST_LICENSE,
  XTAP_PARTNER_DELETION,
} from '../facts/index.ts';

/** Why something about two tenants is refused; `code` is Microsoft's where it gives one. */
export interface SettingsProblem {
  readonly rule: string;
  readonly factId: string;
  readonly code?: string;
}

/**
 * True where a guest is redeemed without being asked: the home tenant allows it outbound and the resource tenant
 * inbound. The other three combinations, and the same flags in the other direction, change nothing (B2B-19).
 */
export function redeemsAutomatically(flags: {
  readonly homeOutbound: boolean;
  readonly resourceInbound: boolean;
}): boolean {
  return flags.homeOutbound && flags.resourceInbound;
}

/** Whether somebody of this domain may be invited, and if not why (B2B-07). */
export function invitationProblems(invitation: {
  readonly domain: 'blocklisted' | 'allowlisted' | 'unlisted';
  readonly accessSettingsAllow: boolean;
  /** Tenants the person belongs to already, home included. */
  readonly tenantsOfUser: number;
}): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  if (invitation.domain === 'blocklisted') {
    problems.push({ rule: 'domain-blocklisted', factId: INVITATION_LISTS.id });
  } else if (!invitation.accessSettingsAllow) {
    problems.push({ rule: 'access-settings-block', factId: INVITATION_LISTS.id });
  }
  if (invitation.tenantsOfUser >= TENANTS_PER_USER.value) {
    problems.push({ rule: 'too-many-tenants', factId: TENANTS_PER_USER.id });
  }
  return problems;
}

/** Why the entry of an organization cannot be deleted; undefined where it can, and then the default rules (B2B-03). */
export function organizationDeletionProblem(isServiceProvider: boolean): SettingsProblem | undefined {
  return isServiceProvider ? { rule: 'is-service-provider', factId: XTAP_PARTNER_DELETION.id } : undefined;
}

/** Why a tenant cannot set trust or automatic redemption: it takes P1 or P2 there (B2B-53). */
export function trustLicenseProblem(hasP1: boolean): SettingsProblem | undefined {
  return hasP1 ? undefined : { rule: 'trust-needs-p1', factId: TRUST_LICENSE.id };
}

/** Why two tenants in different clouds cannot work together in this way (B2B-09); empty within one cloud. */
export function crossCloudProblems(pair: {
  readonly sameCloud: boolean;
  readonly homeAllowsCloud: boolean;
  readonly resourceAllowsCloud: boolean;
  readonly kind: 'b2b' | 'b2bDirect';
}): readonly SettingsProblem[] {
  if (pair.sameCloud) return [];
  const factId = CROSS_CLOUD.id;
  const problems: SettingsProblem[] = [];
  if (pair.kind === 'b2bDirect') problems.push({ rule: 'no-direct-connect-across-clouds', factId });
  if (!pair.homeAllowsCloud) {
    problems.push({ rule: 'home-does-not-allow-cloud', factId, code: CROSS_CLOUD.value.code });
  }
  if (!pair.resourceAllowsCloud) problems.push({ rule: 'resource-does-not-allow-cloud', factId });
  return problems;
}

/** Every reason why synchronization between two tenants does not start (B2B-54); empty when it does. */
export function syncStartProblems(pair: {
  readonly targetAllowsSync: boolean;
  readonly sourceRedeemsOutbound: boolean;
  readonly targetRedeemsInbound: boolean;
  /** Somebody in the target may invite guests. */
  readonly targetAllowsInvitations: boolean;
}): readonly SettingsProblem[] {
  const { policyMissing, nobodyInvites } = SYNC_PREREQUISITES.value;
  const problems: SettingsProblem[] = [];
  if (!pair.targetAllowsSync) {
    problems.push({ rule: 'inbound-sync-off', factId: SYNC_PREREQUISITES.id, code: policyMissing });
  }
  const redeemed = redeemsAutomatically({
    homeOutbound: pair.sourceRedeemsOutbound,
    resourceInbound: pair.targetRedeemsInbound,
  });
  if (!redeemed) {
    problems.push({ rule: 'no-automatic-redemption', factId: AUTOMATIC_REDEMPTION.id, code: policyMissing });
  }
  if (!pair.targetAllowsInvitations) {
    problems.push({ rule: 'nobody-may-invite', factId: SYNC_PREREQUISITES.id, code: nobodyInvites });
  }
  return problems;
}
