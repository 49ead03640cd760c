import type { FailureArea } from '../../models/failure-modes/index.ts';
import { escapeMarkdown } from '../writers/markdown.ts';
import { sourceText } from '../writers/source-text.ts';
import type { ExplainedFailure } from './explain-failure.ts';

/** Every area with a table of its failure modes, as a handout. */
export function failureListMarkdown(areas: readonly FailureArea[]): string {
  const parts = areas.flatMap(({ title, modes }) => [
    `## ${escapeMarkdown(title)}`,
    [
      '| id | failure mode | silent |',
      '| --- | --- | --- |',
      ...modes.map(({ id, label, silent }) => `| \`${id}\` | ${cell(label)} | ${silent ? 'yes' : 'no'} |`),
    ].join('\n'),
  ]);
  return `${parts.join('\n\n')}\n`;
}

/** One failure mode with headings, to paste. */
export function failureMarkdown(failure: ExplainedFailure): string {
  const { id, label, silent, symptom, cause, fix, prevention, facts, rules, drill } = failure;
  const parts = [
    `## ${escapeMarkdown(label)}`,
    `\`${id}\``,
    ...section('Symptom', silent ? `${symptom} No message says why.` : symptom),
    ...section('Cause', cause),
    ...section('Fix', fix),
    ...section('Prevention', prevention),
    '### Facts',
    list(facts.map((fact) => `${fact.id}: ${fact.statement} Source: ${sourceText(fact)}.`)),
    ...(rules.length === 0 ? [] : ['### Found by', list(rules.map((rule) => `${rule.id}: ${rule.title}`))]),
    '### See it',
    `\`\`\`console\n$ ${drill.command}\n\`\`\``,
  ];
  return `${parts.join('\n\n')}\n`;
}

const section = (title: string, text: string): readonly string[] => [`### ${title}`, escapeMarkdown(text)];

const list = (items: readonly string[]): string =>
  items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');

const cell = (text: string): string => escapeMarkdown(text).replaceAll('|', '\\|');
