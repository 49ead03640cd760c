import type { RareDesign } from './rare-result.ts';

/** What to know before believing the answer, in words. */
export function limitsOf(designs: readonly RareDesign[]): readonly string[] {
  const tilted = designs.some(({ method }) => method === 'tilted');
  const bounded = designs.filter(({ probability }) => probability.interval === 'bound');
  const few = designs.filter(
    ({ probability }) => probability.interval === 'binomial' && probability.hits < 20,
  );
  const other = designs.filter(({ tilt }) => (tilt?.hitsByOther ?? 0) > 0);
  return [
    'The estate is that of the seed: on which days relationships end, and which extend themselves, is drawn once. Another seed asks about another estate.',
    'An outage counts while a relationship of the customer has lapsed: from when nobody of us has a way in, active or to be activated, until somebody has one again.',
    ...(tilted
      ? [
          'Only draws of renewals are pushed: whether an end is forgotten, and how long the customer takes to consent. In the model lapses begin with these, save where a successor takes unusually long to work; what begins otherwise shows in one replication out of ten only. What takes a second accident besides, such as two lapses at the same customer, stays rare in the replications too.',
          'For a fixed number of replications the estimate has no bias. Stopping when the interval is narrow enough adds one that is small beside the interval; --replications takes exactly as many as you say.',
        ]
      : []),
    ...(few.length === 0
      ? []
      : [
          `${names(few)}: seen in fewer than 20 replications, so the interval is that of the count. Take more.`,
        ]),
    ...(bounded.length === 0
      ? []
      : [`${names(bounded)}: never seen. That is a bound, which more replications lower, and no zero.`]),
    ...(other.length === 0
      ? []
      : [
          `${names(other)}: some of it came about otherwise than by the draws that were pushed. Such hits weigh up to ten times as much as a plain replication, and widen the interval.`,
        ]),
  ];
}

function names(designs: readonly RareDesign[]): string {
  return designs.map(({ id }) => id).join(', ');
}
