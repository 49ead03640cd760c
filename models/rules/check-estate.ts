import type { Assumptions } from '../assumptions.ts';
import type { EstateIndex } from '../estate-index.ts';
import { RULES } from './catalog.ts';
import { findingOf, type RuleFinding } from './rule-finding.ts';

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** Holds the declared estate against every rule: errors first, then in the order of the catalog. */
export function checkEstate(index: EstateIndex, assumptions: Assumptions): RuleFinding[] {
  return worstFirst(
    RULES.flatMap((rule) => rule.find(index, assumptions).map((found) => findingOf(rule, found))),
  );
}

/** Errors, warnings, notes; in their own order otherwise. */
export function worstFirst<F extends Pick<RuleFinding, 'severity'>>(findings: readonly F[]): F[] {
  return findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}
