import type { Currency } from '../../models/money/currencies.ts';
import { add, divide, type Fraction, fraction, multiply, negate, ONE } from '../../models/money/fraction.ts';

/** What a price is measured in. A year is twelve months, and no unit of its own. */
export type Unit = Currency | 'seat' | 'month';

/** An exact number with its units, each to a power: `10 USD/seat/month` has seat and month to the power of -1. */
export interface Quantity {
  readonly value: Fraction;
  readonly units: ReadonlyMap<Unit, number>;
}

export function plainNumber(value: Fraction): Quantity {
  return { value, units: new Map() };
}

/** One of a unit, or of several: a year is twelve times a month. */
export function oneOfUnit(unit: Unit, times = 1): Quantity {
  return { value: fraction(times), units: new Map([[unit, 1]]) };
}

export function product(one: Quantity, other: Quantity): Quantity {
  return { value: multiply(one.value, other.value), units: powers(one, other, 1) };
}

/** Throws a RangeError for a division by zero. */
export function quotient(one: Quantity, other: Quantity): Quantity {
  return { value: divide(one.value, other.value), units: powers(one, other, -1) };
}

/** The sum of two quantities of one unit; undefined where their units differ. */
export function sum(one: Quantity, other: Quantity): Quantity | undefined {
  const isSame = quotient({ ...one, value: ONE }, { ...other, value: ONE }).units.size === 0;
  return isSame ? { value: add(one.value, other.value), units: one.units } : undefined;
}

export function opposite({ value, units }: Quantity): Quantity {
  return { value: negate(value), units };
}

/** The units in words: `USD/seat/month`; `a plain number` where there are none. */
export function unitText({ units }: Quantity): string {
  const powerOf = ([unit, power]: readonly [Unit, number]) => {
    const size = Math.abs(power);
    return size === 1 ? unit : `${unit}^${size}`;
  };
  const above = [...units].filter(([, power]) => power > 0).map(powerOf);
  const below = [...units].filter(([, power]) => power < 0).map(powerOf);
  if (above.length + below.length === 0) return 'a plain number';
  return [above.length === 0 ? '1' : above.join(' '), ...below].join('/');
}

function powers(one: Quantity, other: Quantity, sign: 1 | -1): ReadonlyMap<Unit, number> {
  const units = new Map(one.units);
  for (const [unit, power] of other.units) units.set(unit, (units.get(unit) ?? 0) + sign * power);
  return new Map([...units].filter(([, power]) => power !== 0));
}
