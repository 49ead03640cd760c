import { seatsShort } from '../../scenarios/licenses/seats-short.ts';
import type { TenantLicenses } from '../../scenarios/result.ts';
import { formatMoney, formatNumber } from '../../scenarios/writers/numbers.ts';
import { designColorClass } from '../charts/design-color.ts';
import { licenseChart } from '../charts/license-chart.ts';
import { html, nameText } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { licenseFinding, seatlessFinding } from '../findings/license-finding.ts';
import type { CountedSeats } from '../view/counted-seats.ts';
import { provenanceText } from '../view/drawn-line.ts';
import { licenseRows } from '../view/license-rows.ts';
import { sharedBy } from '../view/shared-by.ts';
import { skuName } from '../view/sku-name.ts';
import { listText } from '../view/words.ts';
import { factChips } from './fact-chip.ts';
import { flowFigure } from './flow-figure.ts';
import { gridKeys } from './grid-keys.ts';
import { reasonText } from './license-heads.ts';
import { openedRow } from './opened-row.ts';

const MOST_ROWS = 8;
/** A longer table is there for who opens it, and nobody prints it by accident. */
const MOST_PRINTED = 1000;
const P2 = 'AAD_PREMIUM_P2';

function shortCell({ seatsNeeded, seatsOwned }: TenantLicenses): string {
  const short = seatsShort(seatsNeeded, seatsOwned);
  return short === null ? 'not known' : formatNumber(short);
}

function licenseTables(
  result: CountedSeats,
  names: string,
  rows: readonly TenantLicenses[],
): readonly TableTwin[] {
  const heads = rows.flatMap((row) => row.heads.map((head) => ({ row, head })));
  const tenants: TableTwin = {
    caption: `Seats per tenant under ${names}`,
    columns: [
      { label: 'Tenant' },
      { label: 'Role' },
      { label: 'License' },
      { label: 'Needed', numeric: true },
      { label: 'Owned', numeric: true },
      { label: 'Short', numeric: true },
      { label: 'By habit', numeric: true },
      { label: 'Per month at list price', numeric: true },
    ],
    rows: rows.map((row) => [
      row.tenantName,
      row.tenantRole,
      skuName(row.sku),
      formatNumber(row.seatsNeeded),
      row.seatsOwned === null ? 'not given' : formatNumber(row.seatsOwned),
      shortCell(row),
      formatNumber(row.seatsByHabit),
      formatMoney(row.costPerMonthMinor, result.currency),
    ]),
  };
  if (heads.length === 0) return [tenants];
  return [
    tenants,
    {
      caption: `Every head that needs a seat under ${names}, and why`,
      columns: [
        { label: 'Head' },
        { label: 'Tenant' },
        { label: 'License' },
        { label: 'Why' },
        { label: 'Facts' },
      ],
      rows: heads.map(({ row, head }) => [
        head.name,
        row.tenantName,
        skuName(row.sku),
        head.reasons.map(reasonText).join('; '),
        factChips(result, [...new Set(head.reasons.map((reason) => reason.factId))]),
      ]),
    },
  ];
}

function licenseOf(
  result: CountedSeats,
  designIds: readonly string[],
  licenses: readonly TenantLicenses[],
  index: number,
): HTMLElement {
  const sorted = [...licenses].sort(
    (a, b) => b.seatsNeeded - a.seatsNeeded || b.seatsByHabit - a.seatsByHabit,
  );
  const names = listText(designIds);
  const rows = licenseRows(sorted);
  // The finding is about P2, which every tenant has a row of.
  const title = licenseFinding(
    designIds,
    sorted.filter((row) => row.sku === P2),
  );
  const colorClass = designColorClass(result, designIds[0]!);
  const mostRows = Math.min(rows.length, MOST_ROWS);
  let isLong = false;
  const chart = html('div');
  const opened = openedRow(result, rows, MOST_ROWS);
  const redraw = onWidth(chart, (width) =>
    licenseChart(
      { title, colorClass, rows },
      { width, mostRows: isLong ? rows.length : mostRows, openKey: opened.key() },
    ),
  );
  // A row that is chosen opens below, where there is room for facts.
  gridKeys(chart, (key) => {
    opened.toggle(key);
    redraw();
    chart.querySelector<SVGGElement>(`[data-pick="${CSS.escape(key)}"]`)?.focus();
  });
  const more = html(
    'button',
    { type: 'button', class: 'controls', 'aria-expanded': 'false' },
    `Show all ${rows.length} rows`,
  );
  more.addEventListener('click', () => {
    isLong = !isLong;
    more.setAttribute('aria-expanded', String(isLong));
    more.textContent = isLong ? `Show the first ${MOST_ROWS}` : `Show all ${rows.length} rows`;
    redraw();
  });
  const tables = () => licenseTables(result, names, sorted);
  const explained = sorted.some((row) => row.heads.length > 0);
  return figure({
    id: index === 0 ? 'licenses' : `licenses-${index + 1}`,
    kicker: result.designs.length > 1 ? `Licenses: ${names}` : 'Licenses',
    title,
    drawn: `Seats per tenant and plan, on one scale; ${explained ? 'the number at the right is what is needed, in red what is short' : 'nobody needs one'}. Counted from the estate, no chance in it.`,
    picture: html('div', {}, chart, rows.length > MOST_ROWS ? more : null),
    caption:
      'Full dot: seats needed. Upright line: seats owned. Ring: what multiplying people by customers would buy in this tenant. Open a row, with the arrow keys and Enter too, to read who takes its seats.',
    detail: opened.element,
    tables: sorted.length > MOST_PRINTED ? tables : tables(),
    provenance: provenanceText(result),
  });
}

/** True when a tenant needs seats or the habit would buy some. */
const tells = (row: TenantLicenses) => row.seatsNeeded > 0 || row.seatsByHabit > 0;

/** True where somebody buys seats for a design, by need or by habit. */
const takesSeats = ({ licenses }: CountedSeats['designs'][number]) => licenses.some(tells);

/** Names the designs that no figure is about; null where there are none. */
export function seatlessNote({ designs }: CountedSeats): HTMLElement | null {
  const names = designs.filter((design) => !takesSeats(design)).map(({ id }) => id);
  return names.length === 0 ? null : html('p', { class: 'drawn' }, nameText(seatlessFinding(names)));
}

/** One figure per different set of seats; designs with the same share one, and designs without seats need none. Then the ways of the seats. */
export function licenseFigures(result: CountedSeats): readonly HTMLElement[] {
  const tenants = sharedBy(result.designs, (design) => (takesSeats(design) ? design.licenses : [])).map(
    ({ designIds, part }, index) => licenseOf(result, designIds, part, index),
  );
  const flow = flowFigure(result);
  return flow === null ? tenants : [...tenants, flow];
}
