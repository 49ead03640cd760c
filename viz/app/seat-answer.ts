import { FACTS_AS_OF } from '../../models/facts/index.ts';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { citedFactsOf } from '../../scenarios/summarize/cited-facts-of.ts';
import { LIST_CURRENCY } from '../../scenarios/summarize/summarize.ts';
import { VERSION } from '../../scenarios/version.ts';
import type { CountedSeats } from '../view/counted-seats.ts';

/** The seats of every design as the Result will have them, without a run. */
export function seatAnswer(scenario: Scenario): CountedSeats {
  const { name, hash, seed } = scenario;
  const designs = blueprintsOf(scenario).map(({ choice, licenses }) => ({
    id: choice.name,
    licenses: [...licenses],
  }));
  const reasons = designs.flatMap(({ licenses }) =>
    licenses.flatMap(({ heads }) => heads.flatMap((head) => head.reasons)),
  );
  return {
    version: VERSION,
    scenario: { name, hash },
    seed,
    factsAsOf: FACTS_AS_OF,
    currency: LIST_CURRENCY,
    designs,
    facts: citedFactsOf(reasons.map(({ factId }) => factId)),
  };
}
