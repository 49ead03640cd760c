import { AZURE_DELEGATION_DELETE_ROLE_NAME } from '../../../models/facts/azure-roles.ts';
import { joined, type ModelQuestion } from './model-row.ts';
import { waysOf } from './ways.ts';

/** Who can take the access away without asking the other side. */
export const whoEndsIt: ModelQuestion = {
  id: 'who-ends-it',
  about: 'model',
  question: 'Who can end it?',
  answer({ index }) {
    const { dap, gdap, lighthouse, guests, members, own, synchronized } = waysOf(index);
    const canLeave = (index.estate.lighthouseDelegations ?? []).every(({ authorizations, eligible }) =>
      [...authorizations, ...eligible].some(({ role }) => role === AZURE_DELEGATION_DELETE_ROLE_NAME),
    );
    return joined(
      [
        dap ? { text: 'DAP: either side', factIds: ['D2'] } : null,
        gdap ? { text: 'GDAP: either side', factIds: ['T14'] } : null,
        lighthouse
          ? {
              text: canLeave ? 'Lighthouse: either side' : 'Lighthouse: the customer, and not we',
              factIds: ['LH-51', 'LH-52'],
            }
          : null,
        synchronized
          ? { text: 'we, by scope; who leaves a customer is created again', factIds: ['B2B-63', 'B2B-6A'] }
          : guests.length + members.length > 0
            ? { text: 'the customer removes the accounts', factIds: [] }
            : null,
        own.length > 0 ? { text: 'the customer, whose people they are', factIds: [] } : null,
      ],
      'nobody needs to',
    );
  },
};
