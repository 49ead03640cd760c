import picocolors from 'picocolors';
import type { Result } from '../result.ts';
import { exitCodeOf } from './exit-code.ts';
import { count } from './numbers.ts';
import type { Block, Outline, Phrase } from './outline/blocks.ts';
import { outlineOf } from './outline/outline.ts';
import { printable } from './printable.ts';
import { textTable } from './text-table.ts';
import { wrap } from './wrap.ts';
import type { WriterOptions, Written } from './writer.ts';

const DEFAULT_WIDTH = 100;
const NARROWEST = 20;

/** The result for a terminal: short unless `full`, at most `width` columns, colored only when asked. */
export function writeText(result: Result, options: WriterOptions): Written {
  return {
    output: outlineText(outlineOf(result, options.full ?? false), options),
    exitCode: exitCodeOf(result),
  };
}

/** An outline for a terminal, at most `width` columns, colored only when asked; every name in it made harmless. */
export function outlineText(
  { title, subtitle, sections }: Outline,
  { width = DEFAULT_WIDTH, color = false }: Pick<WriterOptions, 'width' | 'color'>,
): string {
  const columns = Math.max(NARROWEST, width);
  const paint = painter(color);
  const heading = (text: string) => wrap(printable(text), columns).map((line) => paint(line, 'head'));
  const lines = [
    ...heading(title),
    ...wrap(printable(subtitle), columns).map((line) => paint(line, 'quiet')),
  ];
  for (const section of sections) {
    lines.push('', ...heading(section.title));
    for (const block of section.blocks) lines.push(blockText(block, columns, paint));
  }
  // Padding at line ends would only wrap when a terminal is made narrower.
  return `${lines.join('\n').replace(/[^\S\n]+$/gm, '')}\n`;
}

export type Paint = (text: string, tone: Phrase['tone'] | 'head') => string;

/** Colors a text by its tone, or leaves it as it is. */
export function painter(color: boolean): Paint {
  const colors = picocolors.createColors(color);
  return (text, tone) => {
    switch (tone) {
      case 'head':
        return colors.bold(text);
      case 'good':
        return colors.green(text);
      case 'bad':
        return colors.red(text);
      case 'warning':
        return colors.yellow(text);
      case 'quiet':
        return colors.dim(text);
      default:
        return text;
    }
  };
}

function blockText(block: Block, width: number, paint: Paint): string {
  switch (block.kind) {
    case 'table':
      return textTable(block, width, paint);
    case 'paragraph':
      return bullets([block.phrase], '', width, paint);
    case 'list':
      return bullets(block.items, '- ', width, paint);
    case 'more':
      return bullets(
        [{ text: `${count(block.count, `more ${block.noun}`)} with --full`, tone: 'quiet' }],
        '',
        width,
        paint,
      );
  }
}

function bullets(items: readonly Phrase[], bullet: string, width: number, paint: Paint): string {
  return items
    .flatMap(({ text, tone }) =>
      wrap(printable(text), width - bullet.length).map(
        (line, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + paint(line, tone),
      ),
    )
    .join('\n');
}
