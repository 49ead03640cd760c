import type { Fact } from '../facts/fact.ts';

/** One answer to an open question. */
export interface AssumptionChoice<V = unknown> {
  readonly name: string;
  readonly value: V;
  readonly statement: string;
  /** Where the answer comes from; `article` for the article's reading. */
  readonly source?: string;
}

/**
 * What a question is about. A scenario without it gives the same result whatever the answer;
 * scenarios/concerns.ts says which scenarios those are.
 */
export type Concern =
  | 'theft'
  | 'tokens'
  | 'plan-loss'
  | 'activation'
  | 'relationships'
  | 'extensions'
  | 'delegated-access'
  | 'seats'
  | 'configurers'
  | 'external-members'
  | 'several-accounts'
  | 'role-groups'
  | 'lighthouse'
  | 'guests'
  | 'synchronization'
  | 'automation';

export interface AssumptionDefinition<V = unknown> {
  readonly id: string;
  /** The open question, in one sentence. */
  readonly statement: string;
  /** The fact that leaves it open, where there is one; without one the choice is about people, not about Microsoft. */
  readonly factId?: string;
  /** Further facts that the same answer settles; a scenario may name any of them. */
  readonly alsoFactIds: readonly string[];
  readonly concerns: Concern;
  /** Name of the choice taken where a scenario says nothing. */
  readonly default: string;
  /** Every choice, the default first. */
  readonly alternatives: readonly AssumptionChoice<V>[];
}

interface About<Id extends string> {
  readonly id: Id;
  readonly statement: string;
  readonly concerns: Concern;
  readonly alsoFactIds?: readonly string[];
}

/**
 * The question that a fact leaves open: the fact's value is the default, its alternatives are the other answers.
 * `words` gives the choices other values than the fact's, by name, where code reads better with them.
 */
export function openFact<const Id extends string, V, const W = V>(
  fact: Fact<V>,
  about: About<Id> & {
    readonly default: { readonly name: string; readonly statement: string };
    readonly words?: Readonly<Record<string, W>>;
  },
): AssumptionDefinition<W> & { readonly id: Id } {
  const { id, statement, concerns, alsoFactIds = [], default: standard, words } = about;
  const choices: readonly AssumptionChoice<V>[] = [
    { ...standard, value: fact.value, source: fact.source },
    ...(fact.alternatives ?? []),
  ];
  return {
    id,
    statement,
    factId: fact.id,
    alsoFactIds,
    concerns,
    default: standard.name,
    alternatives: choices.map((choice) => ({
      ...choice,
      value: (words === undefined ? choice.value : words[choice.name]) as W,
    })),
  };
}

/** A question beside the facts: what a text does not touch, or what people do. The first choice is the default. */
export function openQuestion<const Id extends string, const V>(
  about: About<Id> & { readonly factId?: string; readonly choices: readonly AssumptionChoice<V>[] },
): AssumptionDefinition<V> & { readonly id: Id } {
  const { choices, alsoFactIds = [], ...rest } = about;
  return { ...rest, alsoFactIds, default: choices[0]!.name, alternatives: choices };
}

/** The choice of that name; `article` also finds the article's reading under whatever name it has. */
export function choiceNamed<V>(
  definition: AssumptionDefinition<V>,
  name: string,
): AssumptionChoice<V> | undefined {
  return (
    definition.alternatives.find((choice) => choice.name === name) ??
    (name === ARTICLE ? articleChoice(definition) : undefined)
  );
}

/** The article's reading, where it differs from Microsoft's. */
export function articleChoice<V>(definition: AssumptionDefinition<V>): AssumptionChoice<V> | undefined {
  return definition.alternatives.find((choice) => choice.source === ARTICLE);
}

/** Every key under which a scenario may answer the question: its name first, then its facts. */
export function keysOf(definition: AssumptionDefinition): readonly string[] {
  const { id, factId, alsoFactIds } = definition;
  return [...new Set([id, ...(factId === undefined ? [] : [factId]), ...alsoFactIds])];
}

const ARTICLE = 'article';
