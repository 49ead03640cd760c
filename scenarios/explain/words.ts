import type { AccessPath, LinkKind, PathState } from '../../models/access/access-path.ts';
import type { HeadReason } from '../result.ts';

/** States by shape before color, the same shapes as in the report; a token left over looks like what it was. */
export const GLYPHS: Readonly<Record<PathState, string>> = {
  standing: '■',
  active: '▣',
  residual: '▣',
  eligible: '□',
  gated: '◇',
  lost: '×',
  unknown: '?',
};

export const STATE_WORDS: Readonly<Record<PathState, string>> = {
  standing: 'standing',
  active: 'active',
  residual: 'left over',
  eligible: 'eligible',
  gated: 'waits for an approver',
  lost: 'fails',
  unknown: 'not documented',
};

export const MODEL_WORDS: Readonly<Record<AccessPath['model'], string>> = {
  dap: 'legacy DAP',
  gdap: 'GDAP',
  'azure-admin-on-behalf-of': 'Azure on behalf of the customer',
  lighthouse: 'Azure Lighthouse',
  guest: 'account of the person in the tenant',
  own: 'role in the account’s own tenant',
  token: 'token issued earlier',
};

export const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  account: 'account',
  'sign-in': 'sign-in',
  'conditional-access': 'policy',
  'guest-object': 'account in the way',
  eligibility: 'place',
  approval: 'approval',
  activation: 'activation',
  membership: 'place',
  group: 'group',
  dap: 'delegation',
  precedence: 'precedence',
  relationship: 'relationship',
  'access-assignment': 'access assignment',
  delegation: 'delegation',
  authorization: 'authorization',
  reader: 'authorization',
  role: 'role',
  'azure-subscription': 'subscription',
  'owner-assignment': 'owner assignment',
  token: 'token',
};

export const REASON_WORDS: Readonly<Record<HeadReason['kind'], string>> = {
  'eligible-member': 'eligible in',
  'time-bound-member': 'time-bound in',
  approver: 'approves for',
  reviewer: 'reviews in',
  reviewed: 'is reviewed in',
  'eligible-owner': 'eligible owner of',
  configurer: 'configures',
  'per-customer': 'is counted once more for',
  'eligible-role': 'eligible for a role',
  'time-bound-role': 'in a role for a time',
  synchronized: 'synchronized to another tenant',
  'plan-for-guests': 'a plan, so that PIM runs for guests',
  'plan-for-members': 'a plan, so that PIM runs for external members',
  'seat-at-home': 'an external member covered from home in',
  prerequisite: 'prerequisite of',
  'reviewed-program': 'is reviewed in',
  'role-group-member': 'in a role-assignable group:',
  'plan-for-role-groups': 'a plan for the role-assignable group',
};
