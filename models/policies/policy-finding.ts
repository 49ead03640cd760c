/** What a check of settings found. A `note` is worth knowing and stands in nobody's way. */
export interface PolicyFinding<Rule extends string = string> {
  /** `refuse`: Microsoft does not take it. `danger`: it takes it, and it hurts later. */
  readonly level: 'refuse' | 'danger' | 'note';
  readonly rule: Rule;
  /** The facts that decide, the first before all. */
  readonly factIds: readonly string[];
  /** One sentence for whoever made the settings. */
  readonly message: string;
}

/** True where nothing is refused. */
export function isTaken(findings: readonly PolicyFinding[]): boolean {
  return findings.every(({ level }) => level !== 'refuse');
}

/** A finding that Microsoft refuses. */
export function refusal<Rule extends string>(
  rule: Rule,
  factIds: readonly string[],
  message: string,
): PolicyFinding<Rule> {
  return { level: 'refuse', rule, factIds, message };
}

/** A finding that Microsoft takes, and that hurts later. */
export function danger<Rule extends string>(
  rule: Rule,
  factIds: readonly string[],
  message: string,
): PolicyFinding<Rule> {
  return { level: 'danger', rule, factIds, message };
}
