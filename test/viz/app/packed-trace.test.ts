import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTrace, unpackTrace } from '../../../viz/app/packed-trace.ts';
import { sample } from '../views-bench.ts';

const { trace } = await sample();

test('a trace arrives as it was sent, whichever of its events are in it', () => {
  expect(trace.events.some(({ details }) => details !== undefined)).toBe(true);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: trace.events.length - 1 }), { maxLength: 40 }), (chosen) => {
      const part = { ...trace, events: chosen.map((index) => trace.events[index]!) };
      const { numbers, ...copied } = packTrace(part);
      const sent = structuredClone({ ...copied, numbers }, { transfer: [numbers.buffer] });
      expect(unpackTrace(sent)).toEqual(part);
    }),
  );
  expect(unpackTrace(packTrace(trace))).toEqual(trace);
});

test('a word that many events have in common is sent once', () => {
  const { words, effects } = packTrace(trace);
  expect(new Set(words).size).toBe(words.length);
  expect(new Set(effects.map((list) => list.join())).size).toBe(effects.length);
});
