import { defineFact } from './fact.ts';

/*
 * The edges of the GDAP relationship (T), of its access assignment (A) and of DAP (D), and the order in which
 * DAP and GDAP decide (E). Long because it is a table. The machines and policies that encode an edge cite its id.
 */

export const EDGE_T1 = defineFact({
  id: 'T1',
  statement:
    'The partner creates a relationship: a name of 1 to 50 characters not used before, a term of 1 to 730 days, at least one role, by an Admin agent with MFA.',
  value: { from: null, to: 'created' },
  unit: 'edge',
  source:
    'graph-docs v1.0/api/tenantrelationship-post-delegatedadminrelationships.md; learn partner-center/gdap-faq',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_T2 = defineFact({
  id: 'T2',
  statement:
    'Name, term, customer, roles and extension may be edited while the relationship is only `created`.',
  value: { from: 'created', to: 'created' },
  unit: 'edge',
  source: 'learn graph/api/delegatedadminrelationship-update',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_T3 = defineFact({
  id: 'T3',
  statement: 'Only a relationship in `created` can be deleted.',
  value: { from: 'created', to: 'gone' },
  unit: 'edge',
  source: 'graph-docs v1.0/api/delegatedadminrelationship-delete.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_T4 = defineFact({
  id: 'T4',
  statement: 'The partner locks the content for approval; from then on the invitation link works.',
  value: { from: 'created', to: 'approvalPending' },
  unit: 'edge',
  source: 'graph-docs v1.0/resources/delegatedadminrelationshiprequest.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_T5 = defineFact({
  id: 'T5',
  statement:
    'A Global Administrator of the customer approves all roles at once, by a link not used before; a missing customer is filled in.',
  value: { from: 'approvalPending', to: 'approved' },
  unit: 'edge',
  source:
    'partner-center-docs gdap-customer-approval.md (2023-10-23); graph-docs v1.0/resources/delegatedadminrelationship.md',
  date: '2023-10-23',
  confidence: 'C',
});

export const EDGE_T5B = defineFact({
  id: 'T5b',
  statement:
    'An indirect reseller consents or rejects; either way its flag falls. What follows a rejection is open.',
  value: { from: 'approvalPending', to: 'approvalPending' },
  unit: 'edge',
  source:
    'graph-docs v1.0/resources/resellerdelegatedadminrelationship.md; …/delegatedadminrelationshiprequest.md',
  date: '2026-09-22',
  confidence: 'U',
});

export const EDGE_T6 = defineFact({
  id: 'T6',
  statement: 'Ninety days without approval remove the request for both sides.',
  value: { from: 'approvalPending', to: 'gone' },
  unit: 'edge',
  source: 'learn partner-center/gdap-faq; partner-center-docs gdap-activity-logs.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const EDGE_T7 = defineFact({
  id: 'T7',
  statement: "Provisioning in the customer's tenant begins.",
  value: { from: 'approved', to: 'activating' },
  unit: 'edge',
  source: 'graph-docs v1.0/resources/delegatedadminrelationship.md',
  date: '2026-09-22',
  confidence: 'I',
});

export const EDGE_T8 = defineFact({
  id: 'T8',
  statement: 'Provisioning is done: the activation is dated, and the end is the activation plus the term.',
  value: { from: 'activating', to: 'active' },
  unit: 'edge',
  source: 'graph-docs v1.0/resources/delegatedadminrelationship.md',
  date: '2026-09-22',
  confidence: 'I',
});

export const EDGE_T9 = defineFact({
  id: 'T9',
  statement:
    'The partner switches the extension; switching on needs a role set without Global Administrator. The customer is not asked and nobody is mailed.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source:
    'learn graph/api/delegatedadminrelationship-update; learn partner-center/gdap-faq; learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_T10 = defineFact({
  id: 'T10',
  statement: 'The partner removes Global Administrator from an active relationship, and nothing else.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source: 'learn graph/api/delegatedadminrelationship-update; Microsoft Graph v1.0 metadata (CSDL)',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_T11 = defineFact({
  id: 'T11',
  statement:
    'At the end date a relationship set to extend, without Global Administrator, gains 180 days; roles and assignments are untouched, as often as it takes.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source:
    'learn partner-center/gdap-faq; learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_T12 = defineFact({
  id: 'T12',
  statement: 'At the end date a relationship that does not extend begins to be taken away.',
  value: { from: 'active', to: 'expiring' },
  unit: 'edge',
  source: 'graph-docs v1.0/resources/delegatedadminrelationship.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_T13 = defineFact({
  id: 'T13',
  statement: 'The access is taken away; both sides are mailed.',
  value: { from: 'expiring', to: 'expired' },
  unit: 'edge',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; partner-center-docs gdap-expiring-notifications.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'I',
});

export const EDGE_T14 = defineFact({
  id: 'T14',
  statement: "The partner terminates, or a Global Administrator of the customer removes the partner's roles.",
  value: { from: 'active', to: 'terminationRequested' },
  unit: 'edge',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; partner-center-docs gdap-bulk-migration-tool.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const EDGE_T15 = defineFact({
  id: 'T15',
  statement: 'The offline processor picks the termination up.',
  value: { from: 'terminationRequested', to: 'terminating' },
  unit: 'edge',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; partner-center-docs gdap-bulk-migration-tool.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'I',
});

export const EDGE_T16 = defineFact({
  id: 'T16',
  statement: 'The termination is done; the end date becomes that moment, and both sides are mailed.',
  value: { from: 'terminating', to: 'terminated' },
  unit: 'edge',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; graph-docs v1.0/api/tenantrelationship-list-delegatedadminrelationships.md (sample); partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'I',
});

export const EDGE_T17 = defineFact({
  id: 'T17',
  statement: 'One year after its end the relationship vanishes for both sides.',
  value: { from: 'expired or terminated', to: 'gone' },
  unit: 'edge',
  source: 'partner-center-docs gdap-activity-logs.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const EDGE_A1 = defineFact({
  id: 'A1',
  statement: 'The partner assigns roles of the relationship to an existing security group of its tenant.',
  value: { from: null, to: 'pending' },
  unit: 'edge',
  source: 'graph-docs v1.0/api/delegatedadminrelationship-post-accessassignments.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_A2 = defineFact({
  id: 'A2',
  statement: 'A second assignment to the same group in the same relationship is refused as a conflict.',
  value: { from: null, to: null },
  unit: 'edge',
  source: 'microsoft/PartnerCenter-GDAPTransition#13',
  date: '2026-09-22',
  confidence: 'T',
});

export const EDGE_A3 = defineFact({
  id: 'A3',
  statement: 'The assignment is provisioned, usually well within five minutes.',
  value: { from: 'pending', to: 'active' },
  unit: 'edge',
  source:
    'graph-docs v1.0/api/delegatedadminrelationship-post-accessassignments.md; partner-center-docs gdap-bulk-migration-tool-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const EDGE_A4 = defineFact({
  id: 'A4',
  statement: 'An assignment can end in `error`; what triggers that is not documented.',
  value: { from: 'pending', to: 'error' },
  unit: 'edge',
  source: 'Microsoft Graph v1.0 metadata (CSDL)',
  date: '2026-09-22',
  confidence: 'U',
});

export const EDGE_A5 = defineFact({
  id: 'A5',
  statement: 'A change to other roles runs as an operation while the assignment stays active.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source: 'graph-docs v1.0/api/delegatedadminaccessassignment-update.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_A6 = defineFact({
  id: 'A6',
  statement: 'A change to the same roles changes nothing.',
  value: { from: 'active', to: 'active' },
  unit: 'edge',
  source: 'graph-docs v1.0/api/delegatedadminaccessassignment-update.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_A7 = defineFact({
  id: 'A7',
  statement: 'The partner deletes an active assignment.',
  value: { from: 'active', to: 'deleting' },
  unit: 'edge',
  source: 'graph-docs v1.0/api/delegatedadminaccessassignment-delete.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_A7B = defineFact({
  id: 'A7b',
  statement: 'The deleted row stays listed, and the same group may be assigned again.',
  value: { from: 'deleting', to: 'deleted' },
  unit: 'edge',
  source: 'third party: KelvinTegelaar/CIPP-API (filters deleted and deleting)',
  date: '2026-09-22',
  confidence: 'T',
});

export const EDGE_A8 = defineFact({
  id: 'A8',
  statement:
    'What status an assignment shows after its relationship ended is open; access is gone either way, so the twin asks for both to be active.',
  value: { from: 'any', to: 'unknown' },
  unit: 'edge',
  source: 'no text found',
  date: '2026-09-22',
  confidence: 'U',
});

export const EDGE_D1 = defineFact({
  id: 'D1',
  statement:
    'DAP came with a reseller invitation or with a customer the partner created, and made Admin agents Global Administrator and Helpdesk agents Helpdesk Administrator without end.',
  value: { from: 'none', to: 'dap' },
  unit: 'edge',
  source: 'partner-center-docs gdap-faq.md (2023-10-23); announcements/2023-october.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const EDGE_D2 = defineFact({
  id: 'D2',
  statement:
    'DAP ends by the partner, by the customer, or by Microsoft 30 days after GDAP in the led transition; the reseller link, Azure roles and licenses stay.',
  value: { from: 'dap', to: 'none' },
  unit: 'edge',
  source:
    'partner-center-docs customers-revoke-admin-privileges.md (2023-10-23); gdap-microsoft-led-transition.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const RULE_E1 = defineFact({
  id: 'E1',
  statement:
    'The GDAP roles of a user are the union over active assignments of active relationships whose group contains the user, nested groups included.',
  value: 'union',
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'I',
});

export const RULE_E2 = defineFact({
  id: 'E2',
  statement: 'Where GDAP gives a user any role, GDAP alone counts, even if it is weaker than DAP.',
  value: 'gdap',
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const RULE_E3 = defineFact({
  id: 'E3',
  statement: 'Without a GDAP role, an Admin agent is Global Administrator where DAP stands.',
  value: 'dap',
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const RULE_E4 = defineFact({
  id: 'E4',
  statement: 'Without a GDAP role, a Helpdesk agent is Helpdesk Administrator where DAP stands.',
  value: 'dap',
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const RULE_E5 = defineFact({
  id: 'E5',
  statement: 'Otherwise the user has nothing.',
  value: 'none',
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});
