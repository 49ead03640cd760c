import { z } from 'zod';
import { AttemptFile } from './attempts-schema.ts';
import { DATE_EXPECTED, readDate } from './dates.ts';
import { DURATION_EXPECTED, duration, durationTypeError, readDuration } from './durations.ts';
import { name } from './names.ts';
import { addProblem, type Reading, readAs, reading } from './problem.ts';
import { durationQuantity } from './quantities.ts';

/** A moment of the run: so long after the start, or on a date. */
export type Moment =
  | { readonly kind: 'after'; readonly seconds: number }
  | { readonly kind: 'date'; readonly epochSeconds: number };

function readMoment(text: string): Reading<Moment> {
  if (/^\d{4}-\d/.test(text.trim())) {
    const result = readDate(text);
    return result.ok ? readAs({ kind: 'date', epochSeconds: result.value }) : result;
  }
  const result = readDuration(text);
  return result.ok ? readAs({ kind: 'after', seconds: result.value }) : result;
}

const At = z
  .string({
    error: (issue) =>
      typeof issue.input === 'number'
        ? durationTypeError(issue)
        : `${DURATION_EXPECTED}, or ${DATE_EXPECTED}`,
  })
  .transform(reading(readMoment))
  .describe('When: a duration since the start (P30D), or a date.');

const License = z.strictObject({
  license: z.literal('p2').describe('Only p2 is modeled.'),
  tenant: name('Whose subscription; the managing tenant if left out.').optional(),
});

const Lighthouse = z.strictObject({
  delegation: name('The delegation, by name or id.'),
  does: z
    .enum([
      'deploy',
      'customer-removes',
      'provider-removes',
      'role-gains-data-actions',
      'role-deprecated',
      'provider-deletes-resource',
    ])
    .describe('What is done to it, or what Microsoft does to a role in it.'),
  role: name('The Azure role that Microsoft changes.').optional(),
});

const Guest = z.strictObject({
  who: name('The person, by id.'),
  does: z
    .enum(['lose-phone', 'find-phone', 'reset-mfa', 'revoke-sessions', 'delete-object', 'disable-object'])
    .describe('What befalls the person’s accounts in other tenants.'),
  tenant: name('Only there; in every tenant the person visits if left out.').optional(),
});

const Sync = z.strictObject({
  who: name('The person, by id.'),
  does: z
    .enum(['block-in-target', 'change-at-home', 'disable-at-home', 'leave-scope', 'cut-job', 'leave-company'])
    .describe('What happens to the synchronized person.'),
});

const Review = z.strictObject({
  review: name('The review, by name or id.'),
  does: z
    .enum(['approve', 'deny', 'apply', 'stop'])
    .describe('A reviewer says yes or no; an administrator applies what was decided, or stops the review.'),
  who: name('Whom is decided on, by id; everybody the review looks at if left out.').optional(),
});

const Portal = z.strictObject({
  who: name('The person, by id.'),
  customer: name('Whose portal, by name or id of the customer.'),
  does: z
    .enum(['sign-in', 'work', 'read-roles'])
    .describe('Signs in, or out and in again; works in what is open; opens Roles and administrators.'),
});

export const EVENT_KINDS = [
  'compromise',
  'lapse',
  'buy',
  'end',
  'removeDap',
  'request',
  'approve',
  'move',
  'leave',
  'attempt',
  'portal',
  'lighthouse',
  'guest',
  'sync',
  'review',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** One event, as written: `at`, and one thing that happens. */
export const EventFile = z
  .strictObject({
    at: At,
    compromise: z
      .strictObject({
        who: name(
          'A tier, of which one engineer is drawn per replication, or the id of a person; own-admin for an administrator of a customer’s own, with own-pim.',
        ),
        with: z
          .enum(['stolen-session', 'password'])
          .optional()
          .describe('What the thief holds. A stolen session carries the MFA claim. Default: stolen-session.'),
      })
      .optional()
      .describe('Somebody’s account is stolen.'),
    detectedAfter: durationQuantity(
      'Time until the theft is noticed. Default: lognormal, median 4 hours, p95 3 days.',
    ).optional(),
    respondedAfter: durationQuantity(
      'Time from noticing until the account is disabled. Default: lognormal, median 30 minutes, p95 4 hours.',
    ).optional(),
    lapse: License.optional().describe('A subscription is not renewed.'),
    buy: License.optional().describe('It is bought again.'),
    end: z
      .strictObject({
        customer: name('The customer, by name or id.'),
        relationship: name('Only this one; all with the customer if left out.').optional(),
      })
      .optional()
      .describe('GDAP relationships with a customer are ended on purpose.'),
    lighthouse: Lighthouse.optional().describe('Something happens to a delegation of Azure Lighthouse.'),
    guest: Guest.optional().describe('Something befalls a person’s accounts in other tenants.'),
    sync: Sync.optional().describe('Something happens to a person whom synchronization keeps elsewhere.'),
    review: Review.optional().describe('Somebody decides in an access review.'),
    removeDap: z
      .strictObject({ customer: name('The customer, by name or id.') })
      .optional()
      .describe('Legacy DAP to a customer is removed.'),
    request: z
      .strictObject({
        relationship: name('A relationship of the estate, whose content and groups the new one gets.'),
        approvedAfter: duration('Time until the customer approves. Default: at once.').optional(),
      })
      .optional()
      .describe('The partner asks for a new relationship.'),
    approve: z
      .strictObject({ relationship: name('A relationship of the estate that waits for approval.') })
      .optional()
      .describe('The customer approves a pending relationship, if it is still there.'),
    move: z
      .strictObject({
        who: name('The id of a person.'),
        tier: name('The new tier; as before if left out.').optional(),
        pods: z.array(name('A pod.')).max(10_000).optional().describe('The new pods; as before if left out.'),
      })
      .optional()
      .describe('Somebody gets other work. What they hold stays.'),
    leave: z
      .strictObject({
        who: name('The id of a person.'),
        accountDisabled: z.boolean().optional().describe('Default: true.'),
      })
      .optional()
      .describe('Somebody leaves and works no more.'),
    attempt: AttemptFile.optional().describe(
      'Somebody tries something in PIM or with a group; a refusal is seen in the result.',
    ),
    portal: Portal.optional().describe('Somebody does something in the portal of a customer.'),
  })
  .superRefine((event, context) => {
    // An unknown key has been told already; that nothing else happens then is no news.
    if (context.issues.length > 0) return;
    const named = EVENT_KINDS.filter((kind) => event[kind] !== undefined);
    if (named.length !== 1) {
      addProblem(context, {
        code: 'SCN-EVENT',
        message: named.length === 0 ? 'Nothing happens in this event.' : 'Two things happen in this event.',
        expected: `at, and exactly one of ${EVENT_KINDS.join(', ')}`,
        hint: named.length > 1 ? 'Write two events with the same time.' : undefined,
        path: named.length > 1 ? [named[1]!] : [],
      });
    }
    for (const key of ['detectedAfter', 'respondedAfter'] as const) {
      if (event[key] === undefined || event.compromise !== undefined) continue;
      addProblem(context, {
        code: 'SCN-EVENT',
        message: `"${key}" belongs to a compromise, and this event is none.`,
        path: [key],
      });
    }
  });

export type EventFile = z.infer<typeof EventFile>;
