import { formatMoney, formatNumber } from '../../writers/numbers.ts';
import { limited, paragraph, phrase, type Section } from '../../writers/outline/blocks.ts';
import type { SheetPrices } from '../prices/sheet-prices.ts';
import { unpricedBlocks } from '../prices/unpriced-blocks.ts';
import { breakEvenSentence } from './break-evens.ts';
import type { Growth } from './growth-schema.ts';

/** Sizes the short form shows; the full one shows all. */
const SHORT_SIZES: readonly number[] = [1, 10, 100, 1_000, 10_000];

/** Growth in words: seats and cost per design and number of customers, and where designs change places. */
export function growthSection(
  { mostCustomers, designs, breakEvens }: Growth,
  currency: string,
  prices: SheetPrices | undefined,
  full: boolean,
): Section {
  const rows = designs.flatMap(({ id, points }) =>
    points
      .filter(({ customers }) => full || SHORT_SIZES.includes(customers))
      .map(({ customers, seatsNeeded, costPerMonthMinor }) => [
        phrase(id),
        phrase(formatNumber(customers)),
        phrase(formatNumber(seatsNeeded)),
        phrase(formatMoney(costPerMonthMinor, currency)),
      ]),
  );
  const changing = breakEvens.filter(({ ranges }) => ranges.length > 1);
  const told = full ? [...changing, ...breakEvens.filter(({ ranges }) => ranges.length === 1)] : changing;
  const { shown, more } = limited(told, 8, full, 'pair');
  const most = formatNumber(mostCustomers);
  return {
    title: 'With other numbers of customers',
    blocks: [
      paragraph(
        `From 1 to ${most} customers, with the same people, pods and needs. It compares what licenses cost, not what designs can do.`,
      ),
      ...(prices === undefined ? [] : [paragraph(basisSentence(prices)), ...unpricedBlocks(prices)]),
      {
        kind: 'table',
        columns: [
          { title: 'Design' },
          { title: 'Customers', align: 'right' },
          { title: 'Seats needed', align: 'right' },
          { title: 'Cost per month', align: 'right' },
        ],
        rows,
      },
      ...(changing.length === 0 && designs.length > 1
        ? [paragraph(`No two designs change places between 1 and ${most} customers.`)]
        : []),
      ...(shown.length === 0
        ? []
        : [{ kind: 'list' as const, items: shown.map((pair) => phrase(breakEvenSentence(pair))) }]),
      ...more,
    ],
  };
}

function basisSentence({ name, seats }: SheetPrices): string {
  const counted = seats === 'needed' ? 'all seats that are needed' : 'the seats that are short';
  return `Cost is what is charged at prices of "${name}" for ${counted}.`;
}
