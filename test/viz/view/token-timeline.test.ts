import { describe, expect, test } from 'vitest';
import { MACHINES, machineGraph } from '../../../models/machines/index.ts';
import { applyMove, tokensAt, tokenTimeline, waysOf } from '../../../viz/view/token-timeline.ts';
import { sample } from '../views-bench.ts';

const { trace } = await sample();
const timeline = tokenTimeline(trace, 'pimActivation');

describe('the tokens of a machine', () => {
  test('are as many at every time, in outer states as in the states within them', () => {
    for (const share of [0, 0.1, 0.45, 0.8, 1]) {
      const counts = tokensAt(timeline, share * trace.horizonSeconds);
      const outermost = [...counts].filter(([state]) => !state.includes('.'));
      expect(outermost.reduce((sum, [, count]) => sum + count, 0)).toBe(timeline.entityCount);
      const within = (counts.get('active.young') ?? 0) + (counts.get('active.mature') ?? 0);
      expect(within).toBe(counts.get('active') ?? 0);
    }
  });

  test('stand where the trace last saw them', () => {
    for (const share of [0.2, 0.43, 0.71]) {
      const at = Math.floor(share * trace.horizonSeconds);
      const last = new Map(
        trace.events
          .filter(({ entity, atSeconds }) => entity.startsWith('pimActivation/') && atSeconds <= at)
          .map(({ entity, to }) => [entity, to]),
      );
      for (const [state, count] of tokensAt(timeline, at)) {
        const seen = [...last.values()].filter((to) => to === state || to.startsWith(`${state}.`));
        expect([state, count]).toEqual([state, seen.length]);
      }
    }
  });

  test('are the same counted move by move', () => {
    const counts = new Map<string, number>();
    for (const move of timeline.moves) applyMove(counts, move);
    const ends = tokensAt(timeline, trace.horizonSeconds);
    expect([...counts].filter(([, count]) => count !== 0).sort()).toEqual(
      [...ends].filter(([, count]) => count !== 0).sort(),
    );
  });

  test('take the way between the states that differ', () => {
    const { machine } = MACHINES.find(({ id }) => id === 'pimActivation')!;
    const ways = new Set(machineGraph(machine).arrows.map(({ from, to }) => `${from}>${to}`));
    const taken = (from: string[], to: string[]) => waysOf({ atSeconds: 0, number: 0, from, to }, ways);
    expect(taken(['active.young'], ['active.mature'])).toEqual(['active.young>active.mature']);
    expect(taken(['active.mature'], ['ineligible'])).toEqual(['active>ineligible']);
    expect(taken([], ['idle'])).toEqual([]);
    const drawn = timeline.moves.filter(({ from }) => from.length > 0);
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter((move) => waysOf(move, ways).length !== 1)).toEqual([]);
  });
});
