import { sumOfChances } from '../../engine/tilt.ts';
import { blueprintsOf } from '../run/blueprints.ts';
import { bounds } from '../run/bounds.ts';
import type { Scenario } from '../scenario.ts';
import { formatNumber } from '../writers/numbers.ts';
import { type RareReplication, tiltOf } from './rare-batch.ts';
import type { RareQuestion } from './rare-question.ts';

/** Above this many expected per run, renewals that go wrong are seen often enough by themselves. */
const RARE_BELOW = 0.5;
/** Plain replications that are run first, only to see whether it is rare; the estimate has others. */
export const PILOT = 16;
/** Seen so often among them, it is not rare. */
const OFTEN = 4;

/** How a design is asked: `certain` where nothing is drawn, so that one run says it all. */
export type RareMethod = 'tilted' | 'plain' | 'certain';

export interface RarePlan {
  readonly method: RareMethod;
  /** Why this one, in words. */
  readonly why: string;
  /** Draws that decide, and the sum of their chances. */
  readonly draws: number;
  readonly chances: number;
}

/** How each design is asked, by what can be said before anything is run, and by the pilot where there was one. */
export function rarePlans(
  scenario: Scenario,
  question: RareQuestion,
  pilot: readonly RareReplication[] = [],
): readonly RarePlan[] {
  const certain = bounds(scenario).deterministic;
  return blueprintsOf(scenario).map((blueprint, at) => {
    const { draws } = tiltOf(scenario, blueprint, question).tilt;
    const chances = sumOfChances(draws);
    const seen = pilot.filter((designs) => designs[at]!.customers > 0).length;
    return { ...methodOf(certain, draws.length, chances, seen), draws: draws.length, chances };
  });
}

function methodOf(
  certain: boolean,
  draws: number,
  chances: number,
  seen: number,
): Pick<RarePlan, 'method' | 'why'> {
  if (certain) {
    return { method: 'certain', why: 'Nothing in this scenario is left to chance: one run says it all.' };
  }
  if (draws === 0) {
    return {
      method: 'plain',
      why: 'No renewal that is asked about can go wrong in time, so there is nothing to tilt.',
    };
  }
  if (chances > RARE_BELOW) {
    const why = `It is not rare: ${formatNumber(chances)} renewals per run are expected to go wrong. Plain replications do as well.`;
    return { method: 'plain', why };
  }
  if (seen >= OFTEN) {
    const why = `It is not rare: it happened in ${seen} of ${PILOT} replications run to see. Plain replications do as well.`;
    return { method: 'plain', why };
  }
  const why =
    draws === 1
      ? 'The one draw with which a lapse can begin was pushed into its range, and weighed.'
      : `One of the ${formatNumber(draws)} draws with which lapses can begin was pushed into its range in each replication, and weighed.`;
  return { method: 'tilted', why };
}

/** Whether the pilot could still change a method. */
export function needsPilot(plans: readonly RarePlan[]): boolean {
  return plans.some(({ method }) => method === 'tilted');
}
