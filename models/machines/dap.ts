import { setup } from 'xstate';
import type { DapLink } from '../estate.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * Legacy delegated administration between the partner and one customer.
 *
 *   none ──GRANT (only while Microsoft still handed it out)──▶ dap ──REMOVE──▶ none
 *
 * It has no end of its own and no granularity: the two agent groups map to two roles (GDAP-91).
 * Removal takes both mappings and leaves reseller link, Azure roles and licenses (GDAP-97, GDAP-103).
 *
 * Edges: (D1, D2). Since the autumn of 2023 nothing grants DAP any more (GDAP-93).
 */

export interface DapInput {
  readonly status: DapLink['status'];
  /** True in a scenario set before DAP ended; false by default. */
  readonly stillGranted?: boolean;
}

export interface DapContext {
  status: DapLink['status'];
  stillGranted: boolean;
}

export type DapEvent =
  | { readonly type: 'GRANT' }
  | { readonly type: 'REMOVE'; readonly by: 'partner' | 'customer' | 'microsoft' };

export const DAP_EVENTS = ['GRANT', 'REMOVE'] as const;
export const DAP_EFFECTS = ['dapGranted', 'dapRemoved', 'refused'] as const;

export const dapMachine = setup({
  types: { input: {} as DapInput, context: {} as DapContext, events: {} as DapEvent },
  guards: {
    hasDap: ({ context }) => context.status === 'dap',
    stillGranted: ({ context }) => context.stillGranted,
  },
  actions: {
    dapGranted: () => {},
    dapRemoved: (_, _params: { readonly by: 'partner' | 'customer' | 'microsoft' }) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'dap',
  context: ({ input }) => ({ status: input.status, stillGranted: input.stillGranted ?? false }),
  initial: 'starting',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    starting: { always: [{ guard: 'hasDap', target: 'dap' }, { target: 'none' }] },
    none: {
      on: {
        // D1
        GRANT: [
          { guard: 'stillGranted', target: 'dap', actions: 'dapGranted' },
          { actions: refuse('no-longer-granted') },
        ],
      },
    },
    dap: {
      on: {
        // D2
        REMOVE: {
          target: 'none',
          actions: { type: 'dapRemoved', params: ({ event }) => ({ by: event.by }) },
        },
      },
    },
  },
});
