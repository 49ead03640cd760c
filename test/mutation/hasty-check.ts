import fc from 'fast-check';

const MOST_RUNS = 40;

/**
 * Stands for fast-check under mutation testing. A property draws few cases, but where its test brings a seed of its own
 * to reach certain ones, and a counterexample is taken as it is: to look for the smallest takes most of the time of a
 * killed mutant, and nobody reads it. A mutant that only later cases would find counts as a survivor.
 */
export function assert<Values>(
  property: fc.IRawProperty<Values>,
  parameters: fc.Parameters<Values> = {},
): void | Promise<void> {
  const { numRuns = 100, seed } = parameters;
  const runs = seed === undefined ? Math.min(numRuns, MOST_RUNS) : numRuns;
  return fc.assert(property, { ...parameters, numRuns: runs, endOnFailure: true });
}

export * from 'fast-check';
export default { ...fc, assert };
