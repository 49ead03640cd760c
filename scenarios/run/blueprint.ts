import { resolveAssumptions } from '../../models/assumptions.ts';
import { type EstateIndex, indexEstate } from '../../models/estate-index.ts';
import type { MetricId } from '../../models/metrics.ts';
import { build } from '../build.ts';
import type { TenantLicenses } from '../result.ts';
import type { DesignChoice, Scenario } from '../scenario.ts';
import { licensesOf } from '../summarize/licenses.ts';

const MINOR_PER_MAJOR = 100;

/** Everything about one design that no random number touches: made once, shared by all its runs. */
export interface Blueprint {
  readonly choice: DesignChoice;
  readonly index: EstateIndex;
  readonly licenses: readonly TenantLicenses[];
  /** Metrics that are the same in every replication. */
  readonly constants: Readonly<Partial<Record<MetricId, number>>>;
}

/** Builds one design's estate and whatever can be said of it before time begins. */
export function blueprintOf(scenario: Scenario, choice: DesignChoice): Blueprint {
  const index = indexEstate(build(scenario, choice));
  const assumptions = resolveAssumptions(scenario.assumptions);
  const licenses = licensesOf(index, assumptions);
  return {
    choice,
    index,
    licenses,
    constants: constantsOf(index, licenses),
  };
}

/**
 * Seats and their price; accounts of ours in customers' directories, and the MFA registrations they cost.
 * Delegated people have neither (GDAP-63, GDAP-76).
 */
function constantsOf(
  index: EstateIndex,
  licenses: readonly TenantLicenses[],
): Readonly<Partial<Record<MetricId, number>>> {
  const customers = new Set(index.estate.tenants.filter((t) => t.role === 'customer').map((t) => t.id));
  const abroad = index.estate.accounts.filter((account) => customers.has(account.tenantId));
  return {
    'license.p2.seats': sum(licenses.map((tenant) => tenant.seatsNeeded)),
    'license.costPerMonth': sum(licenses.map((tenant) => tenant.costPerMonthMinor)) / MINOR_PER_MAJOR,
    'mfa.registrations': abroad.filter((account) => account.kind === 'guest').length,
    'objects.inCustomerTenants': abroad.length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
