import type { CalendarRow } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { partOfDay } from '../view/short-time.ts';
import { briefName } from '../view/words.ts';

export const outageDays = (outage: { readonly fromDay: number; readonly toDay: number }) =>
  outage.toDay - outage.fromDay;

const customersOf = (rows: readonly CalendarRow[]) => new Set(rows.map((row) => row.tenantId)).size;

/** How many of the drawn relationships leave a customer without access, and the longest such gap. */
export function calendarFinding(rows: readonly CalendarRow[], horizonDays: number): string {
  const broken = rows.filter((row) => row.outages.length > 0);
  const all = count(rows.length, 'relationship');
  if (broken.length === 0)
    return `None of ${all} leaves a customer without access within ${formatNumber(horizonDays)} days`;
  const longest = broken
    .flatMap((row) => row.outages.map((outage) => ({ row, days: outageDays(outage), outage })))
    .reduce((a, b) => (b.days > a.days ? b : a));
  const open = longest.outage.toDay >= horizonDays ? ' and is still open at the end' : '';
  const gap = `the longest gap, ${briefName(longest.row.name)}, lasts ${longest.days < 1 ? partOfDay(longest.days) : count(rounded(longest.days), 'day')}${open}`;
  // Where no relationship stopped, something else took the access away, such as PIM that nobody paid for.
  if (broken.every((row) => row.stoppedDay === null)) {
    const customers = customersOf(broken);
    const go = customers === 1 ? 'goes' : 'go';
    return `${formatNumber(customers)} of ${count(customersOf(rows), 'customer')} ${go} without access although no relationship of theirs ends; ${gap}`;
  }
  const leave = broken.length === 1 ? 'leaves' : 'leave';
  return `${formatNumber(broken.length)} of ${all} ${leave} a customer without access; ${gap}`;
}

/** As many decimals as the text shows, so that its plural fits it. */
const rounded = (days: number) => (days < 100 ? Math.round(days * 10) / 10 : Math.round(days));
