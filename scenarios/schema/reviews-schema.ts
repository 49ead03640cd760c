import { z } from 'zod';
import { date } from './dates.ts';
import { duration } from './durations.ts';
import { azureRole, flag, id, label, MOST_ENTRIES, role } from './estate-fields.ts';

/*
 * Access reviews.
 */

const KINDS = ['entra-role', 'azure-role', 'group', 'pim-group', 'application', 'guests'] as const;
const FREQUENCIES = ['once', 'weekly', 'monthly', 'quarterly', 'semi-annually', 'annually'] as const;
const SILENCES = ['no-change', 'remove', 'approve', 'recommendation'] as const;
const MOST_REVIEWERS = 10_000;
const MOST_OCCURRENCES = 10_000;

const Reviewers = z.array(id('An account.')).max(MOST_REVIEWERS);

export const Review = z.strictObject({
  id: id('Id of the access review.'),
  name: label('Name to show. Default: the id.'),
  tenant: id('Where it runs. Default: the managing tenant.').optional(),
  scope: z.array(id('An account.')).max(MOST_ENTRIES).describe('Accounts that are reviewed.'),
  reviewers: Reviewers.describe('Accounts that review.'),
  servicePrincipals: z
    .array(id('A service principal.'))
    .max(MOST_ENTRIES)
    .optional()
    .describe('Service principals that are reviewed, for the licenses they take (PIM-81).'),
  kind: z
    .enum(KINDS)
    .optional()
    .describe(
      'What is reviewed. Default: group, entra-role or azure-role where one is named; else only seats count.',
    ),
  group: id('The group whose members, or whose guests, are reviewed.').optional(),
  role: role('Or the role of Microsoft Entra.').optional(),
  azureRole: azureRole('Or the role of Azure.').optional(),
  frequency: z.enum(FREQUENCIES).optional().describe('How often it begins anew (PIM-118). Default: once.'),
  duration: duration(
    'How long one review runs (PIM-118). Default for one that runs once: a month.',
  ).optional(),
  starts: date('When it begins.').optional(),
  ends: date('When the series ends. Default: never.').optional(),
  occurrences: z
    .int()
    .min(1)
    .max(MOST_OCCURRENCES)
    .optional()
    .describe('Or after how many reviews the series ends.'),
  ifNobodyAnswers: z
    .enum(SILENCES)
    .optional()
    .describe('What holds for those nobody decides on (PIM-120). Default: no-change.'),
  autoApply: flag('Decisions are applied without an administrator (PIM-121). Default: false.'),
  deniedGuests: z
    .enum(['remove', 'block-then-delete'])
    .optional()
    .describe('What becomes of denied guests, where guests alone are reviewed (PIM-123). Default: remove.'),
  fallbackReviewers: Reviewers.optional().describe(
    'Accounts that review where a PIM group has no active owner (PIM-126).',
  ),
});
