import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { equalsXstate, expectSameAsXstate } from './oracle.ts';

const door = setup({
  types: {} as {
    context: { opened: number };
    events: { type: 'OPEN' } | { type: 'CLOSE'; hard: boolean };
  },
  actions: { ring: () => {}, slam: (_, _params: { hard: boolean }) => {} },
}).createMachine({
  id: 'door',
  context: { opened: 0 },
  initial: 'closed',
  states: {
    closed: {
      on: { OPEN: { target: 'open', actions: assign({ opened: ({ context }) => context.opened + 1 }) } },
    },
    open: {
      entry: 'ring',
      after: { 10: 'closed' },
      on: {
        CLOSE: { target: 'closed', actions: { type: 'slam', params: ({ event }) => ({ hard: event.hard }) } },
      },
    },
  },
});

describe('the oracle', () => {
  it('finds the compiled door equal to the interpreted one', () => {
    const events = fc.oneof(
      fc.constant({ type: 'OPEN' }),
      fc.boolean().map((hard) => ({ type: 'CLOSE', hard })),
    );
    fc.assert(equalsXstate(door, events), { numRuns: 100 });
  });

  it('counts what happened', () => {
    const seen = expectSameAsXstate(door, {
      steps: [
        { kind: 'send', event: { type: 'OPEN' } },
        { kind: 'wait', seconds: 10 },
      ],
    });
    expect(seen).toEqual({ comparisons: 4, changes: 3, timersFired: 1, broke: false, done: false });
  });
});
