import type { Result } from '../result.ts';
import { exitCodeOf } from './exit-code.ts';
import { count } from './numbers.ts';
import type { Block, Outline } from './outline/blocks.ts';
import { outlineOf } from './outline/outline.ts';
import { printable } from './printable.ts';
import type { WriterOptions, Written } from './writer.ts';

/** The result as GitHub-flavored Markdown to paste: headings, tables and lists, every name escaped. */
export function writeMarkdown(result: Result, options: WriterOptions): Written {
  return { output: outlineMarkdown(outlineOf(result, options.full ?? false)), exitCode: exitCodeOf(result) };
}

/** An outline as Markdown, every name escaped. */
export function outlineMarkdown({ title, subtitle, sections }: Outline): string {
  const parts = [`## ${escapeMarkdown(title)}`, escapeMarkdown(subtitle)];
  for (const section of sections) {
    parts.push(`### ${escapeMarkdown(section.title)}`, ...section.blocks.map(blockMarkdown));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Text that Markdown shows as it is: no HTML, link, image, emphasis, code, table cell, list or heading can come of it. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replaceAll('\\', '\\\\')
    .replace(/[`*_[\]{}|~#$!^]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/:\/\//g, '&#58;//')
    .replace(
      /^(\s*)([-+=]|\d+[.)](?=\s|$))/,
      (_, space: string, mark: string) => `${space}${escapeListMark(mark)}`,
    )
    .trim();
}

function escapeListMark(mark: string): string {
  return /^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeMarkdown(block.phrase.text);
    case 'list':
      return block.items.map(({ text }) => `- ${escapeMarkdown(text)}`).join('\n');
    case 'more':
      return `*… and ${count(block.count, `more ${block.noun}`)}.*`;
    case 'table': {
      const head = row(block.columns.map(({ title }) => escapeMarkdown(title)));
      const rule = row(block.columns.map(({ align }) => (align === 'right' ? '---:' : '---')));
      const rows = block.rows.map((cells) => row(cells.map(({ text }) => escapeMarkdown(text))));
      return [head, rule, ...rows].join('\n');
    }
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
