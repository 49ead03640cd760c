import { assumedEstate } from '../../models/assumed-estate.ts';
import { type Assumptions, resolveAssumptions } from '../../models/assumptions.ts';
import { type EstateIndex, indexEstate } from '../../models/estate-index.ts';
import { delegatedPeople } from '../../models/licensing/delegated-people.ts';
import { judgeByClass } from '../../models/licensing/judge-by-class.ts';
import type { MetricId } from '../../models/metrics.ts';
import { build } from '../build.ts';
import type { TenantLicenses } from '../result.ts';
import type { DesignChoice, Scenario } from '../scenario.ts';
import { licensesOf } from '../summarize/licenses.ts';
import { waysOf } from '../summarize/model-table/ways.ts';
import { registrationsByPerson } from './registrations.ts';

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
  const assumptions = resolveAssumptions(scenario.assumptions);
  const index = indexEstate(assumedEstate(build(scenario, choice), assumptions));
  const licenses = licensesOf(index, assumptions);
  return {
    choice,
    index,
    licenses,
    constants: constantsOf(index, licenses, assumptions),
  };
}

/**
 * Seats and their price; accounts of ours in customers' directories, and the MFA registrations they cost.
 * Delegated people have no account there (GDAP-63), and no registration unless `gdapRegistrations` says so (GDAP-76).
 */
function constantsOf(
  index: EstateIndex,
  licenses: readonly TenantLicenses[],
  assumptions: Assumptions,
): Readonly<Partial<Record<MetricId, number>>> {
  const customers = new Set(index.estate.tenants.filter((t) => t.role === 'customer').map((t) => t.id));
  const { guests, members } = waysOf(index);
  const seats = (sku: string): number =>
    sum(licenses.filter((row) => row.sku === sku).map((row) => row.seatsNeeded));
  const p1Seats = seats('AAD_PREMIUM');
  return {
    'license.p2.seats': seats('AAD_PREMIUM_P2'),
    ...(p1Seats === 0 ? {} : { 'license.p1.seats': p1Seats }),
    'license.costPerMonth': sum(licenses.map((tenant) => tenant.costPerMonthMinor)) / MINOR_PER_MAJOR,
    'mfa.registrations':
      sum([...registrationsByPerson(index).values()]) +
      delegatedRegistrations(index, customers, assumptions.gdapRegistrations),
    'objects.inCustomerTenants': guests.length + members.length,
    'needs.unserved': index.estate.unserved.length,
  };
}

function delegatedRegistrations(
  index: EstateIndex,
  customerIds: ReadonlySet<string>,
  registrationsPerCustomer: number,
): number {
  if (registrationsPerCustomer === 0) return 0;
  const judge = judgeByClass(index);
  return (
    registrationsPerCustomer *
    sum([...customerIds].map((customerId) => delegatedPeople(index, judge, customerId)))
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
