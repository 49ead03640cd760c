/** What a check of a Lighthouse delegation found. A `note` never changes the verdict. */
export interface DelegationFinding {
  readonly level: 'refuse' | 'warn' | 'note';
  /** Id of the fact that decides. */
  readonly fact: string;
  /** One sentence for whoever wrote the template. */
  readonly message: string;
  /** Where in the input: `properties.authorizations[0].roleDefinitionId`. */
  readonly path: string;
}

export type DelegationVerdict = 'accept' | 'warn' | 'refuse';

/** The worst level among the findings: what Microsoft is expected to do with the deployment. */
export function verdictOf(findings: readonly DelegationFinding[]): DelegationVerdict {
  if (findings.some(({ level }) => level === 'refuse')) return 'refuse';
  return findings.some(({ level }) => level === 'warn') ? 'warn' : 'accept';
}
