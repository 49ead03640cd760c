import { joined, type ModelQuestion } from './model-row.ts';
import { waysOf } from './ways.ts';

/** Whose Conditional Access decides about a sign-in to the customer. */
export const conditionalAccess: ModelQuestion = {
  id: 'conditional-access',
  about: 'model',
  question: 'Whose Conditional Access applies?',
  answer({ index }) {
    const { dap, gdap, lighthouse, guests, members, own } = waysOf(index);
    return joined(
      [
        dap || gdap
          ? { text: 'the customer’s, as for service providers', factIds: ['GDAP-68', 'GDAP-69'] }
          : null,
        lighthouse ? { text: 'for Lighthouse ours alone', factIds: ['LH-4A'] } : null,
        guests.length + members.length > 0
          ? { text: 'the customer’s, as for people from outside', factIds: ['B2B-26'] }
          : null,
        own.length > 0 ? { text: 'the customer’s, as for its own people', factIds: [] } : null,
      ],
      'nobody’s',
    );
  },
};
