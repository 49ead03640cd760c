import type { Assumptions } from '../assumptions.ts';
import type { EstateIndex } from '../estate-index.ts';

/** One thing of the estate that a finding is about. */
export interface Subject {
  /** Its id in the estate: what waivers, places in files and fingerprints go by. */
  readonly id: string;
  /** Its name for people. */
  readonly name: string;
}

/** What is the same in everything a rule finds. */
export interface RuleInfo {
  /** `TWIN`, the area, three digits. Never used again for another rule. */
  readonly id: string;
  /** File name of the rule and of its text, without ending. */
  readonly name: string;
  /** What is wrong where it finds something, in a line without a period; also the heading of its text. */
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** What to do about it. */
  readonly fix: string;
  readonly factIds: readonly string[];
}

/** One thing a rule has to say, about one thing or many. */
export interface Found {
  readonly subjects: readonly Subject[];
  /** The sentence about some of the subjects: a waiver may take the others out. */
  readonly words: (about: readonly Subject[]) => string;
}

/**
 * One check of a design: what it looks for in the declared estate, and what to say about it. Its `.md` twin of
 * the same name says what it means, why, and how to mend it.
 *
 *     export const legacyDapStillThere = defineRule({
 *       id: 'TWIN.GDAP.004',
 *       name: 'legacy-dap-still-there',
 *       title: 'Legacy DAP is still there',
 *       severity: 'error',
 *       fix: 'Bring GDAP into effect first. Then remove DAP.',
 *       factIds: ['GDAP-91'],
 *       find: (index) =>
 *         oneFinding(customersWithDap(index), (count) => `${several(count, 'customer')} still on legacy DAP.`),
 *     });
 *
 * `find` answers with what `oneFinding` makes: everything of one kind together, and nothing where nothing is
 * wrong. Who has access it asks the judge. A new rule also needs its line in `catalog.ts`, its `.md`, a row
 * in docs/model.md, and in the tests an estate that it minds.
 */
export interface Rule extends RuleInfo {
  find(index: EstateIndex, assumptions: Assumptions): readonly Found[];
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/**
 * One finding about all the things, each once, or none where there is nothing. `words` gets their number, and
 * the things themselves for sentences that say more. Two things may share a name, so ids count.
 */
export function oneFinding<S extends Subject>(
  things: readonly S[],
  words: (count: number, things: readonly S[]) => string,
): Found[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  if (byId.size === 0) return [];
  return [
    {
      subjects: [...byId.values()],
      words: (about) => {
        const meant = about.flatMap(({ id }) => byId.get(id) ?? []);
        return words(meant.length, meant);
      },
    },
  ];
}

/** `1 relationship`, `2 relationships`. */
export function several(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
