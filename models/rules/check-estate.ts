import type { Assumptions } from '../assumptions.ts';
import type { EstateIndex } from '../estate-index.ts';
import { RULES } from './catalog.ts';
import type { RuleFinding } from './rule.ts';

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** Holds the declared estate against every rule: errors first, then in the order of the catalog. */
export function checkEstate(index: EstateIndex, assumptions: Assumptions): RuleFinding[] {
  return RULES.flatMap((rule) => rule.check(index, assumptions)).sort(
    (a, b) => RANK[a.severity] - RANK[b.severity],
  );
}
