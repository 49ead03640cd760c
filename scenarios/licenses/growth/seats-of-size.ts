import { assumedEstate } from '../../../models/assumed-estate.ts';
import type { Assumptions } from '../../../models/assumptions.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { build } from '../../build.ts';
import { MANAGING_TENANT_ID } from '../../designs/base.ts';
import { numberedCustomers } from '../../load/numbered-customers.ts';
import type { TenantLicenses } from '../../result.ts';
import type { DesignChoice, Scenario, Sketch } from '../../scenario.ts';
import { licensesOf } from '../../summarize/licenses.ts';
import { seatsShort } from '../seats-short.ts';

/** Seats of one product in one tenant, and what those needed cost at list price. */
export interface SkuAmount {
  readonly sku: string;
  readonly seatsNeeded: number;
  /** Needed beyond those owned; null where nobody said what is owned. */
  readonly seatsShort: number | null;
  readonly costPerMonthMinor: number;
}

/** What an estate of some size needs: in the managing tenant, and in each customer's, in the order of customers. */
export interface SeatsOfSize {
  readonly managing: readonly SkuAmount[];
  readonly customers: readonly (readonly SkuAmount[])[];
}

/** Builds a design for so many customers, numbered from 001 on, and counts what each tenant needs. */
export function seatsOfSize(
  scenario: Scenario,
  sketch: Sketch,
  choice: DesignChoice,
  assumptions: Assumptions,
  customers: number,
): SeatsOfSize {
  const names = numberedCustomers(customers);
  const sized: Scenario = {
    ...scenario,
    source: { kind: 'sketch', sketch: { ...sketch, customers: { ...sketch.customers, names } } },
  };
  const rows = licensesOf(indexEstate(assumedEstate(build(sized, choice), assumptions)), assumptions);
  // Ids of numbered customers sort as they count, and the rows of one tenant stand together.
  const perTenant = new Map<string, SkuAmount[]>();
  for (const row of rows)
    perTenant.set(row.tenantId, [...(perTenant.get(row.tenantId) ?? []), amountOf(row)]);
  const { [MANAGING_TENANT_ID]: managing = [], ...others } = Object.fromEntries(perTenant);
  return { managing, customers: Object.values(others) };
}

function amountOf({ sku, seatsNeeded, seatsOwned, costPerMonthMinor }: TenantLicenses): SkuAmount {
  return {
    sku,
    seatsNeeded,
    seatsShort: seatsShort(seatsNeeded, seatsOwned),
    costPerMonthMinor,
  };
}
