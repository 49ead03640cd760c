import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { html } from '../dom/html.ts';

/** Buttons that go through the pages of a table; `show` is told the first row of the page, counted from 0. */
export function tablePager(rowCount: number, pageRows: number, show: (from: number) => void): HTMLElement {
  let from = 0;
  const status = html('span', { role: 'status' });
  const button = (label: string, step: () => number) => {
    const element = html('button', { type: 'button' }, label);
    element.addEventListener('click', () => go(step()));
    return element;
  };
  const last = Math.floor((rowCount - 1) / pageRows) * pageRows;
  const back = [button('First rows', () => 0), button('Rows before', () => from - pageRows)];
  const on = [button('Rows after', () => from + pageRows), button('Last rows', () => last)];
  const tell = () => {
    status.textContent = `Rows ${formatNumber(from + 1)} to ${formatNumber(Math.min(rowCount, from + pageRows))} of ${formatNumber(rowCount)}`;
    // Not disabled: a button that has the focus would lose it at the last page.
    for (const each of back) each.setAttribute('aria-disabled', String(from === 0));
    for (const each of on) each.setAttribute('aria-disabled', String(from === last));
  };
  const go = (wanted: number) => {
    const next = Math.max(0, Math.min(last, wanted));
    if (next === from) return;
    from = next;
    show(from);
    tell();
  };
  tell();
  return html('div', { class: 'pager tools' }, back, status, on);
}
