import type { Assumptions } from '../assumptions.ts';
import type { EstateIndex } from '../estate-index.ts';

/** What a rule found, in the shape of the Result's findings. */
export interface RuleFinding {
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  /** What it is about, named: up to five things, and how many more. */
  readonly subject: string;
  readonly fix: string;
  readonly factIds: string[];
}

/** One check of a design. Its `.md` twin of the same name says what it means, why, and how to mend it. */
export interface Rule {
  readonly id: string;
  /** File name of the rule and of its text, without ending. */
  readonly name: string;
  readonly severity: RuleFinding['severity'];
  /** Holds the declared estate against the rule. Everything of one kind is one finding. */
  check(index: EstateIndex, assumptions: Assumptions): RuleFinding[];
}

/** What a rule says itself; id, severity, fix and facts are the same in all its findings. */
export interface Found {
  readonly message: string;
  /** Names of the things it is about. */
  readonly subjects: readonly string[];
}

export interface RuleDefinition extends Pick<Rule, 'id' | 'name' | 'severity'> {
  readonly fix: string;
  readonly factIds: readonly string[];
  find(index: EstateIndex, assumptions: Assumptions): readonly Found[];
}

/** Makes a rule of what it looks for and what to say about it. */
export function defineRule({ id, name, severity, fix, factIds, find }: RuleDefinition): Rule {
  return {
    id,
    name,
    severity,
    check: (index, assumptions) =>
      find(index, assumptions).map(({ message, subjects }) => ({
        ruleId: id,
        severity,
        message,
        subject: someNames(subjects),
        fix,
        factIds: [...factIds],
      })),
  };
}

const NAMES_SHOWN = 5;

/** The first five names in the order of the alphabet, and how many more there are. */
export function someNames(names: readonly string[]): string {
  const sorted = [...names].sort();
  const shown = sorted.slice(0, NAMES_SHOWN).join(', ');
  const more = sorted.length - NAMES_SHOWN;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** One finding about all the names, one per thing, or none where there is nothing. `words` gets their number. */
export function oneFinding(names: readonly string[], words: (count: number) => string): Found[] {
  return names.length === 0 ? [] : [{ message: words(names.length), subjects: names }];
}

/** The names of things, each thing once although it may come several times; two things may share a name. */
export function distinctNames(things: readonly { readonly id: string; readonly name: string }[]): string[] {
  return [...new Map(things.map(({ id, name }) => [id, name])).values()];
}

/** `1 relationship`, `2 relationships`. */
export function several(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
