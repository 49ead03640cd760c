import { assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * An engineer at one piece of work: needs access, waits for it, works, is done.
 *
 *   idle ──NEED──▶ waiting ──ACCESS──▶ working ──work done──▶ idle
 *                    │  FAIL, GAVE_UP,    │
 *                    │  patience over     │ FAIL: access ended under the work
 *                    ▼                    ▼
 *                   idle                 idle
 *
 * What access takes, and why it fails, others decide (accessOf, pim-activation.ts); this machine only keeps who is
 * busy with what. A need that comes while the engineer is busy is refused; queueing is the wiring's. Patience is
 * optional: without it the engineer waits until somebody says FAIL or GAVE_UP.
 */

export interface EngineerContext {
  /** null: no limit. */
  patienceSeconds: Seconds | null;
  workSeconds: Seconds;
}

export type EngineerEvent =
  | { readonly type: 'NEED'; readonly patienceSeconds?: Seconds }
  | { readonly type: 'ACCESS'; readonly workSeconds: Seconds }
  | { readonly type: 'GAVE_UP' }
  | { readonly type: 'FAIL' };

export const ENGINEER_EVENTS = ['NEED', 'ACCESS', 'GAVE_UP', 'FAIL'] as const;
export const ENGINEER_EFFECTS = [
  'accessNeeded',
  'accessGranted',
  'accessFailed',
  'gaveUp',
  'workDone',
  'workInterrupted',
  'refused',
] as const;

const noEffect = (): void => {};

export const engineerMachine = setup({
  types: { context: {} as EngineerContext, events: {} as EngineerEvent },
  guards: {
    hasPatienceLimit: ({ event }) => event.type === 'NEED' && event.patienceSeconds !== undefined,
  },
  delays: {
    patience: ({ context }) => context.patienceSeconds ?? 0,
    work: ({ context }) => context.workSeconds,
  },
  actions: {
    accessNeeded: noEffect,
    accessGranted: noEffect,
    accessFailed: noEffect,
    gaveUp: noEffect,
    workDone: noEffect,
    workInterrupted: noEffect,
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'engineer',
  context: { patienceSeconds: null, workSeconds: 0 },
  initial: 'idle',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    idle: {
      on: {
        NEED: [
          {
            guard: 'hasPatienceLimit',
            target: 'waiting.impatient',
            actions: [
              assign({ patienceSeconds: ({ event }) => event.patienceSeconds ?? null }),
              'accessNeeded',
            ],
          },
          { target: 'waiting.patient', actions: [assign({ patienceSeconds: null }), 'accessNeeded'] },
        ],
      },
    },
    waiting: {
      initial: 'patient',
      on: {
        ACCESS: {
          target: 'working',
          actions: [assign({ workSeconds: ({ event }) => event.workSeconds }), 'accessGranted'],
        },
        FAIL: { target: 'idle', actions: 'accessFailed' },
        GAVE_UP: { target: 'idle', actions: 'gaveUp' },
      },
      states: {
        patient: {},
        impatient: { after: { patience: { target: '#engineer.idle', actions: 'gaveUp' } } },
      },
    },
    working: {
      on: { FAIL: { target: 'idle', actions: 'workInterrupted' } },
      after: { work: { target: 'idle', actions: 'workDone' } },
    },
  },
});
