import { count, formatMoney, formatNumber } from '../writers/numbers.ts';
import { assumptionsSection } from '../writers/outline/assumptions.ts';
import {
  limited,
  type Outline,
  type Phrase,
  paragraph,
  phrase,
  type Section,
} from '../writers/outline/blocks.ts';
import { factsSection } from '../writers/outline/facts.ts';
import { headsBlocks, type Licensed, licensesSection } from '../writers/outline/licenses.ts';
import { unservedSection } from '../writers/outline/unserved.ts';
import { productName } from '../writers/product-names.ts';
import { availabilitySection } from './availability/availability-section.ts';
import { growthSection } from './growth/growth-section.ts';
import { guestsSection } from './guests/guests-section.ts';
import type { LicenseSheet, SheetDesign, SheetTotal } from './license-sheet.ts';
import { pricesSections } from './prices/prices-sections.ts';
import { purchaseSection } from './purchase/purchase-section.ts';
import { rampSection } from './ramp/ramp-section.ts';
import { rangesSections } from './ranges/ranges-section.ts';
import { roleGroupsSection } from './role-groups/role-groups-section.ts';
import { trustSection } from './trust/trust-section.ts';

export interface SheetOutlineOptions {
  /** Every tenant on a line of its own, and the sources. */
  readonly full?: boolean;
  /** Every head with all causes of its seat. */
  readonly who?: boolean;
}

/** What the text, Markdown and HTML writers say of a sheet, and in which order. */
export function sheetOutline(
  sheet: LicenseSheet,
  { full = false, who = false }: SheetOutlineOptions,
): Outline {
  const { scenario, version, factsAsOf, schema } = sheet;
  const licensed: Licensed = {
    currency: sheet.currency,
    designs: sheet.designs.map(({ id, tenants }) => ({ id, licenses: tenants })),
  };
  const byTenant = licensesSection(licensed, full);
  return {
    title: `Licenses: ${scenario.name}`,
    subtitle: `As of ${scenario.startDate}, ${sheet.prices === undefined ? 'at list prices' : 'at list prices and at those brought'}; Entwin ${version}, scenario ${scenario.hash.slice(0, 12)}, facts as of ${factsAsOf}, ${schema}`,
    sections: [
      summarySection(sheet),
      unservedSection({ designs: sheet.designs.map((design) => ({ unserved: [], ...design })) }) ?? [],
      ...(sheet.availability === undefined ? [] : availabilitySection(sheet.availability, full)),
      ...(sheet.purchase === undefined ? [] : [purchaseSection(sheet.purchase, full)]),
      ...(sheet.trust === undefined ? [] : [trustSection(sheet.trust, full)]),
      ...(sheet.roleGroups === undefined ? [] : [roleGroupsSection(sheet.roleGroups, full)]),
      ...(sheet.guests === undefined ? [] : [guestsSection(sheet.guests, full)]),
      ...pricesSections(sheet.prices, full),
      sheet.ramp === undefined || sheet.prices === undefined
        ? []
        : rampSection(sheet.ramp, sheet.prices, full),
      ...(sheet.ranges === undefined || sheet.prices === undefined
        ? []
        : rangesSections(sheet.ranges, sheet.prices, full)),
      ...(byTenant === null ? [] : [{ ...byTenant, blocks: byTenant.blocks.slice(0, full ? 1 : 2) }]),
      ...(who ? [whoSection(licensed)] : []),
      sheet.growth === undefined
        ? []
        : growthSection(sheet.growth, sheet.growth.currency ?? sheet.currency, sheet.prices, full),
      assumptionsSection(sheet, full) ?? [],
      notCountedSection(sheet, full),
      factsSection(sheet, full) ?? [],
    ].flat(),
  };
}

function whoSection(licensed: Licensed): Section {
  const heads = headsBlocks(licensed);
  const nobody = paragraph('Nobody needs a seat.', 'quiet');
  return { title: 'Who needs a seat, and why', blocks: heads.length === 0 ? [nobody] : heads };
}

function summarySection({ designs, currency }: LicenseSheet): Section {
  const columns = [
    { title: 'Design' },
    { title: 'Product' },
    { title: 'Needed', align: 'right' as const },
    { title: 'Owned', align: 'right' as const },
    { title: 'Short', align: 'right' as const },
    { title: 'Spare', align: 'right' as const },
    { title: 'Cost per month', align: 'right' as const },
    { title: 'By habit', align: 'right' as const },
    { title: 'Wasted by habit', align: 'right' as const },
  ];
  const rows = designs.flatMap((design) => design.totals.map((total) => totalRow(design, total, currency)));
  const guests = designs.flatMap(guestNotes);
  return {
    title: 'Seats needed',
    blocks: [
      { kind: 'table', columns, rows },
      ...(guests.length === 0 ? [] : [{ kind: 'list' as const, items: guests }]),
    ],
  };
}

/** Guests take no seat; the one for the plan itself is among the rows (PIM-89). */
function guestNotes({ id, tenants }: SheetDesign): readonly Phrase[] {
  const visited = tenants.filter(({ guestsMetered = 0 }) => guestsMetered > 0);
  if (visited.length === 0) return [];
  const guests = visited.reduce((sum, { guestsMetered = 0 }) => sum + guestsMetered, 0);
  return [phrase(`${id}: ${count(guests, 'guest')} billed by monthly activity instead of a seat [PIM-87]`)];
}

function totalRow({ id }: SheetDesign, total: SheetTotal, currency: string): readonly Phrase[] {
  const waste = total.habitCostPerMonthMinor - total.costPerMonthMinor;
  return [
    phrase(id),
    phrase(productName(total.sku)),
    phrase(formatNumber(total.seatsNeeded)),
    total.seatsOwned === null ? phrase('not given', 'quiet') : phrase(formatNumber(total.seatsOwned)),
    total.seatsShort === null
      ? phrase('not known', 'quiet')
      : phrase(formatNumber(total.seatsShort), total.seatsShort > 0 ? 'warning' : undefined),
    phrase(formatNumber(total.seatsSpare)),
    phrase(formatMoney(total.costPerMonthMinor, currency)),
    phrase(formatNumber(total.seatsByHabit)),
    phrase(
      total.seatsWastedByHabit === 0
        ? 'nothing'
        : `${count(total.seatsWastedByHabit, 'seat')}, ${formatMoney(waste, currency)}`,
    ),
  ];
}

function notCountedSection({ notCounted }: LicenseSheet, full: boolean): Section {
  const { shown, more } = limited(notCounted, 6, full, 'limit');
  return {
    title: 'Not counted',
    blocks: [{ kind: 'list', items: shown.map((text) => phrase(text, 'quiet')) }, ...more],
  };
}
