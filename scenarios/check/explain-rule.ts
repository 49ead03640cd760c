import { findFact } from '../../models/facts/index.ts';
import type { RuleInfo } from '../../models/rules/index.ts';
import type { CitedFact } from '../result.ts';
import { ruleText } from './rule-texts.ts';

/** A rule with everything there is to say about it. */
export interface ExplainedRule {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly severity: RuleInfo['severity'];
  readonly means: string;
  readonly why: string;
  readonly fix: string;
  readonly facts: readonly CitedFact[];
}

/** Explains a rule in the words of its text. */
export function explainRule({ id, name, title, severity, factIds }: RuleInfo): ExplainedRule {
  const { means, why, fix } = ruleText(name);
  return { id, name, title, severity, means, why, fix, facts: factsNamed(factIds) };
}

/** The facts with these ids, in this order. */
export function factsNamed(ids: readonly string[]): CitedFact[] {
  return ids.flatMap((id) => {
    const fact = findFact(id);
    if (fact === undefined) return [];
    const { statement, source, date, confidence } = fact;
    return [{ id: fact.id, statement, source, date, confidence }];
  });
}
