import type { TenantLicenses } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { briefName } from '../view/words.ts';

/** Where seats are needed, and where the habit of buying per customer would have bought some for nothing. */
export function licenseFinding(designNames: string, rows: readonly TenantLicenses[]): string {
  const needing = rows.filter((row) => row.seatsNeeded > 0);
  const wasted = rows.filter((row) => row.seatsNeeded === 0 && row.seatsByHabit > 0);
  const habit =
    wasted.length === 0
      ? ''
      : `; the per-customer habit would buy seats in ${count(wasted.length, 'tenant')} that ${wasted.length === 1 ? 'needs' : 'need'} none`;
  const first = needing[0];
  if (first === undefined)
    return `${designNames} needs no seat in any of ${count(rows.length, 'tenant')}${habit}`;
  if (needing.length === 1) {
    const short =
      first.seatsNeeded > first.seatsOwned
        ? `, ${formatNumber(first.seatsNeeded - first.seatsOwned)} more than it owns`
        : '';
    return `${designNames} needs ${formatNumber(first.seatsNeeded)} ${first.sku} ${first.seatsNeeded === 1 ? 'seat' : 'seats'}, all in ${briefName(first.tenantName)}${short}${habit}`;
  }
  return `${designNames} needs seats in ${formatNumber(needing.length)} of ${count(rows.length, 'tenant')}${habit}`;
}
