import type { FailureArea } from '../../models/failure-modes/index.ts';
import { sourceText } from '../writers/source-text.ts';
import { wrap } from '../writers/wrap.ts';
import type { ExplainedFailure } from './explain-failure.ts';

/** How the terminal is. */
export interface FailureTextOptions {
  readonly bold: (text: string) => string;
  readonly width: number;
}

const LABEL_COLUMNS = 12;

/** Every area with its failure modes, two lines each: the id, and whether a message tells it; then what it is. */
export function failureListText(areas: readonly FailureArea[], { bold }: FailureTextOptions): string {
  const blocks = areas.map(({ id, title, modes }) =>
    [
      `${bold(title)} (${id})`,
      ...modes.flatMap((mode) => [`  ${mode.id}${mode.silent ? '  silent' : ''}`, `      ${mode.label}`]),
    ].join('\n'),
  );
  const count = areas.reduce((sum, { modes }) => sum + modes.length, 0);
  const silent = areas.flatMap(({ modes }) => modes).filter((mode) => mode.silent).length;
  return `${blocks.join('\n\n')}\n\n${count} failure modes, ${silent} of them silent: no message says what is wrong.\n`;
}

/** One failure mode, whole. */
export function failureText(failure: ExplainedFailure, { bold, width }: FailureTextOptions): string {
  const { id, label, silent, symptom, cause, fix, prevention, facts, rules, drill } = failure;
  const part = (name: string, text: string): string[] =>
    wrap(text, Math.max(20, width - LABEL_COLUMNS - 2)).map((line, index) =>
      `  ${(index === 0 ? name : '').padEnd(LABEL_COLUMNS)}${line}`.trimEnd(),
    );
  const lines = [
    `${bold(id)}  ${label}`,
    ...part('symptom:', silent ? `${symptom} No message says why.` : symptom),
    ...part('cause:', cause),
    ...part('fix:', fix),
    ...part('prevention:', prevention),
    ...facts.flatMap((fact) => part(`${fact.id}:`, `${fact.statement} Source: ${sourceText(fact)}.`)),
    ...rules.flatMap((rule, index) => part(index === 0 ? 'found by:' : '', `${rule.id}, ${rule.title}`)),
    // One line whatever the width, so that it can be copied.
    `  ${'see it:'.padEnd(LABEL_COLUMNS)}${drill.command}`,
  ];
  return `${lines.join('\n')}\n`;
}
