import { defineDifference } from './difference.ts';

/*
 * Where the article and Microsoft differ on PIM and its licenses, row by row, with the facts that decide.
 */

export const ARTICLE_LONGEST_ACTIVATION = defineDifference({
  id: 'PIM-A1',
  about: 'The longest activation',
  article: '24 hours',
  microsoft: '24 hours in the portal’s pages and 8 in two overviews of Graph',
  agreement: 'agree',
  settledBy: ['PIM-14', 'PIM-15'],
  confidence: 'C',
});

export const ARTICLE_LICENSE_EXPIRY = defineDifference({
  id: 'PIM-A2',
  about: 'The end of the license',
  article: 'eligible assignments removed, permanent ones unaffected, PIM and its API gone and reviews ended',
  microsoft:
    'all of that, and besides active assignments with an end made permanent, settings deleted and alerts stopped',
  agreement: 'differs',
  settledBy: ['PIM-93'],
  confidence: 'C',
});

export const ARTICLE_SYNCED_USERS = defineDifference({
  id: 'PIM-A3',
  about: 'The type of synchronized users',
  article: 'guests by default',
  microsoft: 'external members by default',
  agreement: 'differs',
  settledBy: ['PIM-85'],
  confidence: 'C',
});

export const ARTICLE_NESTED_GROUPS = defineDifference({
  id: 'PIM-A4',
  about: 'Groups inside PIM groups',
  article: 'nesting unsupported, and nested members let in with the activation',
  microsoft: 'eligible nesting allowed, an activation for the one user who asks, and nesting not recommended',
  agreement: 'differs',
  settledBy: ['PIM-53'],
  confidence: 'C',
});

export const ARTICLE_WHO_NEEDS_P2 = defineDifference({
  id: 'PIM-A5',
  about: 'Who needs P2',
  article: 'eligible people and approvers',
  microsoft: 'time-bound active people, the reviewed and reviewers as well, and guests billed by month',
  agreement: 'differs',
  settledBy: ['PIM-76', 'PIM-87', 'PIM-89'],
  confidence: 'C',
});

export const ARTICLE_QUARTERLY_REVIEWS = defineDifference({
  id: 'PIM-A6',
  about: 'Reviews every quarter',
  article: 'P2 enough for all of them',
  microsoft: 'ID Governance needed for reviews of PIM groups',
  agreement: 'differs',
  settledBy: ['PIM-80'],
  confidence: 'C',
});

export const ARTICLE_GROUPS_BEFORE_ROLES = defineDifference({
  id: 'PIM-A7',
  about: 'PIM for Groups against PIM for roles',
  article: 'groups almost always the better choice',
  microsoft: 'another way advised for Exchange, SharePoint and Purview',
  agreement: 'differs',
  settledBy: ['PIM-63'],
  confidence: 'C',
});

export const ARTICLE_SIGN_IN_AGAIN = defineDifference({
  id: 'PIM-A8',
  about: 'A role that is active and does not work yet',
  article: 'signing out and in as the cure',
  microsoft: 'that cure for some applications only, and access that may outlast the activation',
  agreement: 'partly',
  settledBy: ['PIM-66', 'PIM-67', 'PIM-68', 'PIM-69', 'PIM-70', 'PIM-71', 'PIM-72', 'PIM-73'],
  confidence: 'C',
});

export const ARTICLE_MFA_ON_ACTIVATION = defineDifference({
  id: 'PIM-A9',
  about: 'MFA on activation',
  article: 'MFA as a fixed step of it',
  microsoft:
    'MFA where the policy asks for it, no new prompt in the same session, and none in the example of a group',
  agreement: 'differs',
  settledBy: ['PIM-26', 'PIM-27', 'PIM-28', 'PIM-29'],
  confidence: 'C',
});

export const ARTICLE_GROUP_KINDS = defineDifference({
  id: 'PIM-A10',
  about: 'Which groups and principals PIM takes',
  article:
    'no dynamic and no synchronized groups, 500 role-assignable ones, other groups since January 2023, and service principals active only',
  microsoft: 'the same',
  agreement: 'agree',
  settledBy: ['PIM-47', 'PIM-50', 'PIM-51'],
  confidence: 'C',
});

export const ARTICLE_END_OF_API = defineDifference({
  id: 'PIM-A11',
  about: 'The end of the second PIM API',
  article: '2026-10-28 for roles, Azure and groups, without a clear message',
  microsoft:
    'the same day, no word on messages, and Azure Resource Manager instead of Graph as the place to go for Azure',
  agreement: 'partly',
  settledBy: ['PIM-113', 'PIM-114', 'PIM-115', 'PIM-116'],
  confidence: 'C',
});

export const ARTICLE_SUITES = defineDifference({
  id: 'PIM-A12',
  about: 'What the bundles include',
  article: 'P2 and ID Governance in the Suite, and PIM in ID Governance',
  microsoft: 'PIM in both, and a P1 or P2 plan that both need beside them',
  agreement: 'partly',
  settledBy: ['PIM-79', 'PIM-82'],
  confidence: 'C',
});

export const ARTICLE_GUESTS_IN_PIM = defineDifference({
  id: 'PIM-A13',
  about: 'Guests in PIM',
  article: 'guests who are eligible and activate',
  microsoft: 'nothing that forbids it',
  agreement: 'agree',
  settledBy: ['PIM-49', 'PIM-61'],
  confidence: 'C',
});

export const ARTICLE_ONE_SEAT_PER_ENGINEER = defineDifference({
  id: 'PIM-A14',
  about: 'Seats of one engineer with many customers',
  article: 'one seat, however many customers',
  microsoft: 'no sentence on it, and a way of counting that gives the same',
  agreement: 'agree',
  settledBy: ['PIM-92'],
  confidence: 'U',
});

export const ARTICLE_SYNC_SOURCE_LICENSE = defineDifference({
  id: 'PIM-A15',
  about: 'The license of the tenant synchronized from',
  article: 'P1 for every user',
  microsoft: 'the same',
  agreement: 'agree',
  settledBy: ['PIM-86'],
  confidence: 'C',
});
