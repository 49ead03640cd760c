import type { TenantLicenses } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { skuName } from '../view/sku-name.ts';
import { briefName, listText } from '../view/words.ts';

const needWord = (subjects: number) => (subjects === 1 ? 'needs' : 'need');

/** In which tenants seats of one plan are needed, and where the habit of buying per customer would have bought some for nothing. */
export function licenseFinding(designIds: readonly string[], rows: readonly TenantLicenses[]): string {
  const needing = rows.filter((row) => row.seatsNeeded > 0);
  const wasted = rows.filter((row) => row.seatsNeeded === 0 && row.seatsByHabit > 0).length;
  const habit =
    wasted === 0
      ? ''
      : `; the per-customer habit would buy seats in ${count(wasted, 'tenant')} that ${needWord(wasted)} none`;
  const subject = `${listText(designIds)} ${needWord(designIds.length)}`;
  const [only] = needing;
  const [first] = rows;
  const plan = first === undefined ? '' : `${skuName(first.sku)} `;
  if (only === undefined)
    return `${subject} no ${plan}seat in any of ${count(rows.length, 'tenant')}${habit}`;
  if (needing.length > 1)
    return `${subject} ${plan}seats in ${formatNumber(needing.length)} of ${count(rows.length, 'tenant')}${habit}`;
  const missing = only.seatsOwned === null ? 0 : only.seatsNeeded - only.seatsOwned;
  const short = missing > 0 ? `, ${formatNumber(missing)} more than it owns` : '';
  const seats = `${formatNumber(only.seatsNeeded)} ${plan}${only.seatsNeeded === 1 ? 'seat' : 'seats'}`;
  return `${subject} ${seats}, all in ${briefName(only.tenantName)}${short}${habit}`;
}

/** Of designs for which nobody buys a seat of any plan. */
export function seatlessFinding(designIds: readonly string[]): string {
  return `${listText(designIds)} ${needWord(designIds.length)} no seat in any tenant, and the per-customer habit would buy none.`;
}

/** The same in short, for the head of the page. */
export function licenseLead(designId: string, seats: string, rows: readonly TenantLicenses[]): string {
  const needing = rows.filter((row) => row.seatsNeeded > 0).length;
  const habit = rows.filter((row) => row.seatsByHabit > 0).length;
  return `${designId} needs ${seats} P2 seats in ${formatNumber(needing)} of ${count(rows.length, 'tenant')}; the per-customer habit would buy them in ${formatNumber(habit)}`;
}
