import type { ModelRow, Result } from '../../result.ts';
import { type Block, paragraph, phrase, type Section } from './blocks.ts';

/**
 * How the designs differ in kind: questions down, designs across, each answer with the facts it rests on. The short
 * form leaves out the questions that every design answers alike.
 */
export function modelsSection(result: Result, full: boolean): Section | null {
  return tableOf('How the designs differ', result, 'model', full);
}

/** Which license is needed where and for whom, design by design. */
export function licensingSection(result: Result, full: boolean): Section | null {
  return tableOf('Which license, where, for whom', result, 'license', full);
}

function tableOf(
  title: string,
  { modelTable }: Result,
  about: ModelRow['about'],
  full: boolean,
): Section | null {
  const all = modelTable.filter((row) => row.about === about);
  const rows = full ? all : all.filter(differs);
  if (rows.length === 0) return null;
  const designs = rows[0]!.cells.map(({ design }) => ({ title: design }));
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [{ title: 'Question' }, ...designs],
      rows: rows.map(({ question, cells }) => [
        phrase(question),
        ...cells.map(({ text, factIds }) => phrase(`${text}${bracketed(factIds)}`)),
      ]),
    },
    ...rows.flatMap(({ article }) =>
      article === undefined ? [] : [paragraph(`${article.text}${bracketed(article.factIds)}`, 'quiet')],
    ),
  ];
  const alike = all.length - rows.length;
  if (alike > 0) {
    blocks.push({ kind: 'more', count: alike, noun: 'question' });
  }
  return { title, blocks };
}

function differs({ cells }: ModelRow): boolean {
  return new Set(cells.map(({ text }) => text)).size > 1;
}

function bracketed(factIds: readonly string[]): string {
  return factIds.length === 0 ? '' : ` [${factIds.join(', ')}]`;
}
