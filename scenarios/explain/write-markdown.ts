import { escapeMarkdown } from '../writers/markdown.ts';
import type { Explanation } from './explanation.ts';
import { outlineOf } from './outline.ts';

/** The explanation as Markdown to paste: a heading, the verdict, lists; every name escaped. */
export function writeExplanationMarkdown(explanation: Explanation, full = false): string {
  const { title, subtitle, verdict, notes, sections } = outlineOf(explanation, full);
  const lists = sections.flatMap(({ title: heading, items }) => [
    `### ${escapeMarkdown(heading)}`,
    items
      .flatMap(({ text, below = [] }) => [
        `- ${escapeMarkdown(text)}`,
        ...below.map((phrase) => `  - ${escapeMarkdown(phrase.text)}`),
      ])
      .join('\n'),
  ]);
  const parts = [
    `## ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    `**${escapeMarkdown(verdict.text)}**`,
    ...notes.map((note) => `*${escapeMarkdown(note)}*`),
    ...lists,
  ];
  return `${parts.join('\n\n')}\n`;
}
