import { assign, setup } from 'xstate';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * A person who decides on activations, while on duty.
 *
 *   offDuty ──GO_ON_DUTY──▶ onDuty ──GO_OFF_DUTY──▶ offDuty
 *
 * In both states requests pile up by ASK and leave by ANSWERED or WITHDRAWN (another approver was first, PIM-34; the
 * requestor canceled; 24 hours passed, PIM-37). Only an approver on duty answers. When duty begins with requests
 * waiting, the effect `dutyBegins` carries their number; how fast they are answered is behavior, not machine.
 *
 * Facts: PIM-34, PIM-35, PIM-37.
 */

export interface ApproverInput {
  readonly onDuty: boolean;
}

export interface ApproverContext {
  startsOnDuty: boolean;
  /** Requests that wait for this person. */
  pending: number;
}

export type ApproverEvent =
  | { readonly type: 'GO_ON_DUTY' }
  | { readonly type: 'GO_OFF_DUTY' }
  | { readonly type: 'ASK' }
  | { readonly type: 'ANSWERED' }
  | { readonly type: 'WITHDRAWN' };

export const APPROVER_EVENTS = ['GO_ON_DUTY', 'GO_OFF_DUTY', 'ASK', 'ANSWERED', 'WITHDRAWN'] as const;
export const APPROVER_EFFECTS = ['asked', 'dutyBegins', 'dutyEnds', 'answered', 'refused'] as const;

const pendingParams = ({ context }: { readonly context: ApproverContext }) => ({ pending: context.pending });

export const approverMachine = setup({
  types: { input: {} as ApproverInput, context: {} as ApproverContext, events: {} as ApproverEvent },
  guards: {
    startsOnDuty: ({ context }) => context.startsOnDuty,
    somethingPending: ({ context }) => context.pending > 0,
  },
  actions: {
    oneMore: assign({ pending: ({ context }) => context.pending + 1 }),
    oneLess: assign({ pending: ({ context }) => context.pending - 1 }),
    asked: (_, _params: { readonly onDuty: boolean }) => {},
    dutyBegins: (_, _params: { readonly pending: number }) => {},
    dutyEnds: (_, _params: { readonly pending: number }) => {},
    answered: (_, _params: { readonly pending: number }) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'approver',
  context: ({ input }) => ({ startsOnDuty: input.onDuty, pending: 0 }),
  initial: 'starting',
  on: {
    WITHDRAWN: [{ guard: 'somethingPending', actions: 'oneLess' }, { actions: refuse('nothing-pending') }],
    '*': { actions: refuse(NOT_IN_THIS_STATE) },
  },
  states: {
    starting: { always: [{ guard: 'startsOnDuty', target: 'onDuty' }, { target: 'offDuty' }] },
    offDuty: {
      on: {
        GO_ON_DUTY: { target: 'onDuty', actions: { type: 'dutyBegins', params: pendingParams } },
        ASK: { actions: ['oneMore', { type: 'asked', params: { onDuty: false } }] },
      },
    },
    onDuty: {
      on: {
        GO_OFF_DUTY: { target: 'offDuty', actions: { type: 'dutyEnds', params: pendingParams } },
        ASK: { actions: ['oneMore', { type: 'asked', params: { onDuty: true } }] },
        ANSWERED: [
          { guard: 'somethingPending', actions: ['oneLess', { type: 'answered', params: pendingParams }] },
          { actions: refuse('nothing-pending') },
        ],
      },
    },
  },
});
