import type { AssumptionUse, CitedFact, DesignResult, Milestone, ModelRow } from '../result.ts';
import { citedFactsOf } from './cited-facts-of.ts';

/** Every fact that a part of the result names as its reason, once, in the registry's order. */
export function citedFacts(
  designs: readonly DesignResult[],
  assumptions: readonly AssumptionUse[],
  models: readonly ModelRow[],
  milestones: readonly Milestone[],
): CitedFact[] {
  const ids = new Set<string | undefined>();
  for (const design of designs) {
    for (const finding of design.findings) for (const id of finding.factIds) ids.add(id);
    for (const row of design.calendar) for (const id of row.factIds) ids.add(id);
    for (const row of design.forecast) for (const id of row.factIds) ids.add(id);
    for (const failure of design.accessFailed) for (const id of failure.factIds) ids.add(id);
    for (const observed of design.observed) for (const id of observed.factIds) ids.add(id);
    for (const need of design.unserved) ids.add(need.factId);
    for (const link of design.reach?.examplePath?.links ?? []) ids.add(link.factId);
    for (const tenant of design.licenses) {
      for (const head of tenant.heads) for (const reason of head.reasons) ids.add(reason.factId);
    }
  }
  for (const { factIds } of milestones) for (const id of factIds) ids.add(id);
  for (const assumption of assumptions) ids.add(assumption.factId);
  for (const { cells, article } of models) {
    for (const cell of [...cells, ...(article === undefined ? [] : [article])]) {
      for (const id of cell.factIds) ids.add(id);
    }
  }
  return citedFactsOf(ids);
}
