import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import {
  ALERT_FREQUENT_ACTIVATIONS,
  ALERT_NO_LICENSE,
  ALERT_NO_MFA,
  ALERT_OUTSIDE_PIM,
  ALERT_STALE_ACCOUNTS,
  ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS,
  ALERT_UNUSED_ROLES,
  GLOBAL_ADMINISTRATOR,
} from '../facts/index.ts';
import type { AlertSettings } from './pim-alert-settings.ts';

/** One assignment of an Entra role, as the alerts look at it. */
export interface RoleInAlerts {
  readonly accountId: string;
  readonly roleId: string;
  /** Made in PIM, or past it. */
  readonly madeIn: 'pim' | 'elsewhere';
  readonly requiresMfaOnActivation: boolean;
  /** How long ago the role was last used; null for never. */
  readonly unusedSeconds: Seconds | null;
  /** When the role was activated, each in seconds of one clock, in any order. */
  readonly activationsAtSeconds: readonly Seconds[];
}

/** What of a tenant the alerts on Entra roles look at. */
export interface TenantInAlerts {
  /** P2, ID Governance or the Entra Suite. */
  readonly hasPimPlan: boolean;
  readonly roles: readonly RoleInAlerts[];
  /** Accounts with roles: how long ago somebody last signed in; null for never. */
  readonly secondsSinceSignIn: ReadonlyMap<string, Seconds | null>;
}

export type AlertSeverity = 'low' | 'medium' | 'high';
export type RoleAlertKind =
  | 'unused-roles'
  | 'no-mfa'
  | 'no-license'
  | 'stale-accounts'
  | 'outside-pim'
  | 'too-many-global-administrators'
  | 'frequent-activations';

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
  'unused-roles': ALERT_UNUSED_ROLES,
  'no-mfa': ALERT_NO_MFA,
  'no-license': ALERT_NO_LICENSE,
  'stale-accounts': ALERT_STALE_ACCOUNTS,
  'outside-pim': ALERT_OUTSIDE_PIM,
  'too-many-global-administrators': ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS,
  'frequent-activations': ALERT_FREQUENT_ACTIVATIONS,
};

/**
 * The alerts on Entra roles that this tenant would see, in the order of PIM-129 to PIM-135. Who has never used a role
 * counts as not using it. For PIM for Groups no alert is documented (PIM-137).
 */
export function firedRoleAlerts(tenant: TenantInAlerts, settings: AlertSettings): readonly FiredAlert[] {
  const { roles } = tenant;
  const accountsOf = (chosen: readonly RoleInAlerts[]) => [
    ...new Set(chosen.map(({ accountId }) => accountId)),
  ];
  const about: readonly (readonly [RoleAlertKind, readonly string[]])[] = [
    ['unused-roles', accountsOf(roles.filter((role) => isLonger(role.unusedSeconds, settings.unusedDays)))],
    ['no-mfa', accountsOf(roles.filter((role) => !role.requiresMfaOnActivation))],
    [
      'stale-accounts',
      accountsOf(roles).filter((id) =>
        isLonger(tenant.secondsSinceSignIn.get(id) ?? null, settings.staleDays),
      ),
    ],
    ['outside-pim', accountsOf(roles.filter(({ madeIn }) => madeIn === 'elsewhere'))],
    ['too-many-global-administrators', tooManyGlobalAdministrators(accountsOf, roles, settings)],
    [
      'frequent-activations',
      accountsOf(roles.filter((role) => isFrequent(role.activationsAtSeconds, settings))),
    ],
  ];
  const fired = about.filter(([, ids]) => ids.length > 0).map(([kind, ids]) => firedAlert(kind, ids));
  const license = tenant.hasPimPlan ? [] : [firedAlert('no-license', [])];
  return [...fired, ...license].sort((one, other) => (one.factId < other.factId ? -1 : 1));
}

function firedAlert(kind: RoleAlertKind, accountIds: readonly string[]): FiredAlert {
  const { id, value } = FACT_OF[kind];
  const { severityInDocs, severityInGraph } = value;
  return { kind, severityInDocs, severityInGraph, accountIds, factId: id };
}

function isLonger(seconds: Seconds | null, days: number): boolean {
  return seconds === null || seconds >= days * DAY_SECONDS;
}

/** Number and percentage must both be reached (PIM-134). Of what, is not said; we take everybody who holds a role. */
function tooManyGlobalAdministrators(
  accountsOf: (roles: readonly RoleInAlerts[]) => readonly string[],
  roles: readonly RoleInAlerts[],
  { globalAdministrators }: AlertSettings,
): readonly string[] {
  const ids = accountsOf(roles.filter(({ roleId }) => roleId === GLOBAL_ADMINISTRATOR));
  const enough = ids.length >= globalAdministrators.count;
  const share = ids.length * 100 >= globalAdministrators.percentage * accountsOf(roles).length;
  return enough && share ? ids : [];
}

/** Whether so many activations of one role lie within the window. */
function isFrequent(atSeconds: readonly Seconds[], { frequent }: AlertSettings): boolean {
  const times = [...atSeconds].sort((one, other) => one - other);
  return times.some((first, rank) => {
    const last = times[rank + frequent.count - 1];
    return last !== undefined && last - first <= frequent.windowSeconds;
  });
}
