import type { CalendarRow } from '../../scenarios/result.ts';
import type { DaySpan } from './day-span.ts';

/**
 * The days in which the renewal of a relationship is under way as planned: from the day on which the customer is asked to
 * the planned end, both within the horizon. Null where nobody asks: what extends itself is left to itself (GDAP-04), and
 * `leadDays` is null where nobody tracks ends.
 */
export function leadOf(row: CalendarRow, leadDays: number | null, horizonDays: number): DaySpan | null {
  const extendsItself = row.autoExtend && !row.globalAdministrator;
  if (leadDays === null || leadDays <= 0 || extendsItself || row.endDay < 0) return null;
  const fromDay = Math.max(0, row.endDay - leadDays);
  return fromDay > horizonDays ? null : { fromDay, toDay: Math.min(horizonDays, row.endDay) };
}
