import { DAY_SECONDS } from '../../engine/time.ts';
import { FACTS_AS_OF } from '../../models/facts/index.ts';
import { blueprintsOf } from '../run/blueprints.ts';
import type { Scenario } from '../scenario.ts';
import { assumptionsUsed } from '../summarize/assumptions-used.ts';
import { designLabel } from '../summarize/design-label.ts';
import { VERSION } from '../version.ts';
import { PLAIN_SHARE, type RareReplication } from './rare-batch.ts';
import {
  CONFIDENCE,
  customersHitOf,
  customersOf,
  gainOf,
  probabilityOf,
  WANTED_OF_PLAIN,
  WANTED_SHARE,
  weightsOf,
} from './rare-estimates.ts';
import { limitsOf } from './rare-limits.ts';
import type { RarePlan } from './rare-plan.ts';
import { questionWords, type RareQuestion } from './rare-question.ts';
import { RARE_RESULT_VERSION, type RareDesign, type RareResult } from './rare-result.ts';

const PRECISION = `95 % interval within ±${100 * WANTED_SHARE} % of the probability, or ±${100 * WANTED_OF_PLAIN} point where it is not rare`;

/** What was asked, how, and what came of it. */
export interface RareRun {
  readonly scenario: Scenario;
  readonly question: RareQuestion;
  readonly plans: readonly RarePlan[];
  readonly pilot: number;
  readonly first: number;
  readonly results: readonly RareReplication[];
  readonly stoppedBy: RareResult['replications']['stoppedBy'];
}

/** The answer, from the outcomes of all replications. */
export function summarizeRare(run: RareRun): RareResult {
  const { scenario, question, results, pilot, first, stoppedBy } = run;
  const horizonDays = scenario.horizonSeconds / DAY_SECONDS;
  const designs = results.length === 0 ? [] : run.plans.map((_, at) => designOf(run, at));
  return {
    schema: RARE_RESULT_VERSION,
    version: VERSION,
    scenario: { name: scenario.name, description: scenario.description, hash: scenario.hash },
    seed: scenario.seed,
    factsAsOf: FACTS_AS_OF,
    question: { ...question, horizonDays, words: questionWords(question, horizonDays) },
    confidence: CONFIDENCE,
    replications: {
      count: results.length,
      pilot,
      first,
      stoppedBy,
      precision: PRECISION,
    },
    designs,
    limits: [...limitsOf(designs)],
    assumptions: assumptionsUsed(scenario).map(({ id, statement }) => `${id}: ${statement}`),
  };
}

function designOf({ scenario, question, plans, results, first }: RareRun, at: number): RareDesign {
  const { choice, index } = blueprintsOf(scenario)[at]!;
  const { method, why, draws, chances } = plans[at]!;
  const outcomes = results.map((replication) => replication[at]!);
  const about = question.customer === null;
  const customers = index.estate.tenants.filter(({ role }) => role === 'customer').length;
  const tilted = method === 'tilted';
  return {
    id: choice.name,
    label: designLabel(choice),
    method,
    why,
    probability: probabilityOf(method, outcomes),
    customersHit: about ? customersHitOf(method, outcomes, customers) : null,
    tilt: tilted ? { draws, chances, plainShare: PLAIN_SHARE, ...weightsOf(outcomes) } : null,
    gain: tilted ? gainOf(outcomes) : null,
    customers: about ? customersOf(method, outcomes, (id) => index.tenants.get(id)?.name ?? id) : null,
    violations: outcomes.flatMap(({ violations }, replication) =>
      violations.map((violation) => ({ ...violation, replication: first + replication })),
    ),
  };
}
