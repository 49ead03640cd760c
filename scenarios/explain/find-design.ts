import type { DesignChoice, Scenario } from '../scenario.ts';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';

/** The design somebody names; the scenario's first where nobody does. */
export function findDesign({ designs }: Scenario, asked: string | undefined): Reading<DesignChoice> {
  const names = designs.map(({ name }) => name);
  const found = asked === undefined ? designs[0] : designs.find(({ name }) => name === asked);
  if (found !== undefined) return readAs(found);
  return wrong({
    code: 'EXP-DESIGN',
    message: `The scenario has no design "${asked}".`,
    expected: oneOf(names),
    hint: didYouMean(asked ?? '', names),
  });
}
