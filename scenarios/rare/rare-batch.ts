import { NO_TILT, sumOfChances, type Tilt, tiltedStreamsOf } from '../../engine/tilt.ts';
import { lapseDraws } from '../../models/lapse-draws.ts';
import type { Recording } from '../../models/recorder.ts';
import { simulateOn } from '../../models/simulate.ts';
import type { Blueprint } from '../run/blueprint.ts';
import { blueprintsOf } from '../run/blueprints.ts';
import { planOf } from '../run/plan-of.ts';
import type { Watch } from '../run/watch.ts';
import type { Scenario } from '../scenario.ts';
import { findCustomer, hasHappened, type RareQuestion } from './rare-question.ts';

/** Every tenth replication is plain: no weight is above ten, and what no draw decides is seen too. */
export const PLAIN_SHARE = 0.1;

/** So many customers of one replication are kept by name; where there are more, it is not rare. */
const MOST_NAMED = 64;

/** What one replication of one design says. */
export interface RareOutcome {
  readonly weight: number;
  /** Decisive draws that fell into their ranges. */
  readonly decided: number;
  /** Customers it happened to. */
  readonly customers: number;
  /** Their ids; null where they are too many to keep. */
  readonly named: readonly string[] | null;
  readonly events: number;
  readonly violations: Recording['violations'];
}

/** The outcomes of all designs of one replication. */
export type RareReplication = readonly RareOutcome[];

/** A batch: the replications `from … to - 1`, and which designs are tilted in them. */
export interface RareTask {
  readonly question: RareQuestion;
  readonly tilted: readonly boolean[];
  readonly from: number;
  readonly to: number;
}

/** The draws that decide the question in a design, and the id of the customer it is about. */
export function tiltOf(
  scenario: Scenario,
  blueprint: Blueprint,
  question: RareQuestion,
): { readonly tilt: Tilt; readonly customerId: string | undefined } {
  const found = question.customer === null ? undefined : findCustomer(blueprint.index, question.customer);
  const customerId = found?.ok === true ? found.value : undefined;
  const until = scenario.horizonSeconds - question.longerThanSeconds;
  const draws = lapseDraws(planOf(scenario, blueprint), until, customerId);
  return {
    tilt: sumOfChances(draws) === 0 ? NO_TILT : { draws, plainShare: PLAIN_SHARE },
    customerId,
  };
}

/** Runs a batch. Pure: the same in every thread. */
export function runRareBatch(
  scenario: Scenario,
  { question, tilted, from, to }: RareTask,
  watch?: Watch<RareReplication>,
): RareReplication[] {
  const designs = blueprintsOf(scenario).map((blueprint, at) => {
    const { tilt, customerId } = tiltOf(scenario, blueprint, question);
    return { plan: planOf(scenario, blueprint), tilt: tilted[at] === true ? tilt : NO_TILT, customerId };
  });
  return Array.from({ length: to - from }, (_, k) => {
    const replication = from + k;
    const outcomes = designs.map(({ plan, tilt, customerId }, design): RareOutcome => {
      watch?.at(replication, design, 0);
      const streams = tiltedStreamsOf(scenario.seed, replication, tilt);
      const { recording, lapses } = simulateOn(
        plan,
        streams,
        watch && ((atSeconds) => watch.at(replication, design, atSeconds)),
      );
      const hit = lapses.filter(
        (customer) =>
          (customerId === undefined || customer.customerId === customerId) && hasHappened(question, customer),
      );
      return {
        weight: streams.weight(),
        decided: streams.decided(),
        customers: hit.length,
        named: hit.length > MOST_NAMED ? null : hit.map((customer) => customer.customerId),
        events: recording.events,
        violations: recording.violations,
      };
    });
    watch?.finished(replication, outcomes);
    return outcomes;
  });
}
