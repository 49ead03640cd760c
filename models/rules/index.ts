export * from './catalog.ts';
export * from './check-estate.ts';
export type { Found, Rule, RuleInfo, Subject } from './rule.ts';
export * from './rule-finding.ts';
export * from './waiver-rules.ts';
