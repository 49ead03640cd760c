import { defineDifference } from './difference.ts';

/*
 * Where the article and Microsoft differ on Azure Lighthouse, row by row, with the facts that decide.
 */

export const ARTICLE_POLICY_PLACE = defineDifference({
  id: 'S1',
  about: 'Where the policy of a Lighthouse activation lives',
  article: 'the managing tenant, all of it',
  microsoft:
    'the definition in the customer’s subscription, changed from there only, with license, MFA, approvers and PIM log in the managing tenant',
  agreement: 'differs',
  settledBy: ['LH-01', 'LH-02', 'LH-54', 'LH-70', 'LH-85'],
  confidence: 'C',
});

export const ARTICLE_DELEGATION_LENGTH = defineDifference({
  id: 'S2',
  about: 'The longest delegation',
  article: 'a limit in the template',
  microsoft: 'no such property, a delegation until somebody removes it, and a limit for activations only',
  agreement: 'differs',
  settledBy: ['LH-12', 'LH-5D'],
  confidence: 'C',
});

export const ARTICLE_LIGHTHOUSE_MAXIMUM = defineDifference({
  id: 'S3',
  about: 'The longest activation through Lighthouse',
  article: '24 hours',
  microsoft: 'half an hour to 8 hours',
  agreement: 'differs',
  settledBy: ['LH-12'],
  confidence: 'C',
});

export const ARTICLE_PERMANENT_READER = defineDifference({
  id: 'S4',
  about: 'The permanent reader',
  article: 'one per delegation, without which it does not work',
  microsoft:
    'one per eligible principal, without which that principal cannot elevate in the portal, and a delegation that deploys all the same',
  agreement: 'differs',
  settledBy: ['LH-20', 'LH-21'],
  confidence: 'C',
});

export const ARTICLE_READER_ALSO_ELIGIBLE = defineDifference({
  id: 'S5',
  about: 'A reader who is eligible too',
  article: 'a failed activation',
  microsoft:
    'the same rule as for everybody: no permanent reader role, no elevation in the portal; for the API nothing is said',
  agreement: 'partly',
  settledBy: ['LH-20'],
  confidence: 'C',
});

export const ARTICLE_NOTHING_IN_SUBSCRIPTION = defineDifference({
  id: 'S6',
  about: 'What a delegation leaves in the customer’s tenant',
  article: 'neither users nor role assignments',
  microsoft:
    'no users, yet a definition and an assignment in the subscription, seen under service providers and not under access control',
  agreement: 'partly',
  settledBy: ['LH-01', 'LH-5A', 'LH-82'],
  confidence: 'C',
});

export const ARTICLE_ONLY_DATA_ACTIONS = defineDifference({
  id: 'S7',
  about: 'Reasons against Lighthouse',
  article: 'data actions and nothing else',
  microsoft:
    'Owner, custom roles, roles with certain actions, deprecated roles, management groups, other clouds and all of the data plane as well',
  agreement: 'differs',
  settledBy: [
    'LH-19',
    'LH-30',
    'LH-31',
    'LH-32',
    'LH-33',
    'LH-34',
    'LH-35',
    'LH-36',
    'LH-37',
    'LH-40',
    'LH-42',
    'LH-46',
    'LH-4B',
  ],
  confidence: 'C',
});

export const ARTICLE_DATA_ROLES = defineDifference({
  id: 'S8',
  about: 'Roles with data actions',
  article: 'roles for storage data, secrets and SQL data excluded',
  microsoft:
    'the same, refused with the definition, and supported roles that list keys and so reach the data',
  agreement: 'partly',
  settledBy: ['LH-33', 'LH-3B'],
  confidence: 'C',
});

export const ARTICLE_LIGHTHOUSE_P2 = defineDifference({
  id: 'S9',
  about: 'Licenses for eligible authorizations',
  article: 'P2 in the managing tenant, for eligible users and approvers',
  microsoft: 'a license there that supports PIM',
  agreement: 'agree',
  settledBy: ['LH-70', 'LH-71'],
  confidence: 'C',
});

export const ARTICLE_CUSTOMER_SEES_LOGS = defineDifference({
  id: 'S10',
  about: 'What the customer sees',
  article: 'audit logs of what was done',
  microsoft: 'the activity log of 90 days with names but without tenant and role, and no log of PIM',
  agreement: 'partly',
  settledBy: ['LH-80', 'LH-85'],
  confidence: 'C',
});

export const ARTICLE_TEMPLATE = defineDifference({
  id: 'S11',
  about: 'What a template defines',
  article: 'groups, roles, permanent or eligible, longest activation and approvers',
  microsoft:
    'the MFA provider and single users as well, and service principals for permanent authorizations only',
  agreement: 'partly',
  settledBy: ['LH-10', 'LH-11', 'LH-12', 'LH-13', 'LH-14', 'LH-15'],
  confidence: 'C',
});

export const ARTICLE_AZURE_ONLY = defineDifference({
  id: 'S12',
  about: 'What Lighthouse reaches',
  article: 'Azure resources only',
  microsoft: 'the same, by built-in Azure roles only',
  agreement: 'agree',
  settledBy: ['LH-37', 'LH-46'],
  confidence: 'C',
});

export const ARTICLE_NO_ELIGIBLE_PROGRAMS = defineDifference({
  id: 'S13',
  about: 'Service principals',
  article: 'never eligible',
  microsoft: 'never eligible, and no approvers either',
  agreement: 'agree',
  settledBy: ['LH-14', 'LH-15'],
  confidence: 'C',
});

export const ARTICLE_P2_ONCE = defineDifference({
  id: 'S14',
  about: 'Seats of an engineer with GDAP and Lighthouse',
  article: 'one seat for both',
  microsoft: 'no sentence on it, and licenses per user',
  agreement: 'silent',
  settledBy: ['LH-71'],
  confidence: 'U',
});

export const ARTICLE_LIGHTHOUSE_EXPIRY = defineDifference({
  id: 'S15',
  about: 'The end of the license',
  article: 'eligible assignments removed, permanent ones unaffected',
  microsoft:
    'active assignments with an end made permanent as well, and no word on activations through Lighthouse',
  agreement: 'partly',
  settledBy: ['LH-72'],
  confidence: 'U',
});

export const ARTICLE_LIGHTHOUSE_DELAY = defineDifference({
  id: 'S16',
  about: 'How soon an activated role works',
  article: 'seconds, and a session that lags',
  microsoft:
    'seconds, up to 10 minutes of cache in Azure or a new sign-in, and up to 15 minutes in the portal after onboarding',
  agreement: 'agree',
  settledBy: ['LH-69', 'LH-5F'],
  confidence: 'C',
});

export const ARTICLE_LIGHTHOUSE_WITH_GDAP = defineDifference({
  id: 'S17',
  about: 'Lighthouse and GDAP together',
  article: 'both together supported',
  microsoft: 'nothing that speaks against it',
  agreement: 'silent',
  settledBy: [],
  confidence: 'U',
});

export const ARTICLE_LIGHTHOUSE_API = defineDifference({
  id: 'S18',
  about: 'The end of the second PIM API for Azure',
  article: '2026-10-28',
  microsoft: 'the same day',
  agreement: 'agree',
  settledBy: ['PIM-113'],
  confidence: 'C',
});

export const ARTICLE_LIGHTHOUSE_CONDITIONAL_ACCESS = defineDifference({
  id: 'S19',
  about: 'Conditional Access of the customer',
  article: 'no word on it',
  microsoft: 'policies of the managing tenant only, so that the customer’s do not apply',
  agreement: 'silent',
  settledBy: ['LH-4A'],
  confidence: 'C',
});

export const ARTICLE_LOCKS = defineDifference({
  id: 'S20',
  about: 'Locks on resources',
  article: 'no word on them',
  microsoft: 'locks of the customer that do not hold the provider',
  agreement: 'silent',
  settledBy: ['LH-47'],
  confidence: 'C',
});
