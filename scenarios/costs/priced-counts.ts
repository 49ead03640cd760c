import { ACTS, type ActDefinition, type ActId } from '../../models/acts.ts';
import { type Fraction, fraction, multiply, ONE } from '../../models/money/fraction.ts';
import { roundToMoney } from '../../models/money/money.ts';
import type { Recording } from '../../models/recorder.ts';
import { exactly, type RateInput, rateInputs } from './rate-inputs.ts';
import type { Rates } from './rates.ts';

/** What a run leaves behind that rates can price. */
export type CountedRun = Pick<Recording, 'metrics' | 'acts' | 'incidents'>;

/** Something a run counts and the user has put a price on. */
export interface PricedCount {
  readonly id: string;
  readonly group: 'toil' | 'outage' | 'theft';
  readonly label: string;
  readonly unit: string;
  /** What one of it costs is their product. */
  readonly factors: readonly RateInput[];
  /** And this, which turns minutes into hours. */
  readonly scale: Fraction;
  countOf(run: CountedRun): number;
}

const MINUTES_PER_HOUR = 60;

/** Everything the rates put a price on, in the order in which it is told. */
export function pricedCounts(rates: Rates): PricedCount[] {
  const inputs = new Map(rateInputs(rates).map((input) => [input.id, input]));
  const given = (...ids: readonly string[]): RateInput[] => ids.flatMap((id) => inputs.get(id) ?? []);
  const acts = ACTS.flatMap(({ id, label, unit, actor }: ActDefinition): PricedCount[] => {
    if (!inputs.has(`minutes.${id}`)) return [];
    return [
      {
        id,
        group: 'toil',
        label,
        unit,
        factors: given(`minutes.${id}`, `hourly.${actor}`),
        scale: fraction(1, MINUTES_PER_HOUR),
        countOf: ({ acts }) => acts[id as ActId],
      },
    ];
  });
  const others: readonly Omit<PricedCount, 'factors' | 'scale'>[] = [
    {
      id: 'outageHour',
      group: 'outage',
      label: 'Hours without us',
      unit: 'customer-hours',
      countOf: ({ metrics }) => metrics['gdap.outageHours'] ?? 0,
    },
    {
      id: 'theft.incident',
      group: 'theft',
      label: 'Thefts that reach a customer',
      unit: 'thefts',
      countOf: ({ incidents }) => incidents,
    },
    {
      id: 'theft.customer',
      group: 'theft',
      label: 'Customers reached by thieves',
      unit: 'customers',
      countOf: ({ metrics }) => metrics['blast.tenants'] ?? 0,
    },
    {
      id: 'theft.hour',
      group: 'theft',
      label: 'Hours of hostile admin',
      unit: 'tenant-hours',
      countOf: ({ metrics }) => metrics['blast.adminTenantHours'] ?? 0,
    },
  ];
  return [
    ...acts,
    ...others
      .filter(({ id }) => inputs.has(id))
      .map((count) => ({
        ...count,
        factors: given(count.id, ...(count.group === 'theft' ? ['theft.chance'] : [])),
        scale: ONE,
      })),
  ];
}

/** What so many of it cost in cents, rounded once; `take` says what each rate is taken to be. */
export function minorOf(
  { factors, scale }: PricedCount,
  times: number,
  take: (input: RateInput) => Fraction,
  { currency }: Rates,
): number {
  return roundToMoney(multiply(exactly(times), scale, ...factors.map(take)), currency).minor;
}
