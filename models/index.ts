/*
 * What the twin knows, as a table of contents: what Microsoft documents, the estate, the decisions, the judge of
 * access, seats, rules, one run, and one moment
 * of it.
 */

export * from './access/access-of.ts';
export * from './access/declared-state.ts';
export * from './assumptions.ts';
export * from './begin-run.ts';
export * from './estate.ts';
export * from './estate-index.ts';
export * from './facts/index.ts';
export * from './failure-modes/index.ts';
export * from './licensing/seats.ts';
export * from './policies/index.ts';
export * from './rules/index.ts';
export * from './simulate.ts';
export * from './state-at.ts';
