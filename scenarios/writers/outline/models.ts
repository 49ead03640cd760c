import type { ModelRow, Result } from '../../result.ts';
import { type Block, paragraph, phrase, type Section } from './blocks.ts';

/** How the designs differ in kind: questions down, designs across, each answer with the facts it rests on. */
export function modelsSection(result: Result): Section | null {
  return tableOf('How the designs differ', result, 'model');
}

/** Which license is needed where and for whom, design by design. */
export function licensingSection(result: Result): Section | null {
  return tableOf('Which license, where, for whom', result, 'license');
}

function tableOf(title: string, { modelTable }: Result, about: ModelRow['about']): Section | null {
  const rows = modelTable.filter((row) => row.about === about);
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
  return { title, blocks };
}

function bracketed(factIds: readonly string[]): string {
  return factIds.length === 0 ? '' : ` [${factIds.join(', ')}]`;
}
