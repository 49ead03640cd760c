import {
  ALERT_NO_LICENSE,
  ALERT_NO_MFA,
  ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS,
  GLOBAL_ADMINISTRATOR,
} from '../facts/index.ts';

/** One assignment of an Entra role, as the alerts look at it. */
export interface RoleInAlerts {
  readonly accountId: string;
  readonly roleId: string;
  /** False where the role can be activated without MFA. */
  readonly requiresMfaOnActivation: boolean;
}

/** What of a tenant the alerts on Entra roles look at. */
export interface TenantInAlerts {
  /** P2, ID Governance or the Entra Suite. */
  readonly hasPimPlan: boolean;
  readonly roles: readonly RoleInAlerts[];
}

/** From when on there are too many Global Administrators; both must be reached (PIM-134). */
export interface AdministratorLimits {
  readonly count: number;
  readonly percentage: number;
}

/** What one tenant was seen with; Microsoft states no defaults (PIM-134). */
export const SEEN_ADMINISTRATOR_LIMITS: AdministratorLimits = ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS.value.seen;

export type AlertSeverity = 'low' | 'medium' | 'high';
export type RoleAlertKind = 'no-mfa' | 'no-license' | 'too-many-global-administrators';

/** An alert that fires, with both severities: documentation and Graph do not always agree. */
export interface FiredAlert<Kind extends string = RoleAlertKind> {
  readonly kind: Kind;
  readonly severityInDocs: AlertSeverity;
  /** Undefined where Graph has no such alert. */
  readonly severityInGraph: AlertSeverity | undefined;
  /** Accounts it is about, each once, in the order of the input; empty where it is about the tenant. */
  readonly accountIds: readonly string[];
  readonly factId: string;
}

const FACT_OF: Readonly<
  Record<
    RoleAlertKind,
    { id: string; value: { severityInDocs: AlertSeverity; severityInGraph: AlertSeverity } }
  >
> = {
  'no-mfa': ALERT_NO_MFA,
  'no-license': ALERT_NO_LICENSE,
  'too-many-global-administrators': ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS,
};

/**
 * The alerts on Entra roles that this tenant would see whatever its people do, in the order of PIM-130, PIM-131 and
 * PIM-134; four more go by use and by what was done past PIM. For PIM for Groups no alert is documented (PIM-137).
 */
export function firedRoleAlerts(
  { hasPimPlan, roles }: TenantInAlerts,
  limits: AdministratorLimits = SEEN_ADMINISTRATOR_LIMITS,
): readonly FiredAlert[] {
  const withoutMfa = accountsOf(roles.filter((role) => !role.requiresMfaOnActivation));
  const tooMany = tooManyGlobalAdministrators(roles, limits);
  return [
    ...(withoutMfa.length > 0 ? [firedAlert('no-mfa', withoutMfa)] : []),
    ...(hasPimPlan ? [] : [firedAlert('no-license', [])]),
    ...(tooMany.length > 0 ? [firedAlert('too-many-global-administrators', tooMany)] : []),
  ];
}

function firedAlert(kind: RoleAlertKind, accountIds: readonly string[]): FiredAlert {
  const { id, value } = FACT_OF[kind];
  const { severityInDocs, severityInGraph } = value;
  return { kind, severityInDocs, severityInGraph, accountIds, factId: id };
}

/** Of what the percentage is taken, is not said; we take everybody who holds a role. */
function tooManyGlobalAdministrators(
  roles: readonly RoleInAlerts[],
  { count, percentage }: AdministratorLimits,
): readonly string[] {
  const ids = accountsOf(roles.filter(({ roleId }) => roleId === GLOBAL_ADMINISTRATOR));
  const share = ids.length * 100 >= percentage * accountsOf(roles).length;
  return ids.length >= count && share ? ids : [];
}

function accountsOf(roles: readonly RoleInAlerts[]): readonly string[] {
  return [...new Set(roles.map(({ accountId }) => accountId))];
}
