import { formatDate, parseInstant } from '../../engine/calendar.ts';
import { DAY_SECONDS } from '../../engine/time.ts';
import { NOT_READ_YET, resolveAssumptions } from '../../models/assumptions.ts';
import { FACTS_AS_OF } from '../../models/facts/index.ts';
import { FAILURE_MODES } from '../../models/failure-modes/index.ts';
import type { Recording } from '../../models/recorder.ts';
import { type ScenarioFinding, scenarioFindings } from '../check/scenario-findings.ts';
import { compareCosts } from '../costs/compare-costs.ts';
import { costsOf } from '../costs/costs-of.ts';
import { ratesTold } from '../costs/rate-inputs.ts';
import { type DesignResult, type Finding, RESULT_SCHEMA_VERSION, type Result } from '../result.ts';
import type { Blueprint } from '../run/blueprint.ts';
import type { Replication } from '../run/run-batch.ts';
import type { Scenario, Waiver } from '../scenario.ts';
import { VERSION } from '../version.ts';
import { assumptionsUsed } from './assumptions-used.ts';
import { calendarOf } from './calendar.ts';
import { citedFacts } from './cited-facts.ts';
import { comparisonCaveats } from './comparison-caveats.ts';
import { comparisonsOf } from './comparisons.ts';
import { designLabel } from './design-label.ts';
import { expectationsOf } from './expectations.ts';
import { forecastOf } from './forecast.ts';
import { metricsOf } from './metrics.ts';
import { milestonesOf } from './milestones.ts';
import { modelTable } from './model-table/model-table.ts';
import { mostPossible } from './most-possible.ts';
import { NOT_MODELED } from './not-modeled.ts';
import { observedOf } from './observed.ts';
import { reachOf } from './reach.ts';
import { summaryOf } from './summary.ts';
import { unservedOf } from './unserved.ts';
import { victimOf } from './victim.ts';

export const LIST_CURRENCY = 'USD';

/** Turns the recordings of all replications into the Result every writer and view reads. */
export async function summarize(
  scenario: Scenario,
  blueprints: readonly Blueprint[],
  replications: readonly Replication[],
  stoppedBy: Result['replications']['stoppedBy'],
): Promise<Result> {
  const findings = scenarioFindings(
    scenario,
    blueprints.map(({ index }) => index),
  );
  const designs = blueprints.map((blueprint, position) =>
    designResult(
      scenario,
      blueprint,
      findings[position]!,
      replications.map((replication) => replication[position]!),
    ),
  );
  const assumptions = assumptionsUsed(scenario);
  const models = modelTable(blueprints);
  const runs = blueprints.map(({ choice, index }, position) => ({
    name: choice.name,
    recordings: replications.map((replication) => replication[position]!),
    most: mostPossible(scenario, index),
  }));
  const estate = blueprints[0]?.index.estate;
  const milestones =
    estate === undefined ? [] : milestonesOf(scenario, estate, parseInstant(scenario.start)!);
  const caveats = comparisonCaveats(scenario, blueprints, designs);
  return {
    schema: RESULT_SCHEMA_VERSION,
    version: VERSION,
    scenario: {
      name: scenario.name,
      description: scenario.description,
      hash: scenario.hash,
      startDate: formatDate(parseInstant(scenario.start)!)!,
      horizonDays: scenario.horizonSeconds / DAY_SECONDS,
    },
    seed: scenario.seed,
    factsAsOf: FACTS_AS_OF,
    mainMetric: scenario.precision.metric,
    replications: {
      count: replications.length,
      stoppedBy,
      precision: `95 % interval of ${scenario.precision.metric} within ±${scenario.precision.halfWidth}`,
    },
    currency: LIST_CURRENCY,
    ...(scenario.rates === undefined ? {} : { rates: ratesTold(scenario.rates) }),
    tenants: (estate?.tenants ?? []).map(({ id, name, role }) => ({ id, name, role })),
    designs,
    ...(milestones.length === 0 ? {} : { milestones }),
    comparisons: comparisonsOf(runs),
    ...(scenario.rates === undefined
      ? {}
      : {
          costComparisons: compareCosts(
            scenario.rates,
            runs.map((run, position) => ({ ...run, costs: designs[position]!.costs! })),
          ),
        }),
    ...(caveats.length === 0 ? {} : { caveats: [...caveats] }),
    modelTable: models,
    expectations: await expectationsOf(scenario.expect, designs, scenario.rates),
    assumptions,
    facts: citedFacts(designs, assumptions, models, milestones),
    notModeled: [...NOT_MODELED],
  };
}

function designResult(
  scenario: Scenario,
  blueprint: Blueprint,
  findings: readonly ScenarioFinding[],
  recordings: readonly Recording[],
): DesignResult {
  const { index, choice } = blueprint;
  const customers = index.estate.tenants.filter((tenant) => tenant.role === 'customer');
  const most = mostPossible(scenario, index);
  const first = recordings[0];
  const exists = scenario.source.kind === 'estate';
  const { horizonSeconds } = scenario;
  // What no run asks must not show in what is said about runs either.
  const asked = NOT_READ_YET.has('gdapExtension') ? {} : scenario.assumptions;
  const { gdapExtension: extensionSeconds } = resolveAssumptions(asked);
  const renewal = {
    leadSeconds: scenario.behavior.renewal.leadSeconds,
    assumptions: resolveAssumptions(scenario.assumptions),
  };
  return {
    id: choice.name,
    label: designLabel(choice),
    metrics: metricsOf(recordings, most),
    accessFailed: FAILURE_MODES.flatMap(({ id, label, factIds }) => {
      const counts = recordings.map((recording) => recording.failures[id]);
      if (counts.every((count) => count === 0)) return [];
      return [{ failureModeId: id, label, factIds: [...factIds], ...summaryOf(counts) }];
    }),
    observed: observedOf(recordings, findings),
    reach: reachOf(index, customers, recordings, victimOf(scenario)),
    calendar: first ? calendarOf(index, first, { horizonSeconds, extensionSeconds, renewal }) : [],
    licenses: [...blueprint.licenses],
    unserved: unservedOf(index.estate),
    findings: findings.map((finding) => resultFinding(finding, scenario.waivers)),
    forecast:
      first && exists
        ? forecastOf(index, first, { startIso: scenario.start, horizonSeconds, extensionSeconds })
        : [],
    ...(scenario.rates === undefined
      ? {}
      : {
          costs: costsOf(scenario.rates, {
            recordings,
            most,
            licenses: blueprint.licenses,
            listCurrency: LIST_CURRENCY,
            startEpochSeconds: parseInstant(scenario.start)!,
            horizonSeconds,
          }),
        }),
    violations: recordings.flatMap((recording) =>
      recording.violations.map((violation) => ({ ...violation, replication: recording.replication })),
    ),
  };
}

/** Without the list of all it is about, which may be long; five of them are named. */
function resultFinding(finding: ScenarioFinding, waivers: readonly Waiver[]): Finding {
  const { ruleId, severity, message, subject, fix, factIds, waiver } = finding;
  const plain = { ruleId, severity, message, subject, fix, factIds: [...factIds] };
  if (waiver === undefined) return plain;
  const { reason, owner, expires } = waivers[waiver]!;
  return { ...plain, waiver: { reason, owner, expires } };
}
