import { printable } from '../writers/printable.ts';
import { type Paint, painter } from '../writers/text.ts';
import { wrap } from '../writers/wrap.ts';
import type { Explanation } from './explanation.ts';
import { outlineOf } from './outline.ts';

const DEFAULT_WIDTH = 100;
const NARROWEST = 20;

type Tone = Parameters<Paint>[1];

export interface ExplanationTextOptions {
  readonly full?: boolean;
  readonly color?: boolean;
  readonly width?: number;
}

/** The explanation for a terminal: the verdict first, at most `width` columns, colored only when asked. */
export function writeExplanationText(
  explanation: Explanation,
  { full = false, color = false, width = DEFAULT_WIDTH }: ExplanationTextOptions = {},
): string {
  const columns = Math.max(NARROWEST, width);
  const paint = painter(color);
  const { title, subtitle, verdict, notes, sections } = outlineOf(explanation, full);
  const lines = (text: string, tone: Tone, indent = '', hanging = indent): readonly string[] =>
    wrap(printable(text), columns - hanging.length).map(
      (line, rank) => (rank === 0 ? indent : hanging) + paint(line, tone),
    );
  const all = [
    ...lines(title, 'head'),
    ...lines(subtitle, 'quiet'),
    '',
    ...lines(verdict.text, verdict.tone),
    ...notes.flatMap((note) => lines(note, 'quiet')),
    ...sections.flatMap((section) => [
      '',
      ...lines(section.title, 'head'),
      ...section.items.flatMap(({ text, tone, below = [] }) => [
        ...lines(text, tone, '  ', '    '),
        ...below.flatMap((phrase) => lines(phrase.text, phrase.tone, '      ')),
      ]),
    ]),
  ];
  return `${all.join('\n')}\n`;
}
