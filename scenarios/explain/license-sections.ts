import { GOVERNED_GUEST_PRICE } from '../../models/facts/index.ts';
import { count, formatMoney } from '../writers/numbers.ts';
import { productName } from '../writers/product-names.ts';
import type { ExplainedPlan, ExplainedSeat, LicenseExplanation } from './explanation.ts';
import { because, type OutlineItem, type OutlineSection, section } from './sections.ts';
import { REASON_WORDS } from './words.ts';

/** What governing a guest costs, from the first one on. */
const METER = `billed ${formatMoney(GOVERNED_GUEST_PRICE.value, 'USD')} for each month in which it happens [${GOVERNED_GUEST_PRICE.id}]`;

/** Tenants that the short form names before it counts. */
const NAMES_SHOWN = 3;

/** Where a seat is needed with every cause of it; and where not, tenants with the same reason together. */
export function licenseSections({ tenants }: LicenseExplanation, full: boolean): readonly OutlineSection[] {
  const needed = tenants.filter(({ seat }) => seat === 'needed');
  const spared = tenants.filter(({ seat }) => seat !== 'needed');
  return [
    ...needed.map(
      ({ tenantName, reasons }): OutlineSection => ({
        title: `Needed in ${tenantName}`,
        items: causesOf(reasons),
      }),
    ),
    ...section('Not needed', sparedItems(spared, full)),
    ...tenants.flatMap(({ tenantName, alsoNeeded = [] }) =>
      alsoNeeded.map(
        ({ sku, reasons }): OutlineSection => ({
          title: `Besides, ${productName(sku)} in ${tenantName}`,
          items: causesOf(reasons),
        }),
      ),
    ),
    ...tenants.flatMap(({ tenantName, governed }) =>
      governed === undefined
        ? []
        : [
            {
              title: `Besides, governed as a guest in ${tenantName}`,
              items: [...causesOf(governed), { text: METER }],
            },
          ],
    ),
  ];
}

function causesOf(reasons: ExplainedPlan['reasons']): OutlineItem[] {
  return reasons.map(({ kind, what, factId }) => ({ text: `${REASON_WORDS[kind]} ${what} [${factId}]` }));
}

function sparedItems(seats: readonly ExplainedSeat[], full: boolean): readonly OutlineItem[] {
  const alike = new Map<string, ExplainedSeat[]>();
  for (const seat of seats) {
    const key = JSON.stringify([seat.why, seat.factId]);
    alike.set(key, [...(alike.get(key) ?? []), seat]);
  }
  return [...alike.values()].map((group) => {
    const { why, factId } = group[0]!;
    return { text: `${namesOf(group, full)}${because(why, factId)}` };
  });
}

function namesOf(seats: readonly ExplainedSeat[], full: boolean): string {
  const shown = full ? seats : seats.slice(0, NAMES_SHOWN);
  const more = seats.length - shown.length;
  const names = shown.map(({ tenantName }) => tenantName).join(', ');
  return more === 0 ? names : `${names} and ${count(more, 'other tenant')}`;
}
