export * from './catalog.ts';
export * from './check-estate.ts';
export type { Rule, RuleFinding } from './rule.ts';
