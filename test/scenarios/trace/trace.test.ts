import { describe, expect, test } from 'vitest';
import {
  askTrace,
  chainTo,
  effectsOf,
  selectEvents,
  Trace,
  traceScenario,
  writeTraceCsv,
  writeTraceJson,
  writeTraceText,
} from '../../../scenarios/trace/index.ts';
import { smallScenario } from '../small-scenario.ts';

const scenario = smallScenario();
const trace = traceScenario(scenario, { design: 'gdap-pim' }).value!;

describe('a trace', () => {
  test('names every entity once, and every state and event in words', () => {
    const ids = trace.entities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('engineer/tier2-01');
    expect(trace.entities.find(({ id }) => id.startsWith('pimActivation/tier2-01'))).toMatchObject({
      accountId: 'tier2-01',
      tenantId: 'managing',
      name: expect.stringContaining('member of'),
    });
    expect(trace.events.filter(({ event }) => event.startsWith('xstate'))).toEqual([]);
    expect(trace.events.find(({ event }) => event === 'after expiry')).toMatchObject({ trigger: 'timer' });
    expect(trace.events[0]).toMatchObject({ number: 0, event: 'start', from: null, cause: null });
  });

  test('leads from a session back to the request that began it', () => {
    const expiry = trace.events.find(({ event }) => event === 'after expiry')!;
    const chain = chainTo(trace, expiry.number);
    const of = chain.filter(({ entity }) => entity === expiry.entity).map(({ event }) => event);
    expect(of).toEqual(expect.arrayContaining(['REQUEST', 'after provisioning', 'after expiry']));
    chain.slice(1).forEach(({ cause }, position) => {
      expect(cause).toBe(chain[position]!.number);
      expect(effectsOf(trace, cause!).map(({ number }) => number)).toContain(chain[position + 1]!.number);
    });
  });

  test('is the same for the same question, another for another replication, and shorter until a moment', () => {
    expect(traceScenario(scenario, { design: 'gdap-pim' }).value).toEqual(trace);
    const other = traceScenario(scenario, { design: 'gdap-pim', replication: 1 }).value!;
    expect(other.events).not.toEqual(trace.events);
    const early = traceScenario(scenario, { design: 'gdap-pim', until: 'P2D' }).value!;
    expect(early.events).toEqual(trace.events.filter(({ atSeconds }) => atSeconds <= 2 * 86_400));
  });
});

describe('a selection', () => {
  test('takes entities by their id, or all that a word fits, a tenant or an account', () => {
    const one = selectEvents(trace, { entity: 'engineer/tier2-01' });
    expect(new Set(one.events.map(({ entity }) => entity))).toEqual(new Set(['engineer/tier2-01']));
    const person = selectEvents(trace, { entity: 'TIER2-01' });
    expect(new Set(person.events.map(({ entity }) => entity.split('/')[0]))).toEqual(
      new Set(['engineer', 'pimActivation']),
    );
    const machine = selectEvents(trace, { entity: 'approver' }).events;
    expect(machine.length).toBeGreaterThan(0);
  });

  test('takes events by part of their name, by time, and leaves out what changed nothing', () => {
    const requests = selectEvents(trace, { event: 'request', fromSeconds: 86_400, untilSeconds: 3 * 86_400 });
    expect(requests.events.length).toBeGreaterThan(0);
    expect(requests.events.every(({ event, atSeconds }) => event === 'REQUEST' && atSeconds >= 86_400)).toBe(
      true,
    );
    const changes = selectEvents(trace, { onlyChanges: true }).events;
    expect(changes.length).toBeLessThan(trace.events.length);
    expect(changes.every(({ from, to, effects }) => from !== to || effects !== undefined)).toBe(true);
  });

  test('says what is wrong with a question, with what was probably meant', () => {
    const codes = (request: Parameters<typeof askTrace>[1]) =>
      askTrace(scenario, request).problems.map(({ code, hint }) => [code, hint]);
    expect(codes({ design: 'gdap-pin' })).toEqual([['EXP-DESIGN', expect.stringContaining('gdap-pim')]]);
    expect(codes({ design: 'gdap-pim', entity: 'engineer/tier2-1' })).toEqual([
      ['TRC-ENTITY', expect.stringContaining('engineer/tier2-01')],
    ]);
    expect(codes({ why: 1_000_000 }).map(([code]) => code)).toEqual(['TRC-WHY']);
    expect(codes({ why: 1, entity: 'approver' }).map(([code]) => code)).toEqual(['TRC-WHY']);
    expect(codes({ from: 'P9Y' }).map(([code]) => code)).toEqual(['EXP-AT']);
  });

  test('of one event is its chain and what followed directly', () => {
    const request = trace.events.find(({ event }) => event === 'REQUEST')!;
    const { events, eventCount } = askTrace(scenario, { design: 'gdap-pim', why: request.number }).value!;
    expect(events.map(({ number }) => number)).toEqual(
      [...chainTo(trace, request.number), ...effectsOf(trace, request.number)].map(({ number }) => number),
    );
    expect(eventCount).toBe(trace.events.length);
  });
});

describe('writers', () => {
  test('JSON reads back as the trace', () => {
    expect(JSON.parse(writeTraceJson(trace))).toEqual(trace);
    expect(JSON.parse(writeTraceJson({ ...trace, events: [] }))).toEqual({ ...trace, events: [] });
    expect(Trace.safeParse(JSON.parse(writeTraceJson(trace))).success).toBe(true);
  });

  test('CSV has one row per event', () => {
    const [head, first, ...rest] = writeTraceCsv(trace).trimEnd().split('\r\n');
    expect(head).toMatch(
      /number,at,atSeconds,entity,machine,name,tenant,account,event,from,to,trigger,cause/,
    );
    expect(first).toMatch(/^0,2026-01-05T00:00:00Z,0,/);
    expect(rest).toHaveLength(trace.events.length - 1);
  });

  test('text shows the first events, says how many more there are, and makes names safe', () => {
    const entities = trace.entities.map((entity) => ({ ...entity, name: `a\u{1b}b ${entity.name}` }));
    const text = writeTraceText({ ...trace, entities });
    expect(text).toMatch(/^small · gdap-pim · replication 0 · seed 1\n[\d,]+ events of \d+ entities\n/);
    expect(text).toMatch(/#0 2026-01-05T00:00:00Z {2}a\\u\{1b\}b .*\n/);
    expect(text).not.toContain('\u{1b}');
    expect(text).toMatch(/\n[\d,]+ more: narrow with --entity/);
    expect(text.match(/^#\d+ /gm)).toHaveLength(200);
    const full = writeTraceText(trace, { full: true });
    expect(full.match(/^#\d+ /gm)).toHaveLength(trace.events.length);
    expect(full).toMatch(/by a timer that #\d+ armed/);
    for (const line of writeTraceText(trace, { width: 40 }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(40);
  });
});
