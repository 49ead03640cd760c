import { count } from '../../writers/numbers.ts';
import { joined, type ModelQuestion } from './model-row.ts';
import { waysOf } from './ways.ts';

/** Whether our people have accounts in the customers' directories, and of which kind. */
export const accounts: ModelQuestion = {
  id: 'accounts',
  about: 'model',
  question: 'Which accounts stand in the customers’ tenants?',
  answer({ index }) {
    const { dap, gdap, guests, members, synchronized, own } = waysOf(index);
    return joined(
      [
        guests.length === 0
          ? null
          : {
              text: `${count(guests.length, 'guest')} of ours`,
              factIds: [synchronized ? 'B2B-60' : 'B2B-71'],
            },
        members.length === 0
          ? null
          : { text: `${count(members.length, 'external member')} of ours`, factIds: ['B2B-60'] },
        guests.length + members.length > 0
          ? null
          : { text: own.length === 0 ? 'none' : 'none of ours', factIds: dap || gdap ? ['GDAP-63'] : [] },
        own.length === 0 ? null : { text: `${own.length} of the customers’ own`, factIds: [] },
      ],
      'none',
    );
  },
  article: {
    text: 'The article has synchronized people as guests by default; Microsoft makes them external members.',
    factIds: ['PIM-85', 'B2B-60'],
    isAbout: ({ synchronized }) => synchronized,
  },
};
