import { DAY_SECONDS } from '../../../engine/time.ts';
import { GDAP_AUTO_EXTENSION } from '../../../models/facts/index.ts';
import { count } from '../../writers/numbers.ts';
import { joined, type ModelAnswer, type ModelQuestion } from './model-row.ts';
import { waysOf } from './ways.ts';

/** How long access lasts before somebody must act. */
export const longestDelegation: ModelQuestion = {
  id: 'longest-delegation',
  about: 'model',
  question: 'How long does the delegation last?',
  answer({ index }) {
    const { dap, lighthouse, guests, members, synchronized } = waysOf(index);
    return joined(
      [
        dap ? { text: 'DAP without end', factIds: ['D1'] } : null,
        terms(index.estate.relationships),
        lighthouse ? { text: 'Lighthouse without end', factIds: ['LH-5D'] } : null,
        synchronized
          ? { text: 'accounts as long as they are in scope', factIds: ['B2B-63'] }
          : guests.length + members.length > 0
            ? { text: 'accounts until somebody removes them', factIds: ['B2B-66'] }
            : null,
      ],
      'nothing is delegated',
    );
  },
  article: {
    text: 'The article has two years as the end of every relationship and the length of a Lighthouse delegation in its template; two years are the first term only where no Global Administrator is in it, and no template has a property for a length.',
    factIds: ['GDAP-05', 'GDAP-06', 'LH-5D'],
    isAbout: ({ gdap, lighthouse }) => gdap || lighthouse,
  },
};

function terms(
  relationships: readonly { readonly termSeconds: number; readonly autoExtend: boolean }[],
): ModelAnswer | null {
  if (relationships.length === 0) return null;
  const longest = Math.max(...relationships.map(({ termSeconds }) => termSeconds)) / DAY_SECONDS;
  const extending = relationships.filter(({ autoExtend }) => autoExtend).length;
  const extension =
    extending === 0
      ? ''
      : `, ${extending} of ${count(relationships.length, 'relationship')} again and again by ${GDAP_AUTO_EXTENSION.value / DAY_SECONDS} days`;
  return {
    text: `GDAP for ${count(longest, 'day')}${extension}`,
    factIds: ['GDAP-01', ...(extending === 0 ? [] : ['GDAP-03', 'GDAP-05'])],
  };
}
