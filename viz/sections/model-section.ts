import type { ModelRow, Result } from '../../scenarios/result.ts';
import { designColorClass } from '../charts/design-color.ts';
import { html, nameText } from '../dom/html.ts';
import { factChips } from '../figures/fact-chip.ts';

const TITLES: Readonly<Record<ModelRow['about'], readonly [kicker: string, title: string]>> = {
  model: ['Models', 'How the designs differ'],
  license: ['Licensing', 'Which license, where, for whom'],
};

function tableOf(result: Result, rows: readonly ModelRow[], label: string): HTMLElement {
  const designs = rows[0]!.cells.map(({ design }) => design);
  return html(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': label },
    html(
      'table',
      { class: 'model-table' },
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          html('th', { scope: 'col' }, 'Question'),
          designs.map((id) =>
            html(
              'th',
              { scope: 'col' },
              html('span', { class: `design-word ${designColorClass(result, id)}` }, nameText(id)),
            ),
          ),
        ),
      ),
      html(
        'tbody',
        {},
        rows.map(({ question, cells }) =>
          html(
            'tr',
            {},
            html('th', { scope: 'row' }, question),
            cells.map(({ text, factIds }) =>
              html('td', {}, nameText(text), factIds.length === 0 ? null : [' ', factChips(result, factIds)]),
            ),
          ),
        ),
      ),
    ),
  );
}

/** How the designs differ in kind, and which license they need where: two tables, read from the Result. */
export function modelSections(result: Result): readonly HTMLElement[] {
  return (['model', 'license'] as const).flatMap((about) => {
    const rows = result.modelTable.filter((row) => row.about === about);
    if (rows.length === 0) return [];
    const [kicker, title] = TITLES[about];
    const id = `models-${about}`;
    const notes = rows.flatMap(({ article }) => (article === undefined ? [] : [article]));
    return [
      html(
        'section',
        { id, 'aria-labelledby': `${id}-title` },
        html('p', { class: 'kicker' }, kicker),
        html('h2', { id: `${id}-title` }, title),
        tableOf(result, rows, `${title}: table`),
        notes.map(({ text, factIds }) =>
          html('p', { class: 'muted' }, text, ' ', factChips(result, factIds)),
        ),
      ),
    ];
  });
}
