import {
  GDAP_ACTIVATION_AFTER_EXPIRY,
  GDAP_AUTO_EXTENSION,
  GDAP_DEPROVISIONING,
  GDAP_END_DATE_RULE,
  GDAP_EXTENSION_LIMIT,
  GDAP_MFA_REGISTRATIONS_PER_CUSTOMER,
  GDAP_NESTED_MEMBERSHIP_COUNTS,
  GDAP_PROVISIONING,
  GDAP_WORKLOAD_DELAY,
} from '../facts/index.ts';
import { openFact } from './definition.ts';

/** What is open about delegated access to customers. */
export const GDAP_ASSUMPTIONS = [
  openFact(GDAP_ACTIVATION_AFTER_EXPIRY, {
    id: 'gdapExpiryActivation',
    statement: 'What an engineer sees who activates for a customer whose relationship has ended.',
    alsoFactIds: ['GDAP-A9'],
    concerns: 'relationships',
    default: {
      name: 'succeeds-and-yields-nothing',
      statement:
        'The activation succeeds, since it is about the partner’s own group, and gives nothing there.',
    },
  }),
  openFact(GDAP_EXTENSION_LIMIT, {
    id: 'gdapTermCap',
    statement: 'Whether a relationship may live longer than its first term.',
    alsoFactIds: ['GDAP-A1'],
    concerns: 'extensions',
    default: {
      name: 'microsoft',
      statement: 'It may extend itself by 180 days at a time, without limit.',
    },
    words: { microsoft: 'extensions-without-limit', article: 'no-extension' },
  }),
  openFact(GDAP_END_DATE_RULE, {
    id: 'gdapEndDate',
    statement: 'From where the term of a relationship counts.',
    concerns: 'relationships',
    default: { name: 'activated-plus-term', statement: 'From the activation, as Microsoft documents.' },
  }),
  openFact(GDAP_AUTO_EXTENSION, {
    id: 'gdapExtension',
    statement: 'By how much a relationship extends itself, in seconds.',
    alsoFactIds: ['GDAP-A2'],
    concerns: 'extensions',
    default: { name: 'days', statement: 'By exactly 180 days.' },
  }),
  openFact(GDAP_PROVISIONING, {
    id: 'gdapProvisioningDelay',
    statement: 'How long a new relationship or assignment takes to work.',
    concerns: 'relationships',
    default: {
      name: 'documented',
      statement: 'Drawn around one minute, with five minutes at the 95th percentile.',
    },
  }),
  openFact(GDAP_DEPROVISIONING, {
    id: 'gdapDeprovisioningDelay',
    statement: 'How long access lasts after the end of a relationship.',
    alsoFactIds: ['GDAP-A10'],
    concerns: 'relationships',
    default: { name: 'within-minutes', statement: 'Up to five minutes, drawn at random.' },
  }),
  openFact(GDAP_WORKLOAD_DELAY, {
    id: 'workloadDelay',
    statement: 'How long an activated group role takes to reach Exchange, SharePoint and Purview.',
    alsoFactIds: ['PIM-66', 'PIM-A8', 'GDAP-A11'],
    concerns: 'activation',
    default: {
      name: 'documented',
      statement: 'From 5 minutes to 2 hours, after Microsoft’s warning and users’ reports.',
    },
    words: { documented: 'documented', article: 'article' },
  }),
  openFact(GDAP_NESTED_MEMBERSHIP_COUNTS, {
    id: 'gdapNesting',
    statement: 'Whether members of a group inside a mapped group have its roles.',
    alsoFactIds: ['GDAP-A3'],
    concerns: 'delegated-access',
    default: { name: 'counts', statement: 'They have, as Microsoft’s own guide to AdminAgents relies on.' },
  }),
  openFact(GDAP_MFA_REGISTRATIONS_PER_CUSTOMER, {
    id: 'gdapRegistrations',
    statement: 'How often a delegated engineer registers for MFA in each customer’s tenant.',
    alsoFactIds: ['GDAP-73', 'X2', 'X3', 'GDAP-A7', 'GDAP-A8'],
    concerns: 'delegated-access',
    default: { name: 'none', statement: 'Never: MFA is done at home, and always trusted.' },
  }),
];
