import type { Seconds } from '../../engine/time.ts';
import {
  ALERT_FREQUENT_ACTIVATIONS,
  ALERT_STALE_ACCOUNTS,
  ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS,
  ALERT_UNUSED_ROLES,
} from '../facts/index.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

/** When the alerts on Entra roles fire. */
export interface AlertSettings {
  readonly unusedDays: number;
  readonly staleDays: number;
  readonly globalAdministrators: { readonly count: number; readonly percentage: number };
  readonly frequent: { readonly count: number; readonly windowSeconds: Seconds };
}

/** What one tenant was seen with; Microsoft states no defaults (PIM-129, PIM-132, PIM-134, PIM-135). */
export const SEEN_ALERT_SETTINGS: AlertSettings = {
  unusedDays: ALERT_UNUSED_ROLES.value.seen.days,
  staleDays: ALERT_STALE_ACCOUNTS.value.seen.days,
  globalAdministrators: ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS.value.seen,
  frequent: ALERT_FREQUENT_ACTIVATIONS.value.seen,
};

export type AlertSettingRule =
  | 'unused-days'
  | 'stale-days'
  | 'global-administrator-count'
  | 'global-administrator-percentage'
  | 'frequent-count';

/** Settings outside the ranges that Microsoft takes; empty where all are within. */
export function alertSettingFindings(settings: AlertSettings): readonly PolicyFinding<AlertSettingRule>[] {
  const { countRange, percentageRange } = ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS.value;
  const { globalAdministrators, frequent } = settings;
  const checks: readonly (readonly [AlertSettingRule, number, readonly number[], string])[] = [
    ['unused-days', settings.unusedDays, ALERT_UNUSED_ROLES.value.daysRange, ALERT_UNUSED_ROLES.id],
    ['stale-days', settings.staleDays, ALERT_STALE_ACCOUNTS.value.daysRange, ALERT_STALE_ACCOUNTS.id],
    ['global-administrator-count', globalAdministrators.count, countRange, 'PIM-134'],
    ['global-administrator-percentage', globalAdministrators.percentage, percentageRange, 'PIM-134'],
    ['frequent-count', frequent.count, ALERT_FREQUENT_ACTIVATIONS.value.countRange, 'PIM-135'],
  ];
  return checks
    .filter(([, value, [low, high]]) => value < low! || value > high!)
    .map(([rule, value, [low, high], factId]) =>
      refusal(rule, [factId], `${value} is outside of ${low} to ${high}.`),
    );
}
