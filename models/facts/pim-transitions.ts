import { defineFact } from './fact.ts';

/*
 * The edges of a PIM request and assignment (PR). The machines that encode an edge cite its id.
 */

export const EDGE_PR1 = defineFact({
  id: 'PR1',
  statement:
    'A request that breaks a rule is refused and leaves nothing behind; the rules are eligibility, length, MFA or context, justification, ticket, and no twin.',
  value: true,
  unit: 'rule',
  source: 'see PIM-07, PIM-12, PIM-13',
  date: '2026-09-22',
  confidence: 'T',
});

export const EDGE_PR2 = defineFact({
  id: 'PR2',
  statement: 'A request for validation only changes nothing.',
  value: true,
  unit: 'rule',
  source: 'see PIM-09',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_PR3 = defineFact({
  id: 'PR3',
  statement: 'A pre-approval extension that denies ends the request.',
  value: true,
  unit: 'rule',
  source: 'see PIM-40',
  date: '2026-09-22',
  confidence: 'U',
});

export const EDGE_PR4 = defineFact({
  id: 'PR4',
  statement: 'Where approval is required the request waits, 24 hours at most.',
  value: true,
  unit: 'rule',
  source: 'see PIM-34, PIM-37, PIM-40',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_PR5 = defineFact({
  id: 'PR5',
  statement: 'Otherwise the request is granted at once.',
  value: true,
  unit: 'rule',
  source: 'see PIM-06',
  date: '2026-09-22',
  confidence: 'X',
});

export const EDGE_PR6 = defineFact({
  id: 'PR6',
  statement: 'An approver other than the requestor grants; the first answer decides.',
  value: true,
  unit: 'rule',
  source: 'see PIM-34',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_PR7 = defineFact({
  id: 'PR7',
  statement: 'An approver other than the requestor denies.',
  value: true,
  unit: 'rule',
  source: 'see PIM-34',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_PR8 = defineFact({
  id: 'PR8',
  statement: 'After 24 hours without an answer the request is denied; how Graph labels that is open.',
  value: true,
  unit: 'rule',
  source: 'see PIM-37',
  date: '2026-09-22',
  confidence: 'U',
});

export const EDGE_PR9 = defineFact({
  id: 'PR9',
  statement: 'A pending request can be canceled.',
  value: true,
  unit: 'rule',
  source: 'see PIM-08',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_PR10 = defineFact({
  id: 'PR10',
  statement: 'A grant with a later start waits for it.',
  value: true,
  unit: 'rule',
  source: 'see PIM-06, PIM-11',
  date: '2026-09-22',
  confidence: 'X',
});

export const EDGE_PR11 = defineFact({
  id: 'PR11',
  statement: 'A grant whose start has come is active until its start plus its length.',
  value: true,
  unit: 'rule',
  source: 'see PIM-06, PIM-10',
  date: '2026-09-22',
  confidence: 'X',
});

export const EDGE_PR12 = defineFact({
  id: 'PR12',
  statement: 'A grant that waits for its start can be canceled.',
  value: true,
  unit: 'rule',
  source: 'see PIM-08',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_PR13 = defineFact({
  id: 'PR13',
  statement: 'Whether eligibility is checked again when a later start comes is open.',
  value: true,
  unit: 'rule',
  source: 'no text found',
  date: '2026-09-22',
  confidence: 'U',
});

export const EDGE_PR14 = defineFact({
  id: 'PR14',
  statement: 'Deactivation in the first 5 minutes is refused.',
  value: true,
  unit: 'rule',
  source: 'see PIM-18',
  date: '2026-09-22',
  confidence: 'T',
});

export const EDGE_PR15 = defineFact({
  id: 'PR15',
  statement: 'Deactivation after 5 minutes ends the activation.',
  value: true,
  unit: 'rule',
  source: 'see PIM-06, PIM-18',
  date: '2026-09-22',
  confidence: 'T',
});

export const EDGE_PR16 = defineFact({
  id: 'PR16',
  statement: 'The end of the last active owner is tried for 30 days, then the owner stands.',
  value: true,
  unit: 'rule',
  source: 'see PIM-59',
  date: '2026-09-22',
  confidence: 'C',
});

export const EDGE_PR17 = defineFact({
  id: 'PR17',
  statement: 'The last Global Administrator is kept past the end.',
  value: true,
  unit: 'rule',
  source: 'see PIM-46',
  date: '2026-09-22',
  confidence: 'I',
});

export const EDGE_PR18 = defineFact({
  id: 'PR18',
  statement:
    'A lost plan removes eligible assignments, makes time-bound active ones permanent, resets policies, ends reviews, and stops alerts, mails and PIM itself.',
  value: true,
  unit: 'rule',
  source: 'see PIM-93 to 95',
  date: '2026-09-22',
  confidence: 'I',
});
