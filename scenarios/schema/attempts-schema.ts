import { z } from 'zod';
import { duration } from './durations.ts';
import { name } from './names.ts';
import { addProblem } from './problem.ts';

const GROUP = 'The group, by name or id.';

const access = z
  .enum(['member', 'owner'])
  .optional()
  .describe('As what: member of the group, or owner. Default: member.');

const WHOM = ['who', 'memberGroup', 'servicePrincipal'] as const;

export const OPERATIONS = ['activate', 'deactivate', 'approve', 'assign', 'onboard', 'createGroup'] as const;

export type OperationKind = (typeof OPERATIONS)[number];

/** One thing somebody tries; the machines and policies decide whether it works. */
export const AttemptFile = z
  .strictObject({
    activate: z
      .strictObject({
        who: name('The id of a person.'),
        group: name(GROUP),
        access,
        for: duration('Length asked for; the longest allowed if left out.', { least: 1 }).optional(),
      })
      .optional()
      .describe('Activates an eligible place, whatever runs already.'),
    deactivate: z
      .strictObject({ who: name('The id of a person.'), group: name(GROUP), access })
      .optional()
      .describe('Ends a running activation by hand.'),
    approve: z
      .strictObject({
        who: name('The id of the person who says yes.'),
        request: name('The id of the person who has asked.'),
        group: name(GROUP),
        access,
      })
      .optional()
      .describe('Approves a request that waits.'),
    assign: z
      .strictObject({
        who: name('The id of a person,').optional(),
        memberGroup: name('or a group,').optional(),
        servicePrincipal: name('or the name of a service principal.').optional(),
        group: name('The group they get a place in, by name or id.'),
        assignment: z.enum(['active', 'eligible']).optional().describe('Default: eligible.'),
        for: duration('Until its end; the longest that groups start with if left out (PIM-23).', {
          least: 1,
        }).optional(),
      })
      .superRefine((written, context) => {
        if (WHOM.filter((key) => written[key] !== undefined).length === 1) return;
        addProblem(context, {
          code: 'SCN-ATTEMPT',
          message: 'One is assigned at a time.',
          expected: 'exactly one of who, memberGroup, servicePrincipal',
          path: [],
        });
      })
      .optional()
      .describe('Gives somebody a place in a group; what is there already is left alone.'),
    onboard: z
      .strictObject({ group: name(GROUP) })
      .optional()
      .describe('Brings a group under PIM.'),
    createGroup: z
      .strictObject({
        name: name('Its name.'),
        membership: z.enum(['assigned', 'dynamic', 'synced']).optional().describe('Default: assigned.'),
        roleAssignable: z.boolean().optional().describe('Default: true.'),
      })
      .optional()
      .describe('Creates a group in the managing tenant; the run goes on without it.'),
  })
  .superRefine((attempt, context) => {
    if (context.issues.length > 0) return;
    const named = OPERATIONS.filter((operation) => attempt[operation] !== undefined);
    if (named.length === 1) return;
    addProblem(context, {
      code: 'SCN-ATTEMPT',
      message: named.length === 0 ? 'Nothing is tried here.' : 'Two things are tried here.',
      expected: `exactly one of ${OPERATIONS.join(', ')}`,
      path: [],
    });
  });

export type AttemptFile = z.infer<typeof AttemptFile>;
