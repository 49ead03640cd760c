import { type EpochSeconds, formatDate, formatInstant } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type { Behavior } from '../../models/behavior.ts';
import type { Estate } from '../../models/estate.ts';
import type { ScenarioEvent } from '../../models/events.ts';
import type { MetricId } from '../../models/metrics.ts';
import { needDefinition } from '../../models/needs.ts';
import type { Rates } from '../costs/rates.ts';
import type {
  DesignChoice,
  EstateSource,
  PimSketch,
  Precision,
  Scenario,
  Sketch,
  SketchLicense,
  SketchNeed,
  SketchSource,
  Waiver,
} from '../scenario.ts';
import type { BehaviorFile } from '../schema/behavior-schema.ts';
import type { DesignFile } from '../schema/designs-schema.ts';
import type { TierChoice } from '../schema/names.ts';
import type { PrecisionFile } from '../schema/precision-schema.ts';
import type { RatesFile } from '../schema/rates-schema.ts';
import type { ScenarioFile } from '../schema/scenario-schema.ts';
import type { PimFile, SketchFile } from '../schema/sketch-schema.ts';
import type { WaiversFile } from '../schema/waivers-schema.ts';
import { designName } from './check-scenario.ts';
import { tiersOf } from './check-sketch.ts';
import * as defaults from './defaults.ts';
import { hashOf } from './hash.ts';
import { numberedCustomers } from './numbered-customers.ts';

const AS_IS: DesignFile = { design: [{ kind: 'as-is', workloads: null }] };

/** What has been worked out about a scenario beside its file. */
export interface Resolved {
  readonly source: SketchSource | EstateSource;
  readonly startEpochSeconds: EpochSeconds;
  readonly horizonSeconds: Seconds;
  readonly events: readonly ScenarioEvent[];
  /** Estates of designs that bring one, by the design's position. */
  readonly designEstates?: ReadonlyMap<number, Estate>;
  /** Waivers of the estate file. */
  readonly estateWaivers: WaiversFile;
  /** Id of an assumption to the name of its choice. */
  readonly assumptions: Readonly<Record<string, string>>;
}

/** Fills every default in and computes the hash. The file has passed all checks. */
export function normalizeScenario(file: ScenarioFile, resolved: Resolved): Scenario {
  const { source, startEpochSeconds, horizonSeconds, events, estateWaivers, assumptions } = resolved;
  const waivers = [...(file.waivers ?? []), ...estateWaivers].map(waiverOf);
  const tiers = file.sketch === undefined ? [] : tiersOf(file.sketch);
  const content = {
    start: formatInstant(startEpochSeconds) ?? defaults.DEFAULT_START,
    horizonSeconds,
    seed: file.seed ?? defaults.DEFAULT_SEED,
    source,
    designs: (file.designs ?? [AS_IS]).map((design, position) =>
      designOf(design, tiers, resolved.designEstates?.get(position)),
    ),
    behavior: behaviorOf(file.behavior),
    events,
    expect: file.expect ?? [],
    assumptions,
    precision: precisionOf(file.precision, events),
    ...(file.rates === undefined ? {} : { rates: ratesOf(file.rates) }),
  };
  // Without waivers the hash is what it was before there were any.
  const hash = hashOf(waivers.length === 0 ? content : { ...content, waivers });
  return { name: file.name, description: file.description ?? '', ...content, waivers, hash };
}

/** Fills in the defaults of a sketch. */
export function normalizeSketch(file: SketchFile): Sketch {
  const { managing, customers, gdap } = file;
  const tiers = tiersOf(file);
  const engineers = tiers.map((tier) => ({ tier, count: managing.engineers[tier] ?? 0 }));
  const approvers = managing.approvers ?? defaults.DEFAULT_APPROVERS;
  const pods = managing.pods ?? defaults.DEFAULT_PODS;
  const heads = engineers.reduce((sum, { count }) => sum + count, 0);
  const needs = customers.needs.map((need): SketchNeed => {
    const written = typeof need === 'string' ? { need, tiers: undefined } : need;
    return { need: written.need, tiers: chosenTiers(written.tiers ?? 'all', tiers) };
  });
  const onAzure = needs.some(({ need }) => needDefinition(need).workload.startsWith('azure'));
  const termSeconds = gdap?.term ?? defaults.DEFAULT_TERM_SECONDS;
  return {
    managing: {
      name: managing.name ?? defaults.DEFAULT_MANAGING_NAME,
      engineers,
      approvers,
      pods,
      podsPerEngineer: Object.fromEntries(
        tiers.map((tier) => {
          const served = managing.podsPerEngineer?.[tier] ?? 'all';
          return [tier, served === 'all' ? pods : served];
        }),
      ),
      p2: {
        seats: managing.p2?.seats ?? heads + approvers,
        ...(managing.p2?.seats === undefined ? { assumed: true as const } : {}),
        channel: managing.p2?.channel ?? defaults.DEFAULT_CHANNEL,
      },
      ...licensesOf(managing.licenses),
    },
    customers: {
      names: customers.names ?? numberedCustomers(customers.count ?? 0),
      needs,
      azure: customers.azure ?? (onAzure ? 'csp-azure-plan' : 'none'),
      admins: customers.admins ?? defaults.DEFAULT_OWN_ADMINS,
      approvers: customers.approvers ?? defaults.DEFAULT_OWN_APPROVERS,
      p2: {
        seats: customers.p2?.seats ?? null,
        channel: customers.p2?.channel ?? defaults.DEFAULT_CHANNEL,
      },
      ...licensesOf(customers.licenses),
    },
    crossTenant: { ...defaults.DEFAULT_CROSS_TENANT, ...definedOf(file.crossTenant ?? {}) },
    gdap: {
      termSeconds,
      endsAfter: gdap?.endsAfter ?? {
        kind: 'uniform',
        low: defaults.EARLIEST_END_SECONDS,
        high: termSeconds,
      },
      autoExtend: gdap?.autoExtend ?? 0,
      globalAdministrator: gdap?.globalAdministrator ?? 0,
    },
    pim: { ...defaults.DEFAULT_PIM, ...pimOf(file.pim ?? {}, tiers) },
  };
}

function licensesOf(written: SketchFile['managing']['licenses']): { licenses?: readonly SketchLicense[] } {
  if (written === undefined) return {};
  return {
    licenses: written.map(({ product, seats, channel = defaults.DEFAULT_CHANNEL }) => ({
      product,
      seats,
      channel,
    })),
  };
}

function designOf(design: DesignFile, tiers: readonly string[], estate: Estate | undefined): DesignChoice {
  const { mfaTrust, userType, demandsMfa } = design;
  const crossTenant = definedOf({ mfaTrust, userType, demandsMfa });
  const only = Object.fromEntries(
    design.design.flatMap(({ kind, workloads }) => (workloads === null ? [] : [[kind, workloads]])),
  );
  return {
    name: designName(design),
    kinds: design.design.map(({ kind }) => kind),
    pim: pimOf(design, tiers),
    ...(Object.keys(crossTenant).length === 0 ? {} : { crossTenant }),
    ...(Object.keys(only).length === 0 ? {} : { only }),
    ...(estate === undefined ? {} : { estate }),
  };
}

/** Only what the file names; the rest is left to whoever has the defaults. */
function pimOf(file: PimFile, tiers: readonly string[]): Partial<PimSketch> {
  return definedOf({
    maxActivationSeconds: file.maxActivation,
    mfa: file.mfa,
    authenticationContext: file.authenticationContext,
    approvalTiers: file.approval === undefined ? undefined : chosenTiers(file.approval, tiers),
    groupsPer: file.groupsPer,
  });
}

function chosenTiers(choice: TierChoice, tiers: readonly string[]): readonly string[] {
  if (choice === 'none') return [];
  return choice === 'all' ? tiers : tiers.filter((tier) => choice.includes(tier));
}

function waiverOf({ rule, subject, reason, owner, expires }: WaiversFile[number]): Waiver {
  return { ruleId: rule, subject: subject ?? null, reason, owner, expires: formatDate(expires)! };
}

function behaviorOf(file: BehaviorFile | undefined): Behavior {
  const standard = defaults.DEFAULT_BEHAVIOR;
  const { requestedActivation, workingHours, renewal } = file ?? {};
  const given: Partial<Behavior> = definedOf({
    activationsPerEngineerPerDay: file?.activationsPerEngineerPerDay,
    workSeconds: file?.work,
    requestedActivationSeconds: requestedActivation === 'maximum' ? null : requestedActivation,
    patienceSeconds: file?.patience,
    approverResponse: file?.approverResponse,
    approverDenies: file?.approverDenies,
    approverFooled: file?.approverFooled,
    workingHours: workingHours === undefined ? undefined : hoursOf(workingHours),
    handsOver: file?.handsOver || undefined,
  });
  const renewals: Partial<Behavior['renewal']> = definedOf({
    leadSeconds: renewal?.lead === 'none' ? null : renewal?.lead,
    forgotten: renewal?.forgotten,
    customerApproval: renewal?.customerApproval,
    noticeAfterLapse: renewal?.noticeAfterLapse,
  });
  return { ...standard, ...given, renewal: { ...standard.renewal, ...renewals } };
}

function hoursOf(written: NonNullable<BehaviorFile['workingHours']>): Behavior['workingHours'] {
  if (written === 'always') return 'always';
  const days =
    written.days === undefined ? [1, 2, 3, 4, 5] : [...new Set(written.days)].toSorted((a, b) => a - b);
  return { fromHour: written.from, toHour: written.to, days };
}

export function ratesOf({ currency, minutes = {}, hourly = {}, outageHour, theft }: RatesFile): Rates {
  const { incident, customer, hour, chance } = theft ?? {};
  return {
    currency,
    minutes: definedOf(minutes),
    hourlyMinor: definedOf(hourly),
    ...definedOf({ outageHourMinor: outageHour }),
    ...(theft === undefined
      ? {}
      : {
          theft: definedOf({ incidentMinor: incident, customerMinor: customer, hourMinor: hour, chance }),
        }),
  };
}

function precisionOf(file: PrecisionFile | undefined, events: readonly ScenarioEvent[]): Precision {
  const stolen = events.some((event) => event.kind === 'compromise');
  const metric: MetricId = stolen ? 'blast.tenants' : 'gdap.lapses';
  const min = file?.min ?? Math.min(defaults.DEFAULT_MIN_REPLICATIONS, file?.max ?? Number.POSITIVE_INFINITY);
  return {
    metric: file?.metric ?? metric,
    halfWidth: file?.halfWidth ?? defaults.DEFAULT_HALF_WIDTH,
    minReplications: min,
    maxReplications: file?.max ?? Math.max(defaults.DEFAULT_MAX_REPLICATIONS, min),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function definedOf<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
