import type { CostLine, Result, Summary } from '../../result.ts';
import { count, formatInterval, formatMoney, formatNumber } from '../numbers.ts';
import { type Block, type Phrase, paragraph, phrase, type Section } from './blocks.ts';

/** What each design costs over the horizon, line by line, with how each line comes about. */
export function costsSection(result: Result, full: boolean): Section | null {
  const all = costLines(result);
  if (all.length === 0) return null;
  const zero = full ? [] : all.filter(({ id }) => isFree(result, id));
  const lines = all.filter((line) => !zero.includes(line));
  const designs = result.designs.map(({ id }) => ({ title: id, align: 'right' as const }));
  const cells = (id: string, words: (line: CostLine) => string): readonly Phrase[] =>
    result.designs.map(({ costs = [] }) => {
      const line = costs.find((each) => each.id === id);
      return line === undefined ? phrase('not priced', 'quiet') : phrase(words(line));
    });
  const counted = lines.filter(({ quantity }) => quantity !== null);
  const blocks: Block[] = [
    paragraph(COSTS_NOTE),
    ...(lines.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [{ title: 'Cost' }, ...designs],
            rows: lines.flatMap(({ id, label, currency, rangeMinor }) => [
              [phrase(`${label} [${currency}]`), ...cells(id, amountWords)],
              ...(rangeMinor === undefined ? [] : [[phrase(BY_RATES, 'quiet'), ...cells(id, rangeWords)]]),
            ]),
          },
        ]),
    ...(full
      ? [
          {
            kind: 'table' as const,
            columns: [{ title: 'Counted' }, ...designs],
            rows: counted.map(({ id, label, quantity }) => [
              phrase(`${label} [${quantity!.unit}]`),
              ...cells(id, (line) => formatInterval(line.quantity!)),
            ]),
          },
        ]
      : []),
    ...(lines.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: lines.map(({ label, basis }) => phrase(`${label}: ${basis}`, 'quiet')),
          },
        ]),
    ...differences(result, lines, full),
    ...(zero.length === 0
      ? []
      : [
          paragraph(
            `Zero${result.designs.length === 1 ? '' : ' in every design'}: ${zero.map(({ label }) => label).join(', ')}.`,
            'quiet',
          ),
        ]),
  ];
  return {
    title: `What the choice costs in ${count(result.scenario.horizonDays, 'day')}: mean, and its 95 % interval`,
    blocks,
  };
}

/** Each pair of designs in words, line by line; the short form leaves out pairs of which nothing is known. */
function differences(
  { costComparisons = [] }: Result,
  lines: readonly CostLine[],
  full: boolean,
): readonly Block[] {
  const items = lines.flatMap((line) =>
    costComparisons
      .filter((each) => each.line === line.id && (full || each.verdict !== 'no-real-difference'))
      .map(({ words }) => phrase(`${costTitle(line)}: ${words}`)),
  );
  return items.length === 0 ? [] : [paragraph(DIFFERENCES_NOTE), { kind: 'list', items }];
}

const DIFFERENCES_NOTE =
  'Each pair of designs on the same random numbers, line by line, with every rate in the middle of its range:';

/** Names the row under a line whose rates are ranges. */
export const BY_RATES = '… by the rates';

export const COSTS_NOTE =
  'Each line stands by itself. Nothing but toil is added up: lines differ in what they are sure of, and some may say the same twice.';

/** Every line any design has, in the order in which costs are told. */
export function costLines({ designs }: Result): readonly CostLine[] {
  const seen = new Map<string, CostLine>();
  for (const line of designs.flatMap(({ costs = [] }) => costs)) {
    if (!seen.has(line.id)) seen.set(line.id, line);
  }
  return [...seen.values()];
}

/** True where no design pays anything on a line, in any run. */
export function isFree({ designs }: Result, id: string): boolean {
  return designs.every(({ costs = [] }) => {
    const amount = costs.find((line) => line.id === id)?.amountMinor;
    return amount === undefined || (amount.high === 0 && amount.p95 === 0);
  });
}

const CENTS_PER_UNIT = 100;

/** Cents as whole currency, for people and for scales. */
export function inUnits(amount: Summary): Summary {
  const of = (minor: number) => minor / CENTS_PER_UNIT;
  const both = (ends: readonly [number, number] | null): [number, number] | null =>
    ends === null ? null : [of(ends[0]), of(ends[1])];
  const { quantileIntervals: intervals } = amount;
  return {
    mean: of(amount.mean),
    low: of(amount.low),
    high: of(amount.high),
    p5: of(amount.p5),
    p50: of(amount.p50),
    p95: of(amount.p95),
    replications: amount.replications,
    ...(intervals === undefined
      ? {}
      : {
          quantileIntervals: {
            p5: both(intervals.p5),
            p50: both(intervals.p50),
            p95: both(intervals.p95),
          },
        }),
  };
}

/** A line away from those above it: `Toil`, or its label. */
export function costTitle({ id, label }: CostLine): string {
  return id === 'toil' ? 'Toil' : label;
}

/** Mean with interval, in whole currency; to the cent where chance plays no part. */
export function amountWords({ amountMinor }: CostLine): string {
  const { mean, low, high } = amountMinor;
  if (mean === 0 || low !== mean || high !== mean) return formatInterval(inUnits(amountMinor));
  return formatMoney(mean, '').trim();
}

/** What the rates make of the mean where they are ranges: `90 to 150`. */
export function rangeWords({ rangeMinor }: Pick<CostLine, 'rangeMinor'>): string {
  if (rangeMinor === undefined) return 'no range';
  const [low, high] = [rangeMinor.low, rangeMinor.high].map((minor) => formatNumber(minor / CENTS_PER_UNIT));
  return low === high ? low! : `${low} to ${high}`;
}
