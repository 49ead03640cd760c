/** What is wrong with a formula of a price, and at which offset in its text. */
export interface PriceProblem {
  readonly at: number;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
}

/** Internal: carries a problem out of the depth of a formula. Never leaves this folder. */
export class PriceError extends Error {
  readonly problem: PriceProblem;

  constructor(problem: PriceProblem) {
    super(problem.message);
    this.problem = problem;
  }
}
