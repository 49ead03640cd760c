import type { z } from 'zod';

/** Something wrong with a value, in the words of a diagnostic. The loader adds the place. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
  /** Where inside the value, if not the value as a whole. */
  readonly path?: readonly PropertyKey[];
}

/** The result of reading a written value: what it means, or what is wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function readAs<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function wrong(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** Hands a problem to zod, so that it comes out as an issue with code, expectation and hint. */
export function addProblem(context: z.RefinementCtx, problem: Problem): void {
  const { path = [], message, ...params } = problem;
  context.addIssue({ code: 'custom', message, params, path: [...path] });
}

/** Turns a reader of written values into the transform of a zod schema. */
export function reading<I, T>(read: (input: I) => Reading<T>): (input: I, context: z.RefinementCtx) => T {
  return (input, context) => {
    const result = read(input);
    if (result.ok) return result.value;
    addProblem(context, result.problem);
    return undefined as never;
  };
}
