import type { LicenseSubscription } from '../../models/estate.ts';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';

/** For how long licenses are bought at once, and the channel that stands for it in a scenario. */
const CHANNELS = {
  annual: 'direct-annual',
  monthly: 'direct-monthly',
  'three-years': 'direct-multi-year',
} as const satisfies Readonly<Record<string, LicenseSubscription['channel']>>;

export type Term = keyof typeof CHANNELS;

export const TERMS = Object.keys(CHANNELS) as readonly Term[];

/** The channel of a subscription of this term, bought from Microsoft directly (PIM-96, PIM-97). */
export function channelOf(term: Term): LicenseSubscription['channel'] {
  return CHANNELS[term];
}

export function readTerm(text: string): Reading<Term> {
  const word = text.trim();
  const term = TERMS.find((known) => known === word);
  if (term !== undefined) return readAs(term);
  return wrong({
    code: 'QUO-TERM',
    message: word === '' ? 'The term is empty.' : `"${word.slice(0, 60)}" is not a term.`,
    expected: oneOf(TERMS),
    hint: didYouMean(word, TERMS),
  });
}
