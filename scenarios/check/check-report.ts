import type { RuleInfo, Subject } from '../../models/rules/index.ts';
import type { Diagnostic } from '../load/diagnostic.ts';
import type { FilePlace } from '../load/places.ts';
import type { CitedFact, Finding } from '../result.ts';

/** Version of the JSON that `entwin check` writes. */
export const CHECK_SCHEMA_VERSION = 'entwin.check/1';

export interface CheckedDesign extends FilePlace {
  readonly id: string;
  readonly label: string;
}

/** One rule about one set of things, in however many designs. */
export interface CheckFinding {
  readonly ruleId: string;
  readonly severity: RuleInfo['severity'];
  readonly title: string;
  /** One sentence; where designs differ, one for each. */
  readonly message: string;
  /** What it is about, named: up to five things, and how many more. */
  readonly subject: string;
  readonly subjects: readonly Subject[];
  readonly fix: string;
  readonly facts: readonly CitedFact[];
  /** Ids of the designs that have it. */
  readonly designs: readonly string[];
  readonly place: FilePlace;
  /** The same for the same rule about the same things, wherever they stand in the file. */
  readonly fingerprint: string;
  readonly waiver?: NonNullable<Finding['waiver']> & { readonly place: FilePlace };
}

/** What `entwin check` found out about a file: the one document that all its writers read. */
export interface CheckReport {
  readonly schema: typeof CHECK_SCHEMA_VERSION;
  readonly version: string;
  /** The file as the user named it. */
  readonly file: string;
  /** Whether it could be read; if not, the diagnostics say why, and no rule was asked. */
  readonly readable: boolean;
  /** What the scenario or the estate is called. */
  readonly name: string | null;
  /** The day against which waivers were held. */
  readonly asOf: string | null;
  readonly factsAsOf: string;
  readonly designs: readonly CheckedDesign[];
  /** Findings that nobody accepts, by severity, and those that somebody does. */
  readonly counts: Readonly<Record<RuleInfo['severity'] | 'waived', number>>;
  /** Worst first, what is waived last. */
  readonly findings: readonly CheckFinding[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What makes a check fail. */
export const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** True where a finding that nobody accepts, or a complaint about the file, is as bad as that or worse. */
export function failsCheck({ findings, diagnostics }: CheckReport, failOn: FailOn): boolean {
  const bad = FAIL_ON.slice(0, failOn === 'never' ? 0 : FAIL_ON.indexOf(failOn) + 1);
  const counting = findings.filter(({ waiver }) => waiver === undefined);
  return [...counting, ...diagnostics].some(({ severity }) => bad.includes(severity));
}
