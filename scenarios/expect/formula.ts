/*
 * A formula after reading: plain data, holding nothing that could be executed.
 */

export const STATISTICS = ['mean', 'low', 'high', 'p5', 'p50', 'p95'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** A number of the result: one statistic of one metric of one design, and where the formula names it. */
export interface Reference {
  readonly metric: string;
  readonly design: string;
  readonly statistic: Statistic;
  readonly from: number;
  readonly to: number;
}

export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide' | 'pow';
export type Comparison = 'smaller' | 'larger' | 'smallerEq' | 'largerEq' | 'equal' | 'unequal';

/** Functions a formula may call. */
export const FUNCTIONS = ['min', 'max', 'abs', 'sqrt', 'round', 'floor', 'ceil'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'reference'; readonly index: number }
  | { readonly kind: 'negate'; readonly of: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly parameters: readonly Expression[] }
  /** `a < b < c` holds two comparisons between three sides. */
  | {
      readonly kind: 'compare';
      readonly comparisons: readonly Comparison[];
      readonly sides: readonly Expression[];
    }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression };

export interface Formula {
  readonly text: string;
  readonly references: readonly Reference[];
  /** Always true or false in the end. */
  readonly expression: Expression;
}

/** What is wrong with a formula, and at which offset in its text. */
export interface FormulaProblem {
  readonly at: number;
  readonly code: string;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
}

/** Internal: carries a problem out of the depth of a formula. Never leaves this folder. */
export class FormulaError extends Error {
  readonly problem: FormulaProblem;

  constructor(problem: FormulaProblem) {
    super(problem.message);
    this.problem = problem;
  }
}
