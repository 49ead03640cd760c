import { MOST_APPROVERS, MOST_CUSTOMERS, MOST_SEATS } from '../schema/limits.ts';
import type { Reading } from '../schema/problem.ts';
import type { QuoteAnswers } from './answers.ts';
import { readCount } from './read-count.ts';
import { readEngineers } from './read-engineers.ts';
import { readTerm, TERMS } from './terms.ts';
import { readWorkloads, WORKLOAD_ANSWERS } from './workload-words.ts';

export type QuestionKey = Exclude<keyof QuoteAnswers, 'designs'>;

/** One of the six questions: how it is asked, which flag answers it, and how an answer is read. */
export interface QuoteQuestion<K extends QuestionKey = QuestionKey> {
  readonly key: K;
  readonly flag: string;
  readonly ask: string;
  /** What an empty answer means in a dialogue. Flags have no default: a quote rests on no silent guess. */
  readonly suggested: string;
  /** An answer for the example in messages. */
  readonly example: string;
  readonly read: (text: string) => Reading<QuoteAnswers[K]>;
}

/** The six questions, in the order in which they are asked. */
export const QUESTIONS = [
  {
    key: 'engineers',
    flag: '--engineers',
    ask: 'How many engineers are in each tier, the highest tier last?',
    suggested: 'tier1=4,tier2=2',
    example: '"tier1=12,tier2=6"',
    read: readEngineers,
  },
  {
    key: 'approvers',
    flag: '--approvers',
    ask: 'How many people approve activations, and do nothing else? With 0 nobody has to approve.',
    suggested: '3',
    example: '3',
    read: (text: string) => readCount(text, 'approvers', { least: 0, most: MOST_APPROVERS }),
  },
  {
    key: 'customers',
    flag: '--customers',
    ask: 'How many customers do they serve?',
    suggested: '10',
    example: '40',
    read: (text: string) => readCount(text, 'customers', { least: 1, most: MOST_CUSTOMERS }),
  },
  {
    key: 'workloads',
    flag: '--workloads',
    ask: `What do they administer there? ${WORKLOAD_ANSWERS.join(', ')}; several with commas.`,
    suggested: 'entra,exchange',
    example: 'exchange,azure,entra',
    read: readWorkloads,
  },
  {
    key: 'ownedP2',
    flag: '--owned-p2',
    ask: 'How many seats of Microsoft Entra ID P2 do you have already?',
    suggested: '0',
    example: '20',
    read: (text: string) => readCount(text, 'seats', { least: 0, most: MOST_SEATS }),
  },
  {
    key: 'term',
    flag: '--term',
    ask: `For how long do you buy? ${TERMS.join(', ')}.`,
    suggested: 'annual',
    example: 'annual',
    read: readTerm,
  },
] as const satisfies readonly QuoteQuestion[];

/** A command that answers everything, to be shown where something is missing. */
export const EXAMPLE_COMMAND = `entwin quote ${QUESTIONS.map(({ flag, example }) => `${flag} ${example}`).join(' ')}`;
