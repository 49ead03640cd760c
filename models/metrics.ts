/** The scalar metrics a run yields, with the question each answers. Writers and views take words and units from here. */
export interface MetricDefinition {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly unit: string;
  readonly better: 'lower' | 'higher' | 'neither';
}

export const METRICS = [
  {
    id: 'blast.tenants',
    label: 'Tenants reached',
    question: 'How many customers can one stolen account reach?',
    unit: 'tenants',
    better: 'lower',
  },
  {
    id: 'blast.adminTenantHours',
    label: 'Hours of hostile admin',
    question: 'For how many tenant-hours does the thief hold admin roles?',
    unit: 'tenant-hours',
    better: 'lower',
  },
  {
    id: 'access.standingHours',
    label: 'Standing access',
    question: 'How many hours of admin access stand open without anybody asking?',
    unit: 'engineer-tenant-hours',
    better: 'lower',
  },
  {
    id: 'access.programHours',
    label: 'Standing access of programs',
    question: 'How many hours of admin access stand open to programs?',
    unit: 'program-tenant-hours',
    better: 'lower',
  },
  {
    id: 'access.minutesToAccess',
    label: 'Wait for access',
    question: 'How long does an engineer wait from needing access to having it?',
    unit: 'minutes',
    better: 'lower',
  },
  {
    id: 'access.failed',
    label: 'Failed access',
    question: 'How often does an engineer who needs access not get it?',
    unit: 'attempts',
    better: 'lower',
  },
  {
    id: 'gdap.outageHours',
    label: 'Hours without us',
    question: 'For how many hours do customers go without us?',
    unit: 'customer-hours',
    better: 'lower',
  },
  {
    id: 'gdap.lapses',
    label: 'Relationships lapsed',
    question: 'How many relationships end before a successor stands?',
    unit: 'relationships',
    better: 'lower',
  },
  {
    id: 'gdap.renewals',
    label: 'Renewals to run',
    question: 'How many renewals must somebody run, each with the customer’s consent?',
    unit: 'renewals',
    better: 'lower',
  },
  {
    id: 'license.p2.seats',
    label: 'P2 seats',
    question: 'How many P2 seats are needed?',
    unit: 'seats',
    better: 'lower',
  },
  {
    id: 'license.p1.seats',
    label: 'P1 seats for synchronization',
    question: 'How many P1 seats does synchronization need?',
    unit: 'seats',
    better: 'lower',
  },
  {
    id: 'license.costPerMonth',
    label: 'Licenses per month',
    question: 'What do the licenses cost per month?',
    unit: 'USD/month',
    better: 'lower',
  },
  {
    id: 'mfa.registrations',
    label: 'MFA registrations',
    question: 'How many MFA registrations must engineers make in customer tenants?',
    unit: 'registrations',
    better: 'lower',
  },
  {
    id: 'objects.inCustomerTenants',
    label: 'Accounts in customer tenants',
    question: 'How many of our accounts live in customer tenants?',
    unit: 'accounts',
    better: 'lower',
  },
  {
    id: 'needs.unserved',
    label: 'Needs not served',
    question: 'How many needs of customers does the design leave unserved?',
    unit: 'needs',
    better: 'lower',
  },
] as const satisfies readonly MetricDefinition[];

export type MetricId = (typeof METRICS)[number]['id'];

/** Metrics that no random number touches: of these one run says it all. */
export const EXACT_METRICS: ReadonlySet<string> = new Set<MetricId>([
  'license.p2.seats',
  'license.p1.seats',
  'license.costPerMonth',
  'mfa.registrations',
  'objects.inCustomerTenants',
  'needs.unserved',
]);

/** Minutes after the theft at which `blast.tenantsOverTime` is read; containment comes last. */
export const REACH_MARKS_MINUTES = [0, 5, 15, 60, 480] as const;
