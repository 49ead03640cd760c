import { html, nameText } from '../dom/html.ts';
import type { CountedSeats } from '../view/counted-seats.ts';
import { type LicenseRow, rowSentence } from '../view/license-rows.ts';
import { licenseHeads } from './license-heads.ts';

export interface OpenedRow {
  readonly element: HTMLElement;
  readonly key: () => string | null;
  /** Opens a row, or closes it where it is open. */
  readonly toggle: (key: string) => void;
}

/** Who takes the seats of the first rows, closed; another row gets its list once it is opened. */
export function openedRow(result: CountedSeats, rows: readonly LicenseRow[], mostClosed: number): OpenedRow {
  const lists = new Map<string, HTMLDetailsElement>();
  const place = html('div');
  const sentence = html('p', { class: 'drawn controls', 'aria-live': 'polite' });
  for (const row of rows.filter(hasHeads).slice(0, mostClosed)) place.append(listOf(row));
  let open: string | null = null;

  function listOf(row: LicenseRow): HTMLDetailsElement {
    const known = lists.get(row.key);
    if (known !== undefined) return known;
    const list = licenseHeads(result, row.tenants[0]!);
    lists.set(row.key, list);
    return list;
  }
  return {
    element: html('div', { class: 'opened-row' }, sentence, place),
    key: () => open,
    toggle(key) {
      const before = open === null ? undefined : lists.get(open);
      if (before !== undefined) before.open = false;
      open = key === open ? null : key;
      sentence.replaceChildren();
      const row = rows.find((each) => each.key === open);
      if (row === undefined) return;
      sentence.append(nameText(rowSentence(row)), '.');
      if (!hasHeads(row)) return;
      if (row.tenants.length > 1) sentence.append(' Here is the first of them; the table has all.');
      const list = listOf(row);
      if (list.parentNode === null) place.prepend(list);
      list.open = true;
    },
  };
}

const hasHeads = ({ tenants }: LicenseRow) => tenants[0]!.heads.length > 0;
