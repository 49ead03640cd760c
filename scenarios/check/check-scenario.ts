import { indexEstate } from '../../models/estate-index.ts';
import { FACTS_AS_OF } from '../../models/facts/index.ts';
import { RULE_INFOS } from '../../models/rules/index.ts';
import { build } from '../build.ts';
import type { LoadedScenario } from '../load/load.ts';
import type { FilePlace, Places } from '../load/places.ts';
import type { Scenario, Waiver } from '../scenario.ts';
import { designLabel } from '../summarize/design-label.ts';
import { VERSION } from '../version.ts';
import { CHECK_SCHEMA_VERSION, type CheckFinding, type CheckReport } from './check-report.ts';
import { factsNamed } from './explain-rule.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type ScenarioFinding, scenarioFindings, startDate } from './scenario-findings.ts';

export interface CheckOptions {
  /** The file as the user named it. */
  readonly file: string;
  /** Another day to hold waivers against, such as 2027-01-01. */
  readonly asOf?: string;
}

/** Builds every design of what was loaded, holds it against the rules, and says where in the file each finding is. */
export function checkScenario(
  { value: scenario, places, diagnostics }: LoadedScenario,
  { file, asOf }: CheckOptions,
): CheckReport {
  const start = { schema: CHECK_SCHEMA_VERSION, version: VERSION, file } as const;
  if (scenario === undefined || places === undefined) {
    const counts = { error: 0, warning: 0, note: 0, waived: 0 };
    const nothing = { name: null, asOf: null, factsAsOf: FACTS_AS_OF, designs: [], counts, findings: [] };
    return { ...start, readable: false, ...nothing, diagnostics };
  }
  const day = asOf ?? startDate(scenario);
  const findings = gathered(scenario, places, day);
  const count = (severity: CheckFinding['severity']) =>
    findings.filter((finding) => finding.waiver === undefined && finding.severity === severity).length;
  return {
    ...start,
    readable: true,
    name: scenario.name,
    asOf: day,
    factsAsOf: FACTS_AS_OF,
    designs: scenario.designs.map((choice, position) => {
      return { id: choice.name, label: designLabel(choice), ...places.design(position) };
    }),
    counts: {
      error: count('error'),
      warning: count('warning'),
      note: count('note'),
      waived: findings.filter(({ waiver }) => waiver !== undefined).length,
    },
    findings,
    diagnostics,
  };
}

/** What one rule says about one set of things. */
interface Gathered {
  readonly finding: ScenarioFinding;
  /** The sentences, and the positions of the designs of which each is true. */
  readonly messages: Map<string, number[]>;
}

/** The findings of all designs, each rule and set of things once. */
function gathered(scenario: Scenario, places: Places, asOf: string): readonly CheckFinding[] {
  const indexes = scenario.designs.map((choice) => indexEstate(build(scenario, choice)));
  const known = new Map<string, Gathered>();
  scenarioFindings(scenario, indexes, asOf).forEach((findings, design) => {
    for (const finding of findings) {
      const fingerprint = fingerprintOf(finding.ruleId, finding.subjects);
      const entry = known.get(fingerprint) ?? { finding, messages: new Map<string, number[]>() };
      known.set(fingerprint, entry);
      const designs = entry.messages.get(finding.message) ?? [];
      entry.messages.set(finding.message, designs.includes(design) ? designs : [...designs, design]);
    }
  });
  return [...known]
    .map(([fingerprint, entry]) => checkFinding(scenario, places, fingerprint, entry))
    .sort(inOrder);
}

function checkFinding(
  { designs, waivers }: Scenario,
  places: Places,
  fingerprint: string,
  { finding, messages }: Gathered,
): CheckFinding {
  const { ruleId, severity, subject, subjects, fix, factIds, waiver } = finding;
  const having = [...new Set([...messages.values()].flat())].sort((a, b) => a - b);
  return {
    ruleId,
    severity,
    title: RULES_BY_ID.get(ruleId)!.title,
    message: messageOf(messages, (design) => designs[design]!.name),
    subject,
    subjects,
    fix,
    facts: factsNamed(factIds),
    designs: having.map((design) => designs[design]!.name),
    place: placeOf(finding, places, having[0]!),
    fingerprint,
    ...(waiver === undefined ? {} : { waiver: acceptance(waivers[waiver]!, places.waiver(waiver)) }),
  };
}

const RULES_BY_ID = new Map(RULE_INFOS.map((info, rank) => [info.id, { ...info, rank }]));

/** The sentence, or one for each where designs have other numbers. */
function messageOf(
  messages: ReadonlyMap<string, readonly number[]>,
  nameOf: (design: number) => string,
): string {
  if (messages.size === 1) return [...messages.keys()][0]!;
  return [...messages].map(([message, designs]) => `${designs.map(nameOf).join(', ')}: ${message}`).join(' ');
}

/** Waivers know their own place; other findings the first entry with an id of theirs, or else their first design. */
function placeOf(
  { aboutWaiver, subjects }: ScenarioFinding,
  { waiver, entry, design }: Places,
  firstDesign: number,
): FilePlace {
  if (aboutWaiver !== undefined) return waiver(aboutWaiver);
  for (const { id } of subjects) {
    const place = entry(id);
    if (place !== undefined) return place;
  }
  return design(firstDesign);
}

function acceptance({ reason, owner, expires }: Waiver, place: FilePlace): CheckFinding['waiver'] {
  return { reason, owner, expires, place };
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** What counts before what is waived, the worst first; then the order of the rules and of names. */
function inOrder(a: CheckFinding, b: CheckFinding): number {
  return (
    Number(a.waiver !== undefined) - Number(b.waiver !== undefined) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    RULES_BY_ID.get(a.ruleId)!.rank - RULES_BY_ID.get(b.ruleId)!.rank ||
    (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0) ||
    (a.fingerprint < b.fingerprint ? -1 : 1)
  );
}
