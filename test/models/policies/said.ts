import type { PolicyFinding } from '../../../models/policies/policy-finding.ts';

/** Everything of findings but their sentences, each in a line: the level, the rule, and the facts that decide. */
export function said(findings: readonly PolicyFinding[]): readonly string[] {
  return findings.map(({ level, rule, factIds }) => [level, rule, ...factIds].join(' '));
}
