import { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';
import { duration } from './durations.ts';
import { MOST_ACTIVATIONS_PER_DAY, SHORTEST_WORKING_HOURS } from './limits.ts';
import { addProblem, type Reading, readAs, reading, wrong } from './problem.ts';
import { durationQuantity, numberQuantity, share } from './quantities.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const LONG_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function readDay(text: string): Reading<number> {
  const word = text.toLowerCase();
  const found = Math.max(DAYS.indexOf(word as never), LONG_DAYS.indexOf(word as never));
  if (found >= 0) return readAs(found + 1);
  return wrong({
    code: 'SCN-CHOICE',
    message: `"${text.slice(0, 40)}" is not a day of the week.`,
    expected: DAYS.join(', '),
    hint: didYouMean(text, [...DAYS, ...LONG_DAYS]),
  });
}

const WorkingHours = z
  .union(
    [
      z.literal('always'),
      z
        .strictObject({
          from: z.number().min(0).max(24).describe('Hour of the day at which work begins, UTC.'),
          to: z.number().min(0).max(24).describe('Hour of the day at which it ends, UTC.'),
          days: z
            .array(z.string().transform(reading(readDay)).describe('mon, tue, wed, thu, fri, sat or sun.'))
            .min(1)
            .max(7)
            .optional()
            .describe('Days of the week. Default: Monday to Friday.'),
        })
        .superRefine(({ from, to }, context) => {
          // Sums of hours such as 8.1 and 8.35 are not exact.
          if (to - from >= SHORTEST_WORKING_HOURS - 1e-9) return;
          const [message, expected] =
            from < to
              ? ['A working day is shorter than 15 minutes.', 'at least 15 minutes (0.25) after "from"']
              : ['Work ends before it begins.', 'from below to'];
          addProblem(context, { code: 'SCN-RANGE', message, expected, path: ['to'] });
        }),
    ],
    { error: () => '"always", or { from: 8, to: 18, days: [mon, tue] }' },
  )
  .describe('When people work. Default: 8 to 18 UTC, Monday to Friday.');

/** What people do, as written. */
export const BehaviorFile = z
  .strictObject({
    activationsPerEngineerPerDay: numberQuantity(
      'How often an engineer needs access on a working day. A range is drawn once per replication. Default: 2 to 5.',
      MOST_ACTIVATIONS_PER_DAY,
    ).optional(),
    work: durationQuantity(
      'How long one piece of work takes. Default: lognormal, median 25 minutes, p95 2 hours.',
    ).optional(),
    requestedActivation: z
      .union([z.literal('maximum'), duration('Length of the activations engineers ask for.', { least: 1 })], {
        error: () => '"maximum", or a duration',
      })
      .optional()
      .describe(
        'Length of the activations engineers ask for, or "maximum" for the longest allowed. Default: maximum.',
      ),
    patience: duration(
      'How long an engineer waits for access before giving up. Default: 4 hours.',
    ).optional(),
    approverResponse: durationQuantity(
      'Time an approver at work takes to answer. Default: lognormal, median 12 minutes, p95 2 hours.',
    ).optional(),
    approverDenies: share('Share of honest requests an approver refuses. Default: 2%.').optional(),
    approverFooled: share(
      'Share of an attacker’s requests that an approver lets through. Default: 50%.',
    ).optional(),
    workingHours: WorkingHours.optional(),
    handsOver: z
      .boolean()
      .optional()
      .describe(
        'Work of an engineer whose account is disabled goes to a colleague who serves the same need. Default: false.',
      ),
    renewal: z
      .strictObject({
        lead: z
          .union([z.literal('none'), duration('How long before its end a relationship is renewed.')], {
            error: () => '"none", or a duration',
          })
          .optional()
          .describe(
            'How long before its end a relationship is renewed; "none" if nobody tracks ends. Default: 30 days.',
          ),
        forgotten: share('Share of ends that slip through although tracked. Default: 5%.').optional(),
        customerApproval: durationQuantity(
          'Time the customer’s Global Administrator takes to approve. Default: lognormal, median 3 days, p95 14 days.',
        ).optional(),
        noticeAfterLapse: durationQuantity(
          'Time until somebody notices a lapse. Default: lognormal, median 1 day, p95 5 days.',
        ).optional(),
      })
      .optional()
      .describe('How the partner renews relationships before they end.'),
  })
  .describe('What people do. Everything has a default; nothing here is Microsoft’s.');

export type BehaviorFile = z.infer<typeof BehaviorFile>;
