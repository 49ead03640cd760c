import type { Result, TenantLicenses } from '../../scenarios/result.ts';
import { formatMoney, formatNumber } from '../../scenarios/writers/numbers.ts';
import { designColorClass } from '../charts/design-color.ts';
import { licenseChart } from '../charts/license-chart.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { licenseFinding } from '../findings/license-finding.ts';
import { provenanceText } from '../view/drawn-line.ts';
import { sharedBy } from '../view/shared-by.ts';
import { skuName } from '../view/sku-name.ts';
import { listText } from '../view/words.ts';
import { factChips } from './fact-chip.ts';
import { licenseHeads, reasonText } from './license-heads.ts';

const MOST_ROWS = 8;
const P2 = 'AAD_PREMIUM_P2';

function licenseTables(result: Result, names: string, rows: readonly TenantLicenses[]): readonly TableTwin[] {
  const heads = rows.flatMap((row) => row.heads.map((head) => ({ row, head })));
  const tenants: TableTwin = {
    caption: `Seats per tenant under ${names}`,
    columns: [
      { label: 'Tenant' },
      { label: 'Role' },
      { label: 'License' },
      { label: 'Needed', numeric: true },
      { label: 'Owned', numeric: true },
      { label: 'By habit', numeric: true },
      { label: 'Cost per month', numeric: true },
    ],
    rows: rows.map((row) => [
      row.tenantName,
      row.tenantRole,
      skuName(row.sku),
      formatNumber(row.seatsNeeded),
      row.seatsOwned === null ? 'not given' : formatNumber(row.seatsOwned),
      formatNumber(row.seatsByHabit),
      formatMoney(row.costPerMonthMinor, result.currency),
    ]),
  };
  if (heads.length === 0) return [tenants];
  return [
    tenants,
    {
      caption: `Every head that needs a seat under ${names}, and why`,
      columns: [{ label: 'Head' }, { label: 'Tenant' }, { label: 'Why' }, { label: 'Facts' }],
      rows: heads.map(({ row, head }) => [
        head.name,
        row.tenantName,
        head.reasons.map(reasonText).join('; '),
        factChips(result, [...new Set(head.reasons.map((reason) => reason.factId))]),
      ]),
    },
  ];
}

function licenseOf(
  result: Result,
  designIds: readonly string[],
  licenses: readonly TenantLicenses[],
  index: number,
): HTMLElement {
  const rows = [...licenses].sort((a, b) => b.seatsNeeded - a.seatsNeeded || b.seatsByHabit - a.seatsByHabit);
  const names = listText(designIds);
  // Seats of P2 are drawn; those of other plans stand in the tables.
  const drawn = rows.filter((row) => row.sku === P2);
  const title = licenseFinding(designIds, drawn);
  const colorClass = designColorClass(result, designIds[0]!);
  let mostRows = MOST_ROWS;
  const chart = html('div');
  const redraw = onWidth(chart, (width) =>
    licenseChart({ title, colorClass, rows: drawn }, { width, mostRows }),
  );
  const more = html(
    'button',
    { type: 'button', class: 'controls', 'aria-expanded': 'false' },
    `Show all ${drawn.length} tenants`,
  );
  more.addEventListener('click', () => {
    const all = mostRows === MOST_ROWS;
    mostRows = all ? drawn.length : MOST_ROWS;
    more.setAttribute('aria-expanded', String(all));
    more.textContent = all ? `Show the first ${MOST_ROWS}` : `Show all ${drawn.length} tenants`;
    redraw();
  });
  const explained = rows.filter((row) => row.heads.length > 0);
  return figure({
    id: index === 0 ? 'licenses' : `licenses-${index + 1}`,
    kicker: result.designs.length > 1 ? `Licenses: ${names}` : 'Licenses',
    title,
    drawn: `Seats per tenant, on one scale; ${explained.length === 0 ? 'nobody needs one' : 'the number at the right is what is needed'}. Counted from the estate, no chance in it.`,
    picture: html('div', {}, chart, drawn.length > MOST_ROWS ? more : null),
    caption:
      'Full dot: seats needed. Upright line: seats owned. Ring: what multiplying people by customers would buy in this tenant.',
    detail:
      explained.length === 0
        ? undefined
        : html(
            'div',
            {},
            explained.map((row) => licenseHeads(result, row)),
          ),
    tables: licenseTables(result, names, rows),
    provenance: provenanceText(result),
  });
}

/** True when a tenant needs seats or the habit would buy some. */
const tells = (row: TenantLicenses) => row.seatsNeeded > 0 || row.seatsByHabit > 0;

/** One figure per different set of seats; designs with the same share one, and designs without seats need none. */
export function licenseFigures(result: Result): readonly HTMLElement[] {
  return sharedBy(result.designs, (design) => (design.licenses.some(tells) ? design.licenses : [])).map(
    ({ designIds, part }, index) => licenseOf(result, designIds, part, index),
  );
}
