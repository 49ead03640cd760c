import { type ProductId, productOf } from '../../../models/licensing/products.ts';
import { count, formatMoney, formatNumber } from '../../writers/numbers.ts';
import { limited, type Phrase, paragraph, phrase, type Section } from '../../writers/outline/blocks.ts';
import type { SheetPrices } from '../prices/sheet-prices.ts';
import { unpricedBlocks } from '../prices/unpriced-blocks.ts';
import type { RampCost, RampDesign, RampStep, SheetRamp } from './ramp-schema.ts';

/** What is bought when, and what it costs to the end of the term. */
export const RAMP_RULE =
  'On the day of a step each tenant buys what it needs beyond the seats it has bought, at the price of that day, to the end of the term; nothing is given back before. Each line is a tenant, a plan and a day of purchase.';

/** Most rows of the short form. */
const SHORT_ROWS = 24;

/** Seats and cost step by step while customers and people change. */
export function rampSection({ steps, designs }: SheetRamp, prices: SheetPrices, full: boolean): Section {
  const { currency, name, start, lastDay } = prices;
  // Without a margin the two are the same.
  const word = designs.some(({ total }) => total.chargedMinor !== total.paidMinor) ? 'charged' : 'paid';
  const { shown, more } = limited(
    designs.flatMap((design) => rowsOf(design, currency)),
    SHORT_ROWS,
    full,
    'row',
  );
  const right = (title: string) => ({ title, align: 'right' as const });
  return {
    title: 'While customers and people change',
    blocks: [
      paragraph(
        `From ${start} to ${lastDay}, at prices of "${name}", in ${currency}. ${RAMP_RULE} Costs are as ${word}: of a seat that is bought, of all seats held per month, and of those bought to the end of the term.`,
      ),
      {
        kind: 'table',
        columns: [{ title: 'From' }, right('Customers'), { title: 'People' }],
        rows: steps.map((step) => [
          phrase(step.from),
          phrase(formatNumber(step.customers)),
          phrase(peopleWords(step)),
        ]),
      },
      {
        kind: 'table',
        columns: [
          { title: 'Design' },
          { title: 'From' },
          { title: 'Product' },
          ...['Needed', 'Bought', 'Held', 'A seat', 'Per month', 'For bought'].map(right),
        ],
        rows: shown,
      },
      ...more,
      ...unpricedBlocks(prices),
    ],
  };
}

/** A row per step and product, and one for the term. */
function rowsOf({ id, steps, total }: RampDesign, currency: string): readonly (readonly Phrase[])[] {
  const money = ({ chargedMinor }: RampCost) => phrase(formatMoney(chargedMinor, currency));
  const rows = steps.flatMap(({ from, lines }) =>
    lines.map((line) => [
      phrase(id),
      phrase(from),
      phrase(productOf(line.product as ProductId).name),
      ...[line.seatsNeeded, line.seatsAdded, line.seatsPaid].map((seats) => phrase(formatNumber(seats))),
      phrase(line.chargedPerSeat),
      money(line.perMonth),
      money(line.addedForTerm),
    ]),
  );
  const nothing = Array.from({ length: 5 }, () => phrase(''));
  return [...rows, [phrase(id), phrase('Term'), phrase('Total'), ...nothing, money(total)]];
}

/** `tier1 5, tier2 2; 3 approvers`. */
export function peopleWords({ engineers, approvers }: Pick<RampStep, 'engineers' | 'approvers'>): string {
  const tiers = engineers.map(({ tier, count: heads }) => `${tier} ${formatNumber(heads)}`).join(', ');
  return `${tiers}; ${count(approvers, 'approver')}`;
}
