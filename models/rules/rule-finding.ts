import type { Found, RuleInfo, Subject } from './rule.ts';

/** What a rule found, with the words of the rule and the things it is about. */
export interface RuleFinding {
  readonly ruleId: string;
  readonly severity: RuleInfo['severity'];
  readonly message: string;
  /** What it is about, named: up to five names, and how many more. */
  readonly subject: string;
  /** All of them, in the order of their names. */
  readonly subjects: readonly Subject[];
  readonly fix: string;
  readonly factIds: readonly string[];
}

/** What a rule found, about all its subjects or only some of them. */
export function findingOf(
  { id, severity, fix, factIds }: RuleInfo,
  { subjects, words }: Found,
  about: readonly Subject[] = subjects,
): RuleFinding {
  const sorted = about.map(({ id: subjectId, name }) => ({ id: subjectId, name })).sort(byNameThenId);
  return {
    ruleId: id,
    severity,
    message: words(sorted),
    subject: someNames(sorted.map(({ name }) => name)),
    subjects: sorted,
    fix,
    factIds,
  };
}

function byNameThenId(one: Subject, other: Subject): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

const NAMES_SHOWN = 5;

/** The first five names, each once with how many bear it, and how many things more there are. */
function someNames(sorted: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of sorted) counts.set(name, (counts.get(name) ?? 0) + 1);
  const shown = [...counts].slice(0, NAMES_SHOWN);
  const words = shown.map(([name, count]) => (count > 1 ? `${name} (${count} times)` : name)).join(', ');
  const more = sorted.length - shown.reduce((sum, [, count]) => sum + count, 0);
  return more > 0 ? `${words} and ${more} more` : words;
}
