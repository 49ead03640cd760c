import type { CalendarRow } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { briefName } from '../view/words.ts';

export const outageDays = (outage: { readonly fromDay: number; readonly toDay: number }) =>
  outage.toDay - outage.fromDay;

/** How many of the drawn relationships leave a customer without access, and the longest such gap. */
export function calendarFinding(rows: readonly CalendarRow[], horizonDays: number): string {
  const broken = rows.filter((row) => row.outages.length > 0);
  const all = count(rows.length, 'relationship');
  if (broken.length === 0)
    return `None of ${all} leaves a customer without access within ${formatNumber(horizonDays)} days`;
  const longest = broken
    .flatMap((row) => row.outages.map((outage) => ({ row, days: outageDays(outage), outage })))
    .reduce((a, b) => (b.days > a.days ? b : a));
  const reaches = longest.outage.toDay >= horizonDays;
  return `${formatNumber(broken.length)} of ${all} leave a customer without access; the longest gap, ${briefName(longest.row.name)}, lasts ${formatNumber(longest.days)} days${reaches ? ' and is still open at the end' : ''}`;
}
