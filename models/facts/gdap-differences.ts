import { defineDifference } from './difference.ts';

/*
 * Where the article and Microsoft differ on GDAP, row by row, with the facts that decide.
 */

export const ARTICLE_LONGEST_TERM = defineDifference({
  id: 'GDAP-A1',
  about: 'How long a relationship can last',
  article: '2 years at most, and never for good',
  microsoft:
    '2 years as the first term only, and extension without limit where no Global Administrator is in it',
  agreement: 'differs',
  settledBy: ['GDAP-01', 'GDAP-03', 'GDAP-05'],
  confidence: 'C',
});

export const ARTICLE_EXTENSION = defineDifference({
  id: 'GDAP-A2',
  about: 'What an extension adds',
  article: 'six months per cycle',
  microsoft:
    'exactly 180 days, on the day of the end, never with Global Administrator, and no mail when it is switched',
  agreement: 'partly',
  settledBy: ['GDAP-03', 'GDAP-04', 'GDAP-06', 'GDAP-10'],
  confidence: 'C',
});

export const ARTICLE_GDAP_NESTING = defineDifference({
  id: 'GDAP-A3',
  about: 'Groups inside groups that carry roles',
  article: 'nesting unsupported and unpredictable',
  microsoft:
    'nested members counted, active nesting refused by role-assignable groups only, and eligible nesting allowed',
  agreement: 'differs',
  settledBy: ['GDAP-46', 'GDAP-116', 'PIM-53'],
  confidence: 'C',
});

export const ARTICLE_NOTHING_STORED = defineDifference({
  id: 'GDAP-A4',
  about: 'What the customer’s tenant stores',
  article: 'neither users nor role assignments of the partner',
  microsoft:
    'no users but for Dynamics 365, yet a policy entry with the allowed roles and service principals',
  agreement: 'partly',
  settledBy: ['GDAP-60', 'GDAP-61', 'GDAP-63'],
  confidence: 'C',
});

export const ARTICLE_NO_ASSIGNMENTS_SHOWN = defineDifference({
  id: 'GDAP-A5',
  about: 'Role assignments that the customer sees',
  article: 'none',
  microsoft: 'the Owner assignment of the AdminAgents group, shown as a foreign principal',
  agreement: 'differs',
  settledBy: ['GDAP-104'],
  confidence: 'C',
});

export const ARTICLE_AZURE_BY_GDAP = defineDifference({
  id: 'GDAP-A6',
  about: 'Azure resources',
  article: 'GDAP as the way to them',
  microsoft:
    'Entra roles only in GDAP, and Azure roles of the AdminAgents group under four conditions at once',
  agreement: 'partly',
  settledBy: ['GDAP-100', 'GDAP-101'],
  confidence: 'C',
});

export const ARTICLE_TRUST_FOR_GDAP = defineDifference({
  id: 'GDAP-A7',
  about: 'MFA of engineers at customers',
  article: 'outbound MFA trust as the way around registrations',
  microsoft: 'trust that is inbound only and not applied to GDAP, with MFA done at home and always trusted',
  agreement: 'differs',
  settledBy: ['GDAP-73', 'GDAP-74', 'B2B-10', 'B2B-11', 'B2B-40'],
  confidence: 'C',
});

export const ARTICLE_REGISTRATIONS = defineDifference({
  id: 'GDAP-A8',
  about: 'MFA registrations for 40 customers',
  article: '40 of them',
  microsoft: '40 for guests without trust, and none for GDAP',
  agreement: 'differs',
  settledBy: ['GDAP-76', 'B2B-17', 'B2B-41'],
  confidence: 'C',
});

export const ARTICLE_ACTIVATION_AFTER_EXPIRY = defineDifference({
  id: 'GDAP-A9',
  about: 'Activation after a relationship has ended',
  article: 'no activation for that customer',
  microsoft: 'an activation at home that succeeds and yields nothing there',
  agreement: 'differs',
  settledBy: ['GDAP-87'],
  confidence: 'I',
});

export const ARTICLE_REMOVAL_AT_EXPIRY = defineDifference({
  id: 'GDAP-A10',
  about: 'The end of a relationship',
  article: 'all assignments removed at once, without grace',
  microsoft:
    'no grace and no way back, removal by a process within minutes, and nothing on tokens already issued',
  agreement: 'partly',
  settledBy: ['GDAP-83', 'GDAP-84', 'GDAP-85'],
  confidence: 'C',
});

export const ARTICLE_ACTIVE_IN_SECONDS = defineDifference({
  id: 'GDAP-A11',
  about: 'How soon a role works',
  article: 'seconds and a new sign-in',
  microsoft: 'much longer for Exchange, SharePoint and Purview',
  agreement: 'partly',
  settledBy: ['GDAP-114', 'PIM-63'],
  confidence: 'C',
});

export const ARTICLE_NO_ACCESS = defineDifference({
  id: 'GDAP-A12',
  about: 'Security Reader or Global Reader that meets “No Access”',
  article: 'Global Administrator as the way around',
  microsoft: 'the same way around, at the price of extension',
  agreement: 'agree',
  settledBy: ['GDAP-117', 'GDAP-118'],
  confidence: 'C',
});

export const ARTICLE_CONSENT_IS_LAST = defineDifference({
  id: 'GDAP-A13',
  about: 'The customer’s consent',
  article: 'consent as the last step',
  microsoft: 'no access before a group has an access assignment',
  agreement: 'silent',
  settledBy: ['GDAP-36'],
  confidence: 'C',
});

export const ARTICLE_PARTNER_P2 = defineDifference({
  id: 'GDAP-A14',
  about: 'Where P2 is needed',
  article: 'the partner’s tenant only',
  microsoft: 'the same',
  agreement: 'agree',
  settledBy: ['GDAP-111'],
  confidence: 'C',
});

export const ARTICLE_BLAST_RADIUS = defineDifference({
  id: 'GDAP-A15',
  about: 'How many customers one account opens',
  article: '40 of them',
  microsoft: 'the pattern, without a number',
  agreement: 'agree',
  settledBy: ['GDAP-99'],
  confidence: 'C',
});
