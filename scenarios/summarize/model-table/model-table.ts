import type { ModelRow } from '../../result.ts';
import { accounts } from './accounts.ts';
import { conditionalAccess } from './conditional-access.ts';
import { feltAfter } from './felt-after.ts';
import { licenseOfTrust } from './license-of-trust.ts';
import { logs } from './logs.ts';
import { longestDelegation } from './longest-delegation.ts';
import type { BuiltDesign, ModelQuestion } from './model-row.ts';
import { monthlyCost } from './monthly-cost.ts';
import { pimHome } from './pim-home.ts';
import { reachAtStart } from './reach-at-start.ts';
import { azure, microsoft365 } from './reachable.ts';
import { registrations } from './registrations.ts';
import { renewals } from './renewals.ts';
import { customersNeed, seatsPerWhat, seatsWhere, sourceOfSync } from './seats-where.ts';
import { unservedNeeds } from './unserved-needs.ts';
import { waysOf } from './ways.ts';
import { whoEndsIt } from './who-ends-it.ts';

/** The questions in the order in which people ask them: how it works, then what to buy where. */
const QUESTIONS: readonly ModelQuestion[] = [
  accounts,
  pimHome,
  microsoft365,
  azure,
  unservedNeeds,
  reachAtStart,
  registrations,
  feltAfter,
  longestDelegation,
  renewals,
  whoEndsIt,
  conditionalAccess,
  logs,
  seatsWhere,
  seatsPerWhat,
  customersNeed,
  sourceOfSync,
  licenseOfTrust,
  monthlyCost,
];

/**
 * How the designs differ in kind: one row per question, one answer per design, read from the estate each builds and
 * from the seats it needs. Empty for a single design, which has nothing to be compared with.
 */
export function modelTable(
  designs: readonly (BuiltDesign & { readonly choice: { readonly name: string } })[],
): ModelRow[] {
  if (designs.length < 2) return [];
  return QUESTIONS.map(({ id, about, question, article }, row) => ({
    id,
    about,
    question,
    cells: designs.map((design) => ({ design: design.choice.name, ...answersOf(design)[row]! })),
    ...(article !== undefined && designs.some(({ index }) => article.isAbout(waysOf(index)))
      ? { article: { text: article.text, factIds: [...article.factIds] } }
      : {}),
  }));
}

/** Nothing random touches them, and a page that shows a run under way asks again and again. */
const known = new WeakMap<BuiltDesign, readonly ReturnType<(typeof QUESTIONS)[number]['answer']>[]>();

function answersOf(design: BuiltDesign) {
  const before = known.get(design);
  if (before !== undefined) return before;
  const answers = QUESTIONS.map(({ answer }) => answer(design));
  known.set(design, answers);
  return answers;
}
