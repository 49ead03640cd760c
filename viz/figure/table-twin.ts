import { type Child, html, nameText } from '../dom/html.ts';
import { tablePager } from './table-pager.ts';

export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  /** The first cell of a row is its header. Text is taken for a name; elements, such as links, stay as they are. */
  readonly rows: readonly (readonly (string | HTMLElement)[])[];
  /** So many rows at a time, with buttons to the others; all at once without it. */
  readonly pageRows?: number;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isDate = (cell: string | HTMLElement) => typeof cell === 'string' && DATE.test(cell);
/** Longer texts get the room to be read in few lines. */
const WORDS = 36;
/** Only longer ones, such as ids, may be broken inside. */
const LONGEST_WORD = 24;

const content = (cell: string | HTMLElement): Child => (typeof cell === 'string' ? nameText(cell) : cell);

/** A real table in a container of its own that scrolls sideways and can be reached with the keyboard. */
export function tableTwin(id: string, table: TableTwin): HTMLElement {
  const captionId = `${id}-caption`;
  const numeric = (index: number) => (table.columns[index]?.numeric ? 'number' : undefined);
  const classOf = (cell: string | HTMLElement, index: number) => {
    if (isDate(cell)) return 'date';
    if (typeof cell !== 'string') return numeric(index);
    const classes = [
      numeric(index) ?? (cell.length > WORDS ? 'words' : ''),
      cell.split(/[\s-]/).some((word) => word.length > LONGEST_WORD) ? 'breaks' : '',
    ];
    return classes.filter((each) => each !== '').join(' ') || undefined;
  };
  const bodyRows = (rows: TableTwin['rows']) =>
    rows.map((row) =>
      html(
        'tr',
        {},
        row.map((cell, index) =>
          index === 0
            ? html('th', { scope: 'row', class: classOf(cell, 0) }, content(cell))
            : html('td', { class: classOf(cell, index) }, content(cell)),
        ),
      ),
    );
  const { pageRows = table.rows.length } = table;
  const body = html('tbody', {}, bodyRows(table.rows.slice(0, pageRows)));
  const scroll = html(
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
      body,
    ),
  );
  if (table.rows.length <= pageRows) return scroll;
  const pages = tablePager(table.rows.length, pageRows, (from) =>
    body.replaceChildren(...bodyRows(table.rows.slice(from, from + pageRows))),
  );
  return html('div', {}, pages, scroll);
}
