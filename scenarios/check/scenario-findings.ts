import { formatDate, parseInstant } from '../../engine/calendar.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import {
  findingOf,
  RULES,
  type RuleFinding,
  type Subject,
  WAIVER_EXPIRED,
  WAIVER_UNUSED,
  worstFirst,
} from '../../models/rules/index.ts';
import type { Scenario, Waiver } from '../scenario.ts';
import { didYouMean } from '../schema/did-you-mean.ts';

/** What was found in one design, and who accepts it, if anybody. */
export interface ScenarioFinding extends RuleFinding {
  /** Position of the waiver that accepts it. */
  readonly waiver?: number;
  /** Position of the waiver it is about. */
  readonly aboutWaiver?: number;
}

/**
 * Holds each design of a scenario against every rule. A waiver takes its subjects out of a finding into one of
 * their own; one that has run out by `asOf`, or that no design needs, is found itself. The day is the start of
 * the scenario unless somebody says another, never today: the same file always gives the same answer.
 */
export function scenarioFindings(
  scenario: Scenario,
  indexes: readonly EstateIndex[],
  asOf: string = startDate(scenario),
): readonly (readonly ScenarioFinding[])[] {
  const { waivers } = scenario;
  const expired = (waiver: Waiver) => waiver.expires < asOf;
  const used = new Set<number>();
  const perDesign = indexes.map((index) => {
    const found = ruleFindings(scenario, index, expired);
    for (const { waiver } of found) if (waiver !== undefined) used.add(waiver);
    return found;
  });
  const aboutWaivers = waivers.flatMap((waiver, position): ScenarioFinding[] => {
    if (expired(waiver)) return [expiredFinding(waiver, position, asOf)];
    if (used.has(position)) return [];
    const found = perDesign.flat().filter(({ ruleId }) => ruleId === waiver.ruleId);
    return [unusedFinding(waiver, position, found)];
  });
  return perDesign.map((found) => worstFirst([...found, ...aboutWaivers]));
}

/** The day against which waivers are held. */
export function startDate({ start }: Scenario): string {
  return formatDate(parseInstant(start)!)!;
}

function ruleFindings(
  { assumptions, waivers }: Scenario,
  index: EstateIndex,
  expired: (waiver: Waiver) => boolean,
): readonly ScenarioFinding[] {
  const foundByRule = foundIn(index, assumptions);
  return RULES.flatMap((rule, position) => {
    const matching = [...waivers.entries()].filter(([, each]) => each.ruleId === rule.id && !expired(each));
    const waiverOf = ({ id, name }: Subject) =>
      matching.find(([, { subject }]) => subject === null || subject === id || subject === name)?.[0];
    return foundByRule[position]!.flatMap((found): ScenarioFinding[] => {
      const parts = new Map<number | undefined, Subject[]>();
      for (const subject of found.subjects) {
        const waiver = waiverOf(subject);
        const part = parts.get(waiver);
        if (part) part.push(subject);
        else parts.set(waiver, [subject]);
      }
      // What nobody accepts comes first, the rest in the order of the waivers, whatever the order of the estate.
      return [...parts]
        .sort(([one], [other]) => (one ?? -1) - (other ?? -1))
        .map(([waiver, about]) => ({
          ...findingOf(rule, found, about),
          ...(waiver === undefined ? {} : { waiver }),
        }));
    });
  });
}

/** What the rules found in an estate, which does not change: a page that shows a run under way asks again and again. */
const known = new WeakMap<
  EstateIndex,
  { readonly reading: string; readonly found: readonly FoundByRule[] }
>();

type FoundByRule = ReturnType<(typeof RULES)[number]['find']>;

function foundIn(index: EstateIndex, assumptions: Scenario['assumptions']): readonly FoundByRule[] {
  const reading = JSON.stringify(assumptions);
  const before = known.get(index);
  if (before?.reading === reading) return before.found;
  const resolved = resolveAssumptions(assumptions);
  const found = RULES.map((rule) => rule.find(index, resolved));
  known.set(index, { reading, found });
  return found;
}

function expiredFinding(waiver: Waiver, position: number, asOf: string): ScenarioFinding {
  const { owner, expires } = waiver;
  const found = {
    subjects: [waiverSubject(waiver)],
    words: () =>
      `The waiver of ${owner} held until ${expires} and is over on ${asOf}: what it was for counts again.`,
  };
  return { ...findingOf(WAIVER_EXPIRED, found), aboutWaiver: position };
}

function unusedFinding(waiver: Waiver, position: number, found: readonly ScenarioFinding[]): ScenarioFinding {
  const { ruleId, subject, owner } = waiver;
  const what =
    subject === null || found.length === 0
      ? `No design breaks ${ruleId}`
      : `No finding of ${ruleId} names "${subject}"`;
  const meant = subject === null ? undefined : didYouMean(subject, namesIn(found));
  const words = () =>
    `${what}: the waiver of ${owner} waives nothing.${meant === undefined ? '' : ` ${meant}`}`;
  return { ...findingOf(WAIVER_UNUSED, { subjects: [waiverSubject(waiver)], words }), aboutWaiver: position };
}

/** Comparing words costs time, and a list of thousands helps nobody. */
const MOST_NAMES_COMPARED = 2_000;

function namesIn(found: readonly ScenarioFinding[]): ReadonlySet<string> {
  const names = found.flatMap(({ subjects }) => subjects.map(({ name }) => name));
  return new Set(names.slice(0, MOST_NAMES_COMPARED));
}

function waiverSubject({ ruleId, subject }: Waiver) {
  return subject === null
    ? { id: ruleId, name: ruleId }
    : { id: `${ruleId}/${subject}`, name: `${subject} in ${ruleId}` };
}
