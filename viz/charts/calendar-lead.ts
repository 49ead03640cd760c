import type { CalendarRow } from '../../scenarios/result.ts';
import type { DaySpan } from './day-span.ts';

/** The days before a planned end in which its renewal is due, within the horizon; null where none is. */
export function leadOf({ renewalFromDay, endDay }: CalendarRow, horizonDays: number): DaySpan | null {
  if (renewalFromDay === undefined || renewalFromDay > horizonDays || renewalFromDay >= endDay) return null;
  return { fromDay: renewalFromDay, toDay: Math.min(horizonDays, endDay) };
}
