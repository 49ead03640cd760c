import { html, nameText } from '../dom/html.ts';

export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[];
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A real table in a container of its own that scrolls sideways and can be reached with the keyboard. */
export function tableTwin(id: string, table: TableTwin): HTMLElement {
  const captionId = `${id}-caption`;
  const numeric = (index: number) => (table.columns[index]?.numeric ? 'number' : undefined);
  return html(
    'div',
    { class: 'table-scroll', role: 'region', tabindex: 0, 'aria-labelledby': captionId },
    html(
      'table',
      {},
      html('caption', { id: captionId }, table.caption),
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          table.columns.map((column, index) =>
            html('th', { scope: 'col', class: numeric(index) }, nameText(column.label)),
          ),
        ),
      ),
      html(
        'tbody',
        {},
        table.rows.map((row) =>
          html(
            'tr',
            {},
            row.map((cell, index) =>
              index === 0
                ? html('th', { scope: 'row', class: DATE.test(cell) ? 'date' : numeric(0) }, nameText(cell))
                : html('td', { class: DATE.test(cell) ? 'date' : numeric(index) }, nameText(cell)),
            ),
          ),
        ),
      ),
    ),
  );
}
