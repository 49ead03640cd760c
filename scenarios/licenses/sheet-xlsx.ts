import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/universal';
import { confidenceText } from '../writers/confidence.ts';
import { printable } from '../writers/printable.ts';
import { productName } from '../writers/product-names.ts';
import type { Availability } from './availability/availability-schema.ts';
import { pimWords, shortWords } from './availability/availability-section.ts';
import { breakEvenSentence } from './growth/break-evens.ts';
import type { Growth } from './growth/growth-schema.ts';
import { guestsPage } from './guests/guests-page.ts';
import type { LicenseSheet, SheetTotal } from './license-sheet.ts';
import type { PageCell } from './prices/page-cell.ts';
import { pricesPage } from './prices/prices-page.ts';
import { purchasePage } from './purchase/purchase-page.ts';
import { rampPage } from './ramp/ramp-page.ts';
import { rangesPage } from './ranges/ranges-page.ts';
import { roleGroupsPage } from './role-groups/role-groups-page.ts';
import { trustPage } from './trust/trust-page.ts';

/** A workbook has a date in each of its parts, in local time; one that never changes gives equal bytes for equal sheets. */
const ALWAYS = '2000-01-01T00:00:00';

/** What Excel takes in one cell. */
const LONGEST_CELL = 32_767;

const MONEY = '#,##0.00';
const COUNT = '#,##0';

/**
 * The sheet as a workbook for Excel and LibreOffice: Summary, Licenses by tenant, Availability, What to buy, Trust, Role-assignable groups and Guests where
 * there are any, Prices, Ramp and Ranges where somebody brought some, Who and why, Growth where it was asked for, Assumptions,
 * Sources.
 * Numbers are numbers with formats. Names are texts whatever they begin with: no cell is a formula.
 */
export async function sheetXlsx(sheet: LicenseSheet): Promise<Uint8Array> {
  const pages = [
    { sheet: 'Summary', data: summary(sheet), columns: widths(28, 16, ...Array(10).fill(14)) },
    { sheet: 'Licenses by tenant', data: byTenant(sheet), columns: widths(28, 32, 16, ...Array(9).fill(14)) },
    ...(sheet.availability === undefined
      ? []
      : [
          {
            sheet: 'Availability',
            data: availabilityPage(sheet.availability),
            columns: widths(28, 32, 36, 60),
          },
        ]),
    ...(sheet.purchase === undefined
      ? []
      : [
          {
            sheet: 'What to buy',
            data: cellsOf(purchasePage(sheet.purchase)),
            columns: widths(28, 32, 36, 10, 18, 18, 26, 18),
          },
        ]),
    ...(sheet.trust === undefined
      ? []
      : [{ sheet: 'Trust', data: cellsOf(trustPage(sheet.trust)), columns: widths(28, 32, 60, 40, 12) }]),
    ...(sheet.roleGroups === undefined
      ? []
      : [
          {
            sheet: 'Role-assignable groups',
            data: cellsOf(roleGroupsPage(sheet.roleGroups)),
            columns: widths(28, 32, 10, 18, 26, 18),
          },
        ]),
    ...(sheet.guests === undefined
      ? []
      : [
          {
            sheet: 'Guests',
            data: cellsOf(guestsPage(sheet.guests)),
            columns: widths(28, 32, 18, 22, 14, 26),
          },
        ]),
    ...(sheet.prices === undefined
      ? []
      : [
          {
            sheet: 'Prices',
            data: cellsOf(pricesPage(sheet.prices)),
            columns: widths(28, 32, 22, 28, ...Array(10).fill(16)),
          },
        ]),
    ...(sheet.ramp === undefined || sheet.prices === undefined
      ? []
      : [
          {
            sheet: 'Ramp',
            data: cellsOf(rampPage(sheet.ramp, sheet.prices)),
            columns: widths(28, 12, 12, 32, 22, 22, ...Array(11).fill(18)),
          },
        ]),
    ...(sheet.ranges === undefined || sheet.prices === undefined
      ? []
      : [
          {
            sheet: 'Ranges',
            data: cellsOf(rangesPage(sheet.ranges, sheet.prices)),
            columns: widths(28, 26, 22, 22, 22, ...Array(7).fill(18)),
          },
        ]),
    { sheet: 'Who and why', data: whoAndWhy(sheet), columns: widths(28, 32, 16, 28, 12, 22, 60, 12) },
    ...(sheet.growth === undefined
      ? []
      : [{ sheet: 'Growth', data: growthPage(sheet.growth), columns: widths(28, 14, 16, 14, 26) }]),
    { sheet: 'Assumptions', data: assumptions(sheet), columns: widths(26, 90, 22, 12, 30) },
    { sheet: 'Sources', data: sources(sheet), columns: widths(12, 90, 26, 90, 14) },
  ];
  const blob = await writeExcelFile(
    pages.map((page) => ({
      ...page,
      stickyRowsCount: ['Summary', 'Prices', 'Ramp', 'Ranges'].includes(page.sheet) ? 0 : 1,
    })),
  ).toBlob();
  return zipSync(unzipSync(new Uint8Array(await blob.arrayBuffer())), { mtime: ALWAYS, level: 6 });
}

function summary({
  scenario,
  designs,
  currency,
  version,
  factsAsOf,
  notCounted,
  prices,
}: LicenseSheet): SheetData {
  return [
    [{ value: cellText(`Licenses: ${scenario.name}`), type: String, fontWeight: 'bold', fontSize: 14 }],
    [
      text(
        `As of ${scenario.startDate}, at list prices per month, in ${currency}${prices === undefined ? '' : '; at prices brought on the page Prices'}`,
      ),
    ],
    [text(`Entwin ${version}, scenario ${scenario.hash.slice(0, 12)}, facts as of ${factsAsOf}`)],
    [],
    head('Design', 'Product', ...FIGURES, 'Guests billed by activity'),
    ...designs.flatMap(({ id, totals }) =>
      totals.map((total) => [
        text(id),
        text(productName(total.sku)),
        ...figures(total),
        number(total.guestsMetered),
      ]),
    ),
    ...unservedRows(designs),
    [],
    head('Not counted'),
    ...notCounted.map((words) => [text(words)]),
  ];
}

/** What the designs cannot do, which is no saving; nothing where they do all. */
function unservedRows(designs: LicenseSheet['designs']): SheetData {
  const rows = designs.flatMap(({ id, unserved = [] }) =>
    unserved.map(({ need, tenants, why, factId }) => [
      text(id),
      text(need),
      number(tenants),
      text(`${why} [${factId}]`),
    ]),
  );
  return rows.length === 0 ? [] : [[], head('Design', 'Need not served', 'Tenants', 'Why'), ...rows];
}

const FIGURES = [
  'Needed',
  'Owned',
  'Short',
  'Spare',
  'Cost per month',
  'By habit',
  'Wasted by habit',
  'Cost by habit',
];

function figures(total: Omit<SheetTotal, 'guestsMetered'>): Cell[] {
  return [
    number(total.seatsNeeded),
    total.seatsOwned === null ? text('not given') : number(total.seatsOwned),
    total.seatsShort === null ? text('not known') : number(total.seatsShort),
    number(total.seatsSpare),
    money(total.costPerMonthMinor),
    number(total.seatsByHabit),
    number(total.seatsWastedByHabit),
    money(total.habitCostPerMonthMinor),
  ];
}

function byTenant({ designs }: LicenseSheet): SheetData {
  return [
    head('Design', 'Tenant', 'Product', ...FIGURES, 'Guests billed by activity'),
    ...designs.flatMap(({ id, tenants }) =>
      tenants.map((row) => [
        text(id),
        text(row.tenantName),
        text(productName(row.sku)),
        ...figures(row),
        number(row.guestsMetered ?? 0),
      ]),
    ),
  ];
}

function cellsOf(page: readonly (readonly PageCell[])[]): SheetData {
  const cellOf = (cell: PageCell): Cell => {
    if ('title' in cell) return { value: cellText(cell.title), type: String, fontWeight: 'bold' };
    if ('text' in cell) return text(cell.text);
    return 'count' in cell ? number(cell.count) : money(cell.minor);
  };
  return page.map((row) => row.map(cellOf));
}

function availabilityPage(availability: Availability): SheetData {
  return [
    head('Design', 'Tenant', 'PIM', 'Seats'),
    ...availability.flatMap(({ id, tenants }) =>
      tenants.map((tenant) => [id, tenant.tenantName, pimWords(tenant), shortWords(tenant)].map(text)),
    ),
  ];
}

function whoAndWhy({ designs }: LicenseSheet): SheetData {
  const rows = designs.flatMap(({ id, tenants }) =>
    tenants.flatMap(({ tenantName, sku, heads }) =>
      heads.flatMap(({ name, tier, reasons }) =>
        reasons.map(({ kind, what, factId }) =>
          [id, tenantName, productName(sku), name, tier ?? '', kind, what, factId].map(text),
        ),
      ),
    ),
  );
  return [
    head('Design', 'Tenant', 'Product', 'Person', 'Tier', 'Cause', 'What causes it', 'Fact'),
    ...(rows.length === 0 ? [[text('Nobody needs a seat.')]] : rows),
  ];
}

function growthPage({ currency, designs, breakEvens }: Growth): SheetData {
  return [
    head(
      ...['Design', 'Customers', 'Product', 'Needed'],
      currency === undefined ? 'Cost per month' : `Charged per month, ${currency}`,
    ),
    ...designs.flatMap(({ id, points }) =>
      points.flatMap(({ customers, bySku }) =>
        bySku.map(({ sku, seatsNeeded, costPerMonthMinor }) => [
          text(id),
          number(customers),
          text(productName(sku)),
          number(seatsNeeded),
          money(costPerMonthMinor),
        ]),
      ),
    ),
    [],
    head('Which design is cheaper, and where'),
    ...breakEvens.map((pair) => [text(breakEvenSentence(pair))]),
  ];
}

function assumptions(sheet: LicenseSheet): SheetData {
  return [
    head('Assumption', 'What it says', 'Taken', 'Fact', 'Other answers'),
    ...sheet.assumptions.map(({ id, statement, value, factId, alternatives }) =>
      [id, statement, value, factId ?? '', alternatives.join(', ')].map(text),
    ),
  ];
}

function sources({ facts }: LicenseSheet): SheetData {
  return [
    head('Fact', 'Statement', 'Confidence', 'Source', 'Date'),
    ...facts.map(({ id, statement, confidence, source, date }) =>
      [id, statement, confidenceText(confidence), source, date].map(text),
    ),
  ];
}

function head(...titles: readonly string[]): Cell[] {
  return titles.map((value) => ({ value, type: String, fontWeight: 'bold' }));
}

/** A text, also where it looks like a formula: a workbook keeps the two apart by the type of the cell. */
function text(value: string): Cell {
  return { value: cellText(value), type: String };
}

function cellText(value: string): string {
  return printable(value).slice(0, LONGEST_CELL);
}

function number(value: number): Cell {
  return { value, type: Number, format: COUNT };
}

function money(minor: number): Cell {
  return { value: minor / 100, type: Number, format: MONEY };
}

function widths(...characters: readonly number[]) {
  return characters.map((width) => ({ width }));
}
