import { assign, setup, stateIn } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { PIM_API_ITERATION_1, PIM_API_ITERATION_2, PIM_API_ITERATION_2_GROUPS } from '../facts/index.ts';
import type { PimApiProvider } from '../policies/pim-api.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * A program that calls PIM, and the iteration of the API it was written for.
 *
 *   api:      available.ending ──the iteration's end──▶ retired        available.lasting        (the third has no end)
 *
 *   program:  running ──MIGRATE──▶ migrating ──the work is done──▶ migrated
 *                ▲                     │ ABANDON
 *                └─────────────────────┘
 *
 * RUN is one call. While the iteration is there it succeeds; after that it fails with an error, which somebody sees, or
 * it succeeds and returns nothing, which nobody does: Microsoft says both (PIM-115), so it is an input. A migrated
 * program calls the third iteration, whatever becomes of the old one. That one is Graph for Entra roles and groups, but
 * Azure Resource Manager for Azure resources, which Graph does not know (PIM-116): migrating to the wrong one is refused.
 * The first iteration knew Entra roles only (PIM-112), so a program for anything else has nothing to call from the
 * start. Whether the end of the second one covers groups is disputed (PIM-114); the caller gives them no end where it
 * does not.
 *
 * The machine knows no dates: how far the end is away from the start of the scenario comes with the input, negative
 * where it is past.
 *
 * Facts: PIM-112, PIM-113, PIM-114, PIM-115, PIM-116, PIM-117. Not modeled: throttling, permissions of the program, and
 * single calls that differ in shape between the iterations.
 */

export type PimApiEndpoint = 'graph' | 'arm';

export interface PimAutomationInput {
  readonly iteration: 1 | 2 | 3;
  readonly target: PimApiProvider;
  /** From now to the end of the iteration, negative when past; null where it has none. */
  readonly secondsToRetirement: Seconds | null;
  /** What a call meets after the end, open in PIM-115; `fails-with-error` by default. */
  readonly afterRetirement?: 'fails-with-error' | 'returns-nothing';
}

export interface PimAutomationContext {
  iteration: PimAutomationInput['iteration'];
  target: PimApiProvider;
  retires: boolean;
  secondsToRetirement: Seconds;
  returnsNothing: boolean;
  migrationSeconds: Seconds;
}

export type PimAutomationEvent =
  | { readonly type: 'RUN' }
  /** Somebody begins to rewrite it. */
  | { readonly type: 'MIGRATE'; readonly to: PimApiEndpoint; readonly migrationSeconds: Seconds }
  | { readonly type: 'ABANDON' };

export const PIM_AUTOMATION_EVENTS = ['RUN', 'MIGRATE', 'ABANDON'] as const;

export const PIM_AUTOMATION_EFFECTS = [
  'apiRetired',
  'callSucceeded',
  'callFailed',
  'callReturnedNothing',
  'migrationStarted',
  'migrationAbandoned',
  'automationMigrated',
  'refused',
] as const;

/** Where the third iteration serves this target (PIM-116). */
export const endpointOf = (target: PimApiProvider): PimApiEndpoint => (target === 'azure' ? 'arm' : 'graph');

/** The path such a program calls, which tells it from others (PIM-117); undefined where the iteration has none. */
export function oldPathOf(iteration: 1 | 2, target: PimApiProvider): string | undefined {
  const [entraRoles, azureResources] = PIM_API_ITERATION_2.value.paths;
  if (iteration === 1) return target === 'role' ? PIM_API_ITERATION_1.value.path : undefined;
  if (target === 'group') return PIM_API_ITERATION_2_GROUPS.value.path;
  return target === 'role' ? entraRoles : azureResources;
}

const CALLS = [
  { guard: stateIn({ api: 'available' }), actions: 'callSucceeded' },
  { guard: 'returnsNothing', actions: 'callReturnedNothing' },
  { actions: 'callFailed' },
] as const;

const noEffect = (): void => {};

export const pimAutomationMachine = setup({
  types: {
    input: {} as PimAutomationInput,
    context: {} as PimAutomationContext,
    events: {} as PimAutomationEvent,
  },
  guards: {
    neverThere: ({ context }) => context.iteration !== 3 && !oldPathOf(context.iteration, context.target),
    retires: ({ context }) => context.retires,
    isRetired: ({ context }) => context.retires && context.secondsToRetirement <= 0,
    isNewest: ({ context }) => context.iteration === 3,
    returnsNothing: ({ context }) => context.returnsNothing,
    wrongEndpoint: ({ context, event }) =>
      event.type === 'MIGRATE' && event.to !== endpointOf(context.target),
  },
  delays: {
    retirement: ({ context }) => context.secondsToRetirement,
    migration: ({ context }) => context.migrationSeconds,
  },
  actions: {
    takeMigration: assign({
      migrationSeconds: ({ context, event }) =>
        event.type === 'MIGRATE' ? Math.max(0, event.migrationSeconds) : context.migrationSeconds,
    }),
    apiRetired: noEffect,
    callSucceeded: noEffect,
    callFailed: noEffect,
    callReturnedNothing: noEffect,
    migrationStarted: noEffect,
    migrationAbandoned: noEffect,
    automationMigrated: (_, _params: { readonly to: PimApiEndpoint }) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'pimAutomation',
  context: ({ input }) => ({
    iteration: input.iteration,
    target: input.target,
    retires: input.iteration !== 3 && input.secondsToRetirement !== null,
    secondsToRetirement: input.secondsToRetirement ?? 0,
    returnsNothing: input.afterRetirement === 'returns-nothing',
    migrationSeconds: 0,
  }),
  type: 'parallel',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    api: {
      initial: 'starting',
      states: {
        starting: {
          always: [
            { guard: 'neverThere', target: 'retired' },
            { guard: 'isRetired', target: 'retired' },
            { target: 'available' },
          ],
        },
        available: {
          initial: 'choosing',
          states: {
            choosing: { always: [{ guard: 'retires', target: 'ending' }, { target: 'lasting' }] },
            ending: {
              after: { retirement: { target: '#pimAutomation.api.retired', actions: 'apiRetired' } },
            },
            lasting: {},
          },
        },
        retired: {},
      },
    },
    program: {
      initial: 'starting',
      states: {
        starting: { always: [{ guard: 'isNewest', target: 'migrated' }, { target: 'running' }] },
        running: {
          on: {
            RUN: CALLS,
            MIGRATE: [
              { guard: 'wrongEndpoint', actions: refuse('wrong-endpoint') },
              { target: 'migrating', actions: ['takeMigration', 'migrationStarted'] },
            ],
          },
        },
        migrating: {
          on: { RUN: CALLS, ABANDON: { target: 'running', actions: 'migrationAbandoned' } },
          after: {
            migration: {
              target: 'migrated',
              actions: {
                type: 'automationMigrated',
                params: ({ context }) => ({ to: endpointOf(context.target) }),
              },
            },
          },
        },
        migrated: { on: { RUN: { actions: 'callSucceeded' } } },
      },
    },
  },
});
