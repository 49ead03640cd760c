import type { Expectation } from '../result.ts';
import type { Comparison, Expression, Formula, Reference, Statistic } from './formula.ts';

/** A number of the result. Undefined where the design has no such metric. */
export type Lookup = (metric: string, design: string, statistic: Statistic) => number | undefined;

/** Checks one formula against a result. A value that is missing or not finite is a failure with its reason. */
export function evaluateFormula(formula: Formula, lookup: Lookup): Expectation {
  const { text, references } = formula;
  const values = references.map(({ metric, design, statistic }) => lookup(metric, design, statistic));
  const missing = references.find((_, index) => !Number.isFinite(values[index]));
  if (missing !== undefined) {
    const { metric, statistic, design } = missing;
    return {
      formula: text,
      passed: false,
      detail: `${metric}.${statistic}(${design}) has no value in this result`,
    };
  }
  const detail = filledIn(text, references, values as number[]);
  const outcome = evaluate(formula.expression, values as number[]);
  if (outcome === undefined)
    return { formula: text, passed: false, detail: `${detail}, which is not a finite number` };
  return { formula: text, passed: outcome === true, detail };
}

/** The formula with its numbers in place of their names: `3.2 < 40 / 4`. */
function filledIn(text: string, references: readonly Reference[], values: readonly number[]): string {
  let filled = '';
  let at = 0;
  references.forEach(({ from, to }, index) => {
    filled += text.slice(at, from) + readable(values[index]!);
    at = to;
  });
  return filled + text.slice(at);
}

function readable(value: number): string {
  return String(Number(value.toPrecision(Math.abs(value) >= 1_000 ? 6 : 4)));
}

/** Undefined as soon as something on the way is not finite. */
function evaluate(expression: Expression, values: readonly number[]): number | boolean | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'reference':
      return values[expression.index];
    case 'negate':
      return mapped([expression.of], values, ([value]) => -value!);
    case 'arithmetic':
      return mapped([expression.left, expression.right], values, ([a, b]) =>
        ARITHMETIC[expression.operator](a!, b!),
      );
    case 'call':
      return mapped(expression.parameters, values, (numbers) =>
        Math[expression.name](...(numbers as [number])),
      );
    case 'compare': {
      const sides = expression.sides.map((side) => evaluate(side, values) as number | undefined);
      if (sides.some((side) => side === undefined)) return undefined;
      return expression.comparisons.every((name, index) => COMPARE[name](sides[index]!, sides[index + 1]!));
    }
    case 'not': {
      const value = evaluate(expression.of, values);
      return value === undefined ? undefined : !value;
    }
    case 'and':
    case 'or': {
      const [left, right] = [evaluate(expression.left, values), evaluate(expression.right, values)];
      if (left === undefined || right === undefined) return undefined;
      return expression.kind === 'and' ? left === true && right === true : left === true || right === true;
    }
  }
}

function mapped(
  parts: readonly Expression[],
  values: readonly number[],
  compute: (numbers: readonly number[]) => number,
): number | undefined {
  const numbers = parts.map((part) => evaluate(part, values) as number | undefined);
  if (numbers.some((value) => value === undefined)) return undefined;
  const result = compute(numbers as number[]);
  return Number.isFinite(result) ? result : undefined;
}

const ARITHMETIC = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b,
  pow: (a: number, b: number) => a ** b,
};

/** Sums of equal parts in another order differ in the last bits; that is not a difference. */
const RELATIVE_TOLERANCE = 1e-12;

function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

const COMPARE: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  smaller: (a, b) => a < b && !nearlyEqual(a, b),
  larger: (a, b) => a > b && !nearlyEqual(a, b),
  smallerEq: (a, b) => a <= b || nearlyEqual(a, b),
  largerEq: (a, b) => a >= b || nearlyEqual(a, b),
  equal: nearlyEqual,
  unequal: (a, b) => !nearlyEqual(a, b),
};
