import { defineFact } from './fact.ts';

/*
 * The edges of an Azure Lighthouse delegation (LD) and of the activation of an eligible authorization (LA).
 * Long because it is a table. The machines that encode an edge cite its id.
 */

export const EDGE_LD1 = defineFact({
  id: 'LD1',
  statement:
    'A deployment of definition and assignment begins; a definition that breaks a rule fails, and nothing is made.',
  value: { from: 'none', to: 'provisioning' },
  unit: 'edge',
  source: 'see LH-02, LH-16, LH-30, LH-35, LH-50, LH-90',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD2 = defineFact({
  id: 'LD2',
  statement: 'The customer accepts an offer of the marketplace: a definition, and no access yet.',
  value: { from: 'none', to: 'offered' },
  unit: 'edge',
  source: 'see LH-44, LH-50, LH-59',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD3 = defineFact({
  id: 'LD3',
  statement: 'The customer delegates resources under the offer.',
  value: { from: 'offered', to: 'provisioning' },
  unit: 'edge',
  source: 'see LH-50, LH-5B',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD4 = defineFact({
  id: 'LD4',
  statement: 'Both resources exist, both sides log it, and the portal shows it within 15 minutes.',
  value: { from: 'provisioning', to: 'active' },
  unit: 'edge',
  source: 'see LH-5A, LH-5F, LH-83, LH-84',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD5 = defineFact({
  id: 'LD5',
  statement: 'The deployment fails; what it leaves may block the next.',
  value: { from: 'provisioning', to: 'failed' },
  unit: 'edge',
  source: 'see LH-5C',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD6 = defineFact({
  id: 'LD6',
  statement:
    'The same offer is deployed again: all authorizations are replaced, and who is not on the new list loses access.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source: 'see LH-54, LH-83',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD7 = defineFact({
  id: 'LD7',
  statement: 'Another offer with the same principals is deployed beside it: their access may be gone.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source: 'see LH-55',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD8 = defineFact({
  id: 'LD8',
  statement: 'The provider publishes a new version of its offer; the old authorizations go on.',
  value: { from: 'active', to: 'updateAvailable' },
  unit: 'edge',
  source: 'see LH-58',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD9 = defineFact({
  id: 'LD9',
  statement: 'The customer accepts the new version for all its scopes.',
  value: { from: 'updateAvailable', to: 'active' },
  unit: 'edge',
  source: 'see LH-50, LH-58',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD10 = defineFact({
  id: 'LD10',
  statement: 'The customer removes the delegation.',
  value: { from: 'active or updateAvailable', to: 'deleting' },
  unit: 'edge',
  source: 'see LH-51',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD11 = defineFact({
  id: 'LD11',
  statement: 'A principal of the provider with the role for it removes the delegation.',
  value: { from: 'active or updateAvailable', to: 'deleting' },
  unit: 'edge',
  source: 'see LH-52',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD12 = defineFact({
  id: 'LD12',
  statement:
    'The assignment is gone: every grant of it ends, waiting requests and running activations with it.',
  value: { from: 'deleting', to: 'removed' },
  unit: 'edge',
  source: 'see LH-0C, LH-53, LH-6B',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD13 = defineFact({
  id: 'LD13',
  statement: 'The subscription moves to another tenant: the delegation stays, unless it was to that tenant.',
  value: { from: 'active', to: 'active or removed' },
  unit: 'edge',
  source: 'see LH-48',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD14 = defineFact({
  id: 'LD14',
  statement:
    'One of its roles is deprecated, which takes that access, or gains data actions, which takes nothing.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source: 'see LH-38, LH-39',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LD15 = defineFact({
  id: 'LD15',
  statement: 'A new deployment begins, as the first did; a definition left behind may be in its way.',
  value: { from: 'removed', to: 'provisioning' },
  unit: 'edge',
  source: 'see LH-5C',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA1 = defineFact({
  id: 'LA1',
  statement: 'The user asks for the role: waits if there are approvers, else gets it at once.',
  value: { from: 'eligible', to: 'pendingApproval or provisioning' },
  unit: 'edge',
  source: 'see LH-14, LH-15, LH-20, LH-66, LH-68, LH-6A, LH-70',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA2 = defineFact({
  id: 'LA2',
  statement: 'An approver other than the requester says yes within 24 hours; the first answer wins.',
  value: { from: 'pendingApproval', to: 'provisioning' },
  unit: 'edge',
  source: 'see LH-14, LH-62, LH-63',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA3 = defineFact({
  id: 'LA3',
  statement: 'An approver says no.',
  value: { from: 'pendingApproval', to: 'eligible' },
  unit: 'edge',
  source: 'see LH-63',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA4 = defineFact({
  id: 'LA4',
  statement: 'The requester takes the request back.',
  value: { from: 'pendingApproval', to: 'eligible' },
  unit: 'edge',
  source: 'see LH-64',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA5 = defineFact({
  id: 'LA5',
  statement: 'Nobody answers within 24 hours; it takes a new request.',
  value: { from: 'pendingApproval', to: 'eligible' },
  unit: 'edge',
  source: 'see LH-62',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA6 = defineFact({
  id: 'LA6',
  statement: 'The delegation or the license goes, and the request with it.',
  value: { from: 'pendingApproval or provisioning', to: 'ineligible' },
  unit: 'edge',
  source: 'see LH-6B, LH-72',
  date: '2026-09-22',
  confidence: 'I',
});

export const EDGE_LA7 = defineFact({
  id: 'LA7',
  statement: 'Seconds later the role is active, until the time asked for is over.',
  value: { from: 'provisioning', to: 'active' },
  unit: 'edge',
  source: 'see LH-69, LH-85',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA8 = defineFact({
  id: 'LA8',
  statement:
    'Resource Manager notices it, up to ten minutes later or with a new token; until then it refuses.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source: 'see LH-69',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA9 = defineFact({
  id: 'LA9',
  statement: 'The user gives the role up, after five minutes at the earliest.',
  value: { from: 'active', to: 'ending' },
  unit: 'edge',
  source: 'see LH-65',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA10 = defineFact({
  id: 'LA10',
  statement: 'The time is over.',
  value: { from: 'active', to: 'ending' },
  unit: 'edge',
  source: 'see LH-67',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA11 = defineFact({
  id: 'LA11',
  statement: 'The delegation goes.',
  value: { from: 'active', to: 'ending' },
  unit: 'edge',
  source: 'see LH-6B',
  date: '2026-09-22',
  confidence: 'I',
});

export const EDGE_LA12 = defineFact({
  id: 'LA12',
  statement: 'The license goes.',
  value: { from: 'active', to: 'permanent or ending' },
  unit: 'edge',
  source: 'see LH-72',
  date: '2026-09-22',
  confidence: 'U',
});

export const EDGE_LA13 = defineFact({
  id: 'LA13',
  statement:
    'Resource Manager forgets the role, up to ten minutes later; until then requests may still pass.',
  value: { from: 'ending', to: 'eligible' },
  unit: 'edge',
  source: 'see LH-69',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA14 = defineFact({
  id: 'LA14',
  statement: 'After a refusal, a cancellation or a timeout the user may ask again.',
  value: { from: 'eligible', to: 'pendingApproval or provisioning' },
  unit: 'edge',
  source: 'see LH-62',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_LA15 = defineFact({
  id: 'LA15',
  statement: 'A new deployment no longer lists the entry.',
  value: { from: 'any', to: 'ineligible' },
  unit: 'edge',
  source: 'see LH-54',
  date: '2026-09-22',
  confidence: 'I',
});
