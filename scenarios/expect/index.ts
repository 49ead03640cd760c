export type { Lookup } from './evaluate-formula.ts';
export { checkExpectations, evaluateExpectations } from './expectations.ts';
export { SHOWN } from './find-references.ts';
export type { FormulaProblem, Statistic } from './formula.ts';
export { STATISTICS } from './formula.ts';
