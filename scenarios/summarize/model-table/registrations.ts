import { registrationsByPerson } from '../../run/registrations.ts';
import { count } from '../../writers/numbers.ts';
import { joined, type ModelQuestion } from './model-row.ts';
import { waysOf } from './ways.ts';

/** How often people register for MFA in customers' tenants, one by one. */
export const registrations: ModelQuestion = {
  id: 'mfa-registrations',
  about: 'model',
  question: 'MFA registrations in customers’ tenants, per person?',
  answer({ index, constants }) {
    const { dap, gdap, guests, members } = waysOf(index);
    const byPerson = [...registrationsByPerson(index).values()];
    const abroad = byPerson.reduce((sum, amount) => sum + amount, 0);
    const delegated = (constants['mfa.registrations'] ?? 0) - abroad;
    const most = Math.max(0, ...byPerson);
    return joined(
      [
        abroad === 0
          ? null
          : {
              text: `${most}${byPerson.some((amount) => amount < most) ? ' at most' : ''}`,
              factIds: ['B2B-17'],
            },
        delegated <= 0
          ? null
          : {
              text: `${count(delegated, 'registration')} of delegated people, as assumed`,
              factIds: ['GDAP-A8'],
            },
        abroad + Math.max(0, delegated) > 0
          ? null
          : {
              text: '0',
              factIds: [
                ...(dap || gdap ? ['GDAP-76'] : []),
                ...(guests.length + members.length > 0 ? ['B2B-17'] : []),
              ],
            },
      ],
      '0',
    );
  },
  article: {
    text: 'The article has a delegated engineer register at every customer, or customers trust outbound to spare it; only accounts in their tenants register, and trust is inbound and does not touch GDAP.',
    factIds: ['GDAP-76', 'GDAP-73', 'B2B-10'],
    isAbout: ({ dap, gdap }) => dap || gdap,
  },
};
