import type { FailureArea, FailureMode } from '../../models/failure-modes/index.ts';
import { RULE_INFOS } from '../../models/rules/index.ts';
import { factsNamed } from '../check/explain-rule.ts';
import type { CitedFact } from '../result.ts';

/** A failure mode with everything there is to say about it. */
export interface ExplainedFailure {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  /** True where no message tells what is wrong. */
  readonly silent: boolean;
  readonly symptom: string;
  readonly cause: string;
  readonly fix: string;
  readonly prevention: string;
  readonly facts: readonly CitedFact[];
  /** Rules that find it in an estate before it happens. */
  readonly rules: readonly { readonly id: string; readonly title: string }[];
  /** The scenario that shows it in its first design, and no more in its second. */
  readonly drill: { readonly file: string; readonly command: string };
}

/** Explains a failure mode: its own words, its facts with their sources, its rules, and how to see it. */
export function explainFailure(mode: FailureMode, area: FailureArea): ExplainedFailure {
  const { id, label, silent, symptom, cause, fix, prevention, factIds, ruleIds = [] } = mode;
  const file = `scenarios/drills/${id}.yaml`;
  return {
    id,
    area: area.id,
    label,
    silent,
    symptom,
    cause,
    fix,
    prevention,
    facts: factsNamed(factIds),
    rules: ruleIds.map((ruleId) => ({ id: ruleId, title: titleOf(ruleId) })),
    drill: { file, command: `entwin run ${file}` },
  };
}

function titleOf(ruleId: string): string {
  return RULE_INFOS.find(({ id }) => id === ruleId)?.title ?? ruleId;
}
