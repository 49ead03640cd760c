import { describe, expect, test } from 'vitest';
import { detailWords } from '../../../viz/view/detail-words.ts';
import { relatedTo, traceRows } from '../../../viz/view/trace-rows.ts';
import { sample } from '../views-bench.ts';

const { trace } = await sample();
const ALL = { words: '', machine: '', trigger: '', onlyChanges: false };

describe('rows of a trace', () => {
  test('are all events where nothing is left out, each where its number says', () => {
    const { events, rowOf, laneOf } = traceRows(trace, ALL, 24);
    expect(events).toEqual(trace.events);
    expect(laneOf).toHaveLength(events.length);
    expect(events.every(({ number }, row) => rowOf.get(number) === row)).toBe(true);
  });

  test('have a lane per machine, and one per entity where those are few', () => {
    const many = traceRows(trace, ALL, 24);
    const machines = new Set(trace.entities.map(({ machine }) => machine));
    expect([many.perEntity, many.lanes.length]).toEqual([false, machines.size]);
    const few = traceRows(trace, { ...ALL, words: 'tier2-01' }, 24);
    const entities = new Set(few.events.map(({ entity }) => entity));
    expect([few.perEntity, few.lanes.map(({ key }) => key).sort()]).toEqual([true, [...entities].sort()]);
    few.lanes.forEach((lane, index) => {
      const rows = few.laneOf.flatMap((own, row) => (own === index ? [row] : []));
      expect([rows[0], rows.at(-1)]).toEqual([lane.first, lane.last]);
    });
  });

  test('are found by words of an event, by machine, by trigger, and by what changed', () => {
    const rows = (filter: Partial<typeof ALL>) => traceRows(trace, { ...ALL, ...filter }, 24).events;
    expect(new Set(rows({ words: 'go on duty' }).map(({ event }) => event))).toEqual(new Set(['GO_ON_DUTY']));
    expect(rows({ machine: 'approver' }).every(({ entity }) => entity.startsWith('approver/'))).toBe(true);
    expect(rows({ trigger: 'timer' }).every(({ trigger }) => trigger === 'timer')).toBe(true);
    const changed = rows({ onlyChanges: true });
    expect(changed.length).toBeLessThan(trace.events.length);
    expect(changed.every(({ from, to }) => from !== to)).toBe(true);
  });

  test('relate an event to its causes without itself, and to what it led to', () => {
    const theft = trace.events.find(({ event }) => event === 'COMPROMISE')!;
    const { causes, effects } = relatedTo(trace, theft.number);
    expect(causes).toEqual([]);
    expect(effects.map(({ event }) => event)).toContain('after detection');
    const back = relatedTo(trace, effects[0]!.number).causes;
    expect(back.at(-1)).toEqual(theft);
  });
});

test('what an event brings along is told in words', () => {
  expect(
    detailWords({ detectionSeconds: 5378, mfaSatisfied: true, isApprover: false, role: 'Helpdesk' }),
  ).toBe('detection 1.5 h, MFA satisfied, not approver, role Helpdesk');
});
