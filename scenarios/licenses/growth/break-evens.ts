import { count, formatNumber } from '../../writers/numbers.ts';
import type { BreakEven, BreakEvenRange } from './growth-schema.ts';

/** A design and what it costs per month for 1, 2, … customers, in minor units. */
export interface CostCurve {
  readonly id: string;
  readonly costsPerMonthMinor: readonly number[];
}

/** Which of each two designs costs less, and for how many customers. */
export function breakEvensOf(curves: readonly CostCurve[]): readonly BreakEven[] {
  return curves.flatMap((one, position) =>
    curves
      .slice(position + 1)
      .map((other) => ({ one: one.id, other: other.id, ranges: rangesOf(one, other) })),
  );
}

function rangesOf(one: CostCurve, other: CostCurve): BreakEvenRange[] {
  const ranges: BreakEvenRange[] = [];
  one.costsPerMonthMinor.forEach((cost, index) => {
    const difference = cost - other.costsPerMonthMinor[index]!;
    const cheaper = difference === 0 ? null : difference < 0 ? one.id : other.id;
    const last = ranges.at(-1);
    if (last !== undefined && last.cheaper === cheaper) last.to = index + 1;
    else ranges.push({ from: index + 1, to: index + 1, cheaper });
  });
  return ranges;
}

/** More changes than these are counted instead of told one by one. */
const MOST_TOLD = 4;

/** A pair in one sentence: `gdap-pim costs less than sync-pim from 3 customers on; they cost the same up to 2.` */
export function breakEvenSentence({ one, other, ranges }: BreakEven): string {
  const last = ranges.at(-1)!;
  if (ranges.length === 1) {
    return last.cheaper === null
      ? `${one} and ${other} cost the same, however many customers there are.`
      : `${last.cheaper} costs less than ${rivalOf(last.cheaper)}, however many customers there are.`;
  }
  const end =
    last.cheaper === null
      ? `${one} and ${other} cost the same from ${count(last.from, 'customer')} on`
      : `${last.cheaper} costs less than ${rivalOf(last.cheaper)} from ${count(last.from, 'customer')} on`;
  const earlier = ranges.slice(0, -1);
  if (earlier.length > MOST_TOLD)
    return `${end}; before that it changes ${count(earlier.length - 1, 'time')}.`;
  return `${end}; ${earlier.map((range, index) => earlierWords(range, index === 0)).join(', ')}.`;

  function rivalOf(id: string): string {
    return id === one ? other : one;
  }
}

function earlierWords({ from, to, cheaper }: BreakEvenRange, isFirst: boolean): string {
  const words = cheaper === null ? 'they cost the same' : `${cheaper} costs less`;
  if (isFirst) return `${words} ${to === 1 ? 'with 1' : `up to ${formatNumber(to)}`}`;
  return `${words} ${from === to ? `with ${formatNumber(from)}` : `from ${formatNumber(from)} to ${formatNumber(to)}`}`;
}
