import { ACTORS, ACTS, type ActDefinition } from '../../models/acts.ts';
import { add, decimalOf, divide, type Fraction, fraction, fractionOf } from '../../models/money/fraction.ts';
import type { Rate } from './cost-schema.ts';
import type { Rates, Span } from './rates.ts';

/** One number the user gave, with a name for people. */
export interface RateInput {
  /** Its place among the rates of the file, such as `minutes.activation`. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly low: Fraction;
  readonly high: Fraction;
}

const CENTS_PER_UNIT = 100;

/** More than any rate has; a number of the machine keeps about as many. */
const DECIMALS = 12;

/** A finite number as an exact one, as far as a person would have written it. */
export function exactly(value: number): Fraction {
  return fractionOf(value.toFixed(DECIMALS))!;
}

/** Every number the user gave, in the order in which costs are told. */
export function rateInputs({
  currency,
  minutes,
  hourlyMinor,
  outageHourMinor,
  theft = {},
}: Rates): RateInput[] {
  const number = (id: string, label: string, unit: string, span: Span | undefined): RateInput[] =>
    span === undefined ? [] : [{ id, label, unit, low: exactly(span.low), high: exactly(span.high) }];
  const money = (id: string, label: string, per: string, span: Span | undefined): RateInput[] =>
    number(id, label, `${currency}${per}`, span).map(({ low, high, ...rest }) => {
      return {
        ...rest,
        low: divide(low, fraction(CENTS_PER_UNIT)),
        high: divide(high, fraction(CENTS_PER_UNIT)),
      };
    });
  return [
    ...ACTS.flatMap(({ id, one }: ActDefinition & { readonly id: keyof Rates['minutes'] }) =>
      number(`minutes.${id}`, `minutes for ${one}`, 'minutes', minutes[id]),
    ),
    ...ACTORS.flatMap((actor) =>
      money(`hourly.${actor}`, `hour of ${withArticle(actor)}`, '/hour', hourlyMinor[actor]),
    ),
    ...money('outageHour', 'hour of a customer without us', '/hour', outageHourMinor),
    ...money('theft.incident', 'theft that reaches a customer', '', theft.incidentMinor),
    ...money('theft.customer', 'customer reached', '', theft.customerMinor),
    ...money('theft.hour', 'hour of hostile admin', '/hour', theft.hourMinor),
    ...number('theft.chance', 'chance that it happens', 'share', theft.chance),
  ];
}

/** The rates as a result tells them. */
export function ratesTold(rates: Rates): Rate[] {
  const told = (value: Fraction): number => Number(decimalOf(value, DECIMALS));
  return rateInputs(rates).map(({ low, high, ...rest }) => ({ ...rest, low: told(low), high: told(high) }));
}

/** True where nobody knows it better than by two ends. */
export function isRange({ low, high }: RateInput): boolean {
  return low.numerator !== high.numerator || low.denominator !== high.denominator;
}

/** The value in the middle of what it may be. */
export function middleOf({ low, high }: RateInput): Fraction {
  return divide(add(low, high), fraction(2));
}

export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
