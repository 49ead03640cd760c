import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Priority } from '../../engine/queue.ts';
import { Simulation } from '../../engine/simulation.ts';
import { fakeMachine } from './fake-machine.ts';

const HORIZON = 9000;
const numRuns = process.env.ENTWIN_LONG === '1' ? 10_000 : 150;

/** Blinks at its own pace, stops and starts on demand, and says everything it does. */
const blinker = fakeMachine({
  id: 'blinker',
  context: (input) => ({ pace: input }),
  states: {
    on: {
      after: { delaySeconds: ({ pace }) => pace as number, target: 'off', effects: ['blink'] },
      on: { stop: { target: 'still', effects: ['stopped'] } },
    },
    off: {
      after: { delaySeconds: ({ pace }) => pace as number, target: 'on' },
      on: { stop: { target: 'still', effects: ['stopped'] } },
    },
    still: { on: { start: { target: 'on', effects: ['started'] } } },
  },
});

const script = fc.record({
  paces: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 100, max: 5000 })), {
    minLength: 1,
    maxLength: 5,
  }),
  schedules: fc.array(
    fc.record({
      at: fc.oneof(fc.nat(20), fc.nat(HORIZON + 10)),
      priority: fc.constantFrom<Priority>(0, 1, 2, 3),
      entity: fc.nat(4),
      type: fc.constantFrom('stop', 'start'),
    }),
    { maxLength: 12 },
  ),
});

interface Script {
  readonly paces: readonly number[];
  readonly schedules: readonly {
    readonly at: number;
    readonly priority: Priority;
    readonly entity: number;
    readonly type: string;
  }[];
}

/** Everything that happens, in order. Who stops tells the next one to start: messages between entities. */
function traceOf(
  { paces, schedules }: Script,
  stops: readonly number[],
  pauses: readonly number[] = [],
): unknown[] {
  const trace: unknown[] = [];
  const seconds: number[] = [];
  const simulation: Simulation = new Simulation({
    horizonSeconds: HORIZON,
    // Whoever stops is told so; whoever only pauses is not.
    ...(stops.length > 0 ? {} : { onSecondOver: (at: number) => seconds.push(at) }),
    onTransition: (entity, before, after, { type }) =>
      trace.push([simulation?.now ?? 0, entity, before, after, type]),
    onEffect: (effect, entity) => {
      trace.push([simulation.now, entity, effect]);
      if (effect === 'stopped') simulation.send((entity + 1) % paces.length, { type: 'start' });
    },
  });
  for (const pace of paces) simulation.addEntity(blinker, pace);
  for (const { at, priority, entity, type } of schedules) {
    simulation.schedule(at, priority, entity % paces.length, { type });
  }
  for (const stop of [...stops].sort((a, b) => a - b)) simulation.run(stop);
  for (const pause of [...pauses].sort((a, b) => a - b)) simulation.advance(pause);
  simulation.run();
  trace.push(simulation.counts);
  return stops.length > 0 ? trace : [...trace, seconds];
}

test('stopping on the way changes nothing', () => {
  fc.assert(
    fc.property(script, fc.array(fc.nat(HORIZON), { maxLength: 6 }), (given, stops) => {
      const whole = traceOf(given, []);
      // As text, because a comparison entry by entry takes ten times as long.
      expect(JSON.stringify(traceOf(given, stops))).toBe(
        JSON.stringify(stops.length > 0 ? whole.slice(0, -1) : whole),
      );
    }),
    { numRuns },
  );
});

test('pausing on the way changes nothing, nor what is told of each second', () => {
  fc.assert(
    fc.property(script, fc.array(fc.nat(HORIZON), { maxLength: 6 }), (given, pauses) => {
      expect(JSON.stringify(traceOf(given, [], pauses))).toBe(JSON.stringify(traceOf(given, [])));
    }),
    { numRuns },
  );
});

test('the clock never runs back, and timers come when they are due', () => {
  fc.assert(
    fc.property(script, (given) => {
      // One plain list of faults, because an expect per event would take most of the time.
      const faults: unknown[] = [];
      const enteredAt = new Map<unknown, number>();
      let last = 0;
      for (const entry of traceOf(given, []).slice(0, -1)) {
        if (!Array.isArray(entry)) continue;
        const [at, entity, before, after, type] = entry;
        if (at < last || at > HORIZON) faults.push(entry);
        last = at;
        if (entry.length !== 5) continue;
        if (type.startsWith('after.') && at - enteredAt.get(entity)! !== given.paces[entity])
          faults.push(entry);
        if (before !== after) enteredAt.set(entity, at);
      }
      expect(faults).toEqual([]);
    }),
    { numRuns },
  );
});
