import { z } from 'zod';
import { ASSIGNMENT_STATUSES, RELATIONSHIP_STATUSES } from '../../models/estate.ts';
import { date } from './dates.ts';
import { flag, id, LONGEST_ID, label, Roles } from './estate-fields.ts';
import { gdapTerm } from './sketch-schema.ts';

/*
 * What a partner holds at a customer: legacy DAP, GDAP relationships and their assignments.
 */

const graphStatus = z
  .string()
  .max(LONGEST_ID)
  .optional()
  .describe('What Graph called the status, where the twin has no word for it.');

export const Relationship = z.strictObject({
  id: id('Id of the relationship.'),
  name: label('Name to show. Default: the id.'),
  customer: id('The customer tenant.'),
  status: z.enum(RELATIONSHIP_STATUSES).optional().describe('Default: active.'),
  graphStatus,
  term: gdapTerm('Term.'),
  autoExtend: flag('Extends itself by 180 days. Default: false.'),
  roles: Roles.optional(),
  created: date('When it was drafted.').optional(),
  activated: date('When it became active.').optional(),
  ends: date('When it ends. Default: activated plus term.').optional(),
});

export const AccessAssignment = z.strictObject({
  id: id('Id of the assignment.'),
  relationship: id('The relationship.'),
  group: id('The security group of the managing tenant.'),
  status: z.enum(ASSIGNMENT_STATUSES).optional().describe('Default: active.'),
  graphStatus,
  roles: Roles.optional(),
});

export const Dap = z.union(
  [
    id('A customer with legacy DAP.'),
    z.strictObject({
      customer: id('The customer tenant.'),
      status: z.enum(['dap', 'none']).describe('Whether DAP stands.'),
    }),
  ],
  { error: () => 'a customer, or { customer: …, status: dap }' },
);
