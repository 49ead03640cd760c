import {
  GDAP_DEVICE_TRUST,
  REGISTRATION_POLICY_AGAINST_TRUST,
  SYNC_DEFAULT_USER_TYPE,
  XTAP_INHERITANCE,
} from '../facts/index.ts';
import { openFact, openQuestion } from './definition.ts';

/** What is open about people with an account in another tenant. */
export const CROSS_TENANT_ASSUMPTIONS = [
  openFact(XTAP_INHERITANCE, {
    id: 'nullClaim',
    statement: 'What a single null among the trust settings of an organization means.',
    concerns: 'guests',
    default: { name: 'unknown', statement: 'Nothing that can be relied on.' },
  }),
  openQuestion({
    id: 'newDevice',
    statement: 'What a new device does to the MFA registrations of a guest.',
    factId: 'B2B-17',
    concerns: 'guests',
    choices: [
      {
        name: 'register-again',
        value: 'register-again',
        statement: 'Every tenant that knew the old one needs a registration of its own: the worst case.',
      },
      {
        name: 'follows-home',
        value: 'follows-home',
        statement: 'The registrations come back with the new device.',
      },
    ],
  }),
  openFact(REGISTRATION_POLICY_AGAINST_TRUST, {
    id: 'registrationAgainstTrust',
    statement: 'Whom the MFA registration policy locks out under MFA trust.',
    alsoFactIds: ['R18', 'R18b'],
    concerns: 'guests',
    default: { name: 'unregistered', statement: 'Guests who have registered no method in that tenant.' },
  }),
  openFact(GDAP_DEVICE_TRUST, {
    id: 'gdapDeviceTrust',
    statement: 'Whether the customer’s device trust applies to a partner’s people.',
    concerns: 'guests',
    default: { name: 'applies', statement: 'It applies to them as to everybody.' },
  }),
  openFact(SYNC_DEFAULT_USER_TYPE, {
    id: 'syncedUserType',
    statement: 'What cross-tenant synchronization makes of a user unless told otherwise.',
    alsoFactIds: ['PIM-85', 'X1', 'PIM-A3'],
    concerns: 'synchronization',
    default: { name: 'member', statement: 'An external member, as Microsoft documents.' },
  }),
];
