import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { html, nameText } from '../dom/html.ts';
import type { CountedSeats } from '../view/counted-seats.ts';
import type { FlowHead, FlowPath } from '../view/flow-data.ts';
import { nodeKey } from '../view/flow-layout.ts';
import { skuName } from '../view/sku-name.ts';
import { headItem } from './license-heads.ts';

/** More seats stand in the table. */
const MOST_HEADS = 40;

/** The seats that pass a chosen name, or take a chosen path. */
export function chosenHeads(paths: readonly FlowPath[], chosen: string): readonly FlowHead[] {
  return paths
    .filter(
      ({ places }) =>
        JSON.stringify(places) === chosen || places.some((name, column) => nodeKey(column, name) === chosen),
    )
    .flatMap(({ heads }) => heads);
}

/** Every chosen seat: its person, its causes with their facts, its tenant and its plan. */
export function flowHeads(
  result: CountedSeats,
  paths: readonly FlowPath[],
  chosen: string | null,
): HTMLElement {
  const heads = chosen === null ? [] : chosenHeads(paths, chosen);
  if (heads.length === 0) {
    const hint = 'Choose a name to read who takes its seats, and why.';
    return html('p', { class: 'drawn controls' }, hint);
  }
  const more = heads.length - MOST_HEADS;
  return html(
    'div',
    { class: 'heads' },
    html('p', { class: 'strong' }, `${count(heads.length, 'seat')}, one by one`),
    html(
      'ul',
      {},
      heads
        .slice(0, MOST_HEADS)
        .map(({ row, head }) =>
          headItem(
            result,
            head,
            html('span', { class: 'muted' }, nameText(row.tenantName), ` · ${skuName(row.sku)}`),
          ),
        ),
    ),
    more > 0 ? html('p', { class: 'muted' }, `${formatNumber(more)} more are in the table.`) : null,
  );
}
