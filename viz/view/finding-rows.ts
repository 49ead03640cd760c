import { formatDate, parseInstant } from '../../engine/calendar.ts';
import { DAY_SECONDS } from '../../engine/time.ts';
import type { CheckFinding, CheckReport } from '../../scenarios/check/check-report.ts';

export type Severity = CheckFinding['severity'];

/** What of a check the reader wants to see. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  /** A design’s id; empty for all. */
  readonly design: string;
  readonly waived: boolean;
}

/** Marks by shape before color; what is waived is an open circle. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = { error: '×', warning: '!', note: '·' };
export const WAIVED_MARK = '○';

/** The findings a reader asked for, in the report’s order: worst first, what is waived last. */
export function findingsLike({ findings }: CheckReport, filter: FindingFilter): readonly CheckFinding[] {
  return findings.filter(
    ({ severity, designs, waiver }) =>
      (waiver === undefined ? filter.severities.has(severity) : filter.waived) &&
      (filter.design === '' || designs.includes(filter.design)),
  );
}

/** How long a suggested waiver holds: long enough to mend it, short enough to be asked again. */
const WAIVER_DAYS = 90;

const isAboutWaiver = ({ ruleId }: CheckFinding) => ruleId.startsWith('TWIN.WAIVER.');

/**
 * Lines of YAML that accept a finding; reason and owner are for the reader to say. Null for findings about waivers,
 * which nothing accepts. A file that has waivers gets one more entry of its list.
 */
export function waiverSnippet(finding: CheckFinding, { asOf, findings }: CheckReport): string | null {
  if (isAboutWaiver(finding)) return null;
  // Every waiver of a file either holds for something or is itself found.
  const hasWaivers = findings.some((each) => each.waiver !== undefined || isAboutWaiver(each));
  const start = asOf === null ? undefined : parseInstant(`${asOf}T00:00:00Z`);
  const expires = start === undefined ? undefined : formatDate(start + WAIVER_DAYS * DAY_SECONDS);
  const [only, ...others] = finding.subjects;
  const fields = [
    `rule: ${finding.ruleId}`,
    // JSON’s strings are YAML’s.
    ...(only !== undefined && others.length === 0 ? [`subject: ${JSON.stringify(only.name)}`] : []),
    'reason: "why it is accepted"',
    'owner: "who accepts it"',
    `expires: ${expires ?? '2099-12-31'}`,
  ];
  const entry = `  - { ${fields.join(', ')} }\n`;
  return hasWaivers ? entry : `waivers:\n${entry}`;
}
