import { alikeTenants, nameOfAlike } from '../../scenarios/licenses/alike-tenants.ts';
import { seatsShort } from '../../scenarios/licenses/seats-short.ts';
import type { TenantLicenses } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { skuName } from './sku-name.ts';

/** Seats of one plan in one tenant, or in each of several that are alike. */
export interface LicenseRow {
  readonly key: string;
  readonly name: string;
  readonly needed: number;
  /** Null where nobody said it. */
  readonly owned: number | null;
  /** Null where some are needed and nobody said what is owned. */
  readonly short: number | null;
  readonly byHabit: number;
  readonly tenants: readonly TenantLicenses[];
}

/** More rows of one table are gathered where they say the same. */
const MOST_SINGLE_ROWS = 60;

/** One row per tenant and plan, most seats first; where there are many, tenants that are alike share one. */
export function licenseRows(licenses: readonly TenantLicenses[]): readonly LicenseRow[] {
  const sorted = [...licenses].sort(
    (a, b) => b.seatsNeeded - a.seatsNeeded || b.seatsByHabit - a.seatsByHabit,
  );
  const severalPlans = new Set(sorted.map(({ sku }) => sku)).size > 1;
  const groups =
    sorted.length <= MOST_SINGLE_ROWS
      ? sorted.map((row) => [row])
      : alikeTenants(sorted, (row) => [row.sku, row.seatsNeeded, row.seatsOwned, row.seatsByHabit]);
  return groups.map((tenants) => {
    const [{ tenantId, sku, seatsNeeded, seatsOwned, seatsByHabit }] = tenants as [TenantLicenses];
    return {
      key: `${tenantId} ${sku}`,
      name: severalPlans ? `${skuName(sku)} · ${nameOfAlike(tenants)}` : nameOfAlike(tenants),
      needed: seatsNeeded,
      owned: seatsOwned,
      short: seatsShort(seatsNeeded, seatsOwned),
      byHabit: seatsByHabit,
      tenants,
    };
  });
}

/** `3 short`, or nothing where none is, or nobody said what is owned. */
export function shortWords({ short }: Pick<LicenseRow, 'short'>): string {
  return short === null || short === 0 ? '' : `${formatNumber(short)} short`;
}

/** A row in a sentence, for those who hear it. */
export function rowSentence(row: LicenseRow): string {
  const owned = row.owned === null ? 'owned not given' : `${formatNumber(row.owned)} owned`;
  const short = shortWords(row);
  return `${row.name}: ${formatNumber(row.needed)} needed, ${owned}${short === '' ? '' : `, ${short}`}, ${formatNumber(row.byHabit)} by habit`;
}
