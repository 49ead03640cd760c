import { expect, test } from 'vitest';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { traceScenario } from '../../../scenarios/trace/index.ts';
import { unpackTrace } from '../../../viz/app/packed-trace.ts';
import { traceAnswer } from '../../../viz/app/trace-answer.ts';
import { traceFinding } from '../../../viz/findings/trace-finding.ts';

const TEXT = `name: A theft on day 3
horizon: P20D
sketch:
  managing: { engineers: { tier1: 2, tier2: 1 }, approvers: 1 }
  customers: { count: 3, needs: [helpdesk-admin] }
  gdap: { endsAfter: 1 year }
designs: [gdap-pim]
events:
  - at: P2DT10H
    compromise: { who: tier1, with: stolen-session }
`;

async function scenario(text: string) {
  const { value } = await loadScenario({
    file: 'scenario.yaml',
    text,
    readFile: () => Promise.reject(new Error('no other file')),
  });
  return value!;
}

const QUESTION = { design: 'gdap-pim', replication: 0 };

test('a first screen is the beginning of the whole, up to some days after the first theft', async () => {
  const of = await scenario(TEXT);
  const { until, ...first } = traceAnswer(of, { ...QUESTION, isFirst: true });
  expect(until).toBe('2026-01-10T10:00:00Z');
  const whole = traceScenario(of, QUESTION).value!;
  const beginning = unpackTrace(first);
  expect(beginning.events.length).toBeLessThan(whole.events.length);
  expect(beginning.events).toEqual(whole.events.slice(0, beginning.events.length));
  expect(whole.events[beginning.events.length]!.at > until!).toBe(true);
  expect(beginning.entities).toEqual(whole.entities.slice(0, beginning.entities.length));
  expect(traceFinding(beginning, true)).toMatch(/ of the first \d+ events of this run$/);
});

test('a run that is over by then is told as a whole, and any other run when it is asked for', async () => {
  const short = await scenario(TEXT.replace('P20D', 'P5D'));
  const answer = traceAnswer(short, { ...QUESTION, isFirst: true });
  expect(answer.until).toBeUndefined();
  expect(unpackTrace(answer)).toEqual(traceScenario(short, QUESTION).value);
  const of = await scenario(TEXT);
  expect(unpackTrace(traceAnswer(of, { ...QUESTION, isFirst: false }))).toEqual(
    traceScenario(of, QUESTION).value,
  );
  expect(() => traceAnswer(of, { ...QUESTION, design: 'none', isFirst: true })).toThrow('none');
});
