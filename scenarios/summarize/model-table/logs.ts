import { type ProviderWay, type TracedAct, tracesOf } from '../../../models/policies/log-trail.ts';
import { joined, type ModelAnswer, type ModelQuestion } from './model-row.ts';
import { waysOf } from './ways.ts';

const ACTS: readonly (readonly [act: TracedAct, words: string])[] = [
  ['sign-in', 'sign-ins'],
  ['work-in-azure', 'work in Azure'],
  ['activation', 'activations'],
];

/** What the customer can read in logs of its own afterward. */
export const logs: ModelQuestion = {
  id: 'logs',
  about: 'model',
  question: 'What do the customers’ logs show?',
  answer({ index }) {
    const { gdap, lighthouse, guests, members, own } = waysOf(index);
    return joined(
      [
        gdap ? shown('gdap', 'GDAP') : null,
        lighthouse ? shown('lighthouse', 'Lighthouse') : null,
        guests.length + members.length + own.length > 0
          ? { text: 'all that accounts in the tenant do', factIds: [] }
          : null,
      ],
      'nothing is documented',
    );
  },
  article: {
    text: 'The article has the customer see what was done; of GDAP it sees no activation, and of Lighthouse neither tenant nor role.',
    factIds: ['GDAP-67', 'LH-80'],
    isAbout: ({ gdap, lighthouse }) => gdap || lighthouse,
  },
};

function shown(way: ProviderWay, name: string): ModelAnswer {
  const seen = ACTS.flatMap(([act, words]) => {
    const traces = tracesOf(way, act, 'customer');
    const [first] = traces;
    if (first === undefined) return [];
    const named = first.names === undefined ? '' : `, naming the ${first.names}`;
    return [{ text: `${words}${named}`, factIds: traces.flatMap(({ factIds }) => factIds) }];
  });
  const unseen = ACTS.filter(([act]) => tracesOf(way, act, 'customer').length === 0);
  const hidden = unseen.flatMap(([act]) => tracesOf(way, act, 'provider').flatMap(({ factIds }) => factIds));
  const told = unseen.filter(([act]) => tracesOf(way, act, 'provider').length > 0);
  const no = told.length === 0 ? '' : `; no ${told.map(([, words]) => words).join(', no ')}`;
  return {
    text: `${name}: ${seen.map(({ text }) => text).join('; ')}${no}`,
    factIds: [...new Set([...seen.flatMap(({ factIds }) => factIds), ...hidden])],
  };
}
