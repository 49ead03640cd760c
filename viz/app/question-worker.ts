import { RULE_INFOS } from '../../models/rules/index.ts';
import { checkScenario } from '../../scenarios/check/check-scenario.ts';
import { explainRule } from '../../scenarios/check/explain-rule.ts';
import { loadScenario } from '../../scenarios/load/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type FollowedTheft, followTheft } from '../../scenarios/theft/index.ts';
import type { Kind, QuestionMessage, Replies, ReplyMessage } from './questions.ts';
import { seatAnswer } from './seat-answer.ts';
import type { SweepAsk, SweepTold } from './sweep.ts';
import { tellThefts } from './tell-thefts.ts';
import { traceAnswer } from './trace-answer.ts';

/*
 * The thread that answers what views ask beside the Result: one replication event by event, a check with places, a theft
 * customer by customer, seats, and licenses for other numbers of customers. A sweep has such a thread to itself.
 */

const FILE = 'scenario.yaml';

/** Asked about one customer after the other, and the same for all of them. */
let followed: { readonly text: string; readonly thefts: readonly FollowedTheft[] } | undefined;

const sweeping = new AbortController();

addEventListener('message', ({ data }: MessageEvent<QuestionMessage | SweepAsk>) => {
  if (data.kind === 'stop-sweep') sweeping.abort();
  else if (data.kind === 'sweep') void sweep(data.text);
  else void reply(data);
});

async function sweep(text: string): Promise<void> {
  const tell = (message: SweepTold): void => postMessage(message);
  try {
    const { sweepAnswer } = await import('./sweep-answer.ts');
    const result = await sweepAnswer(scenarioOf(await read(text)), {
      signal: sweeping.signal,
      onProgress: ({ done, maximum }) => tell({ kind: 'progress', done, maximum }),
    });
    tell({ kind: 'swept', result });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

const read = (text: string) =>
  loadScenario({
    file: FILE,
    text,
    readFile: () =>
      Promise.reject(new Error('a page cannot read other files; put the estate into the scenario')),
  });

function scenarioOf({ value }: Awaited<ReturnType<typeof read>>): Scenario {
  if (value === undefined) throw new Error('The scenario has errors; there is nothing to run.');
  return value;
}

async function reply(question: QuestionMessage): Promise<void> {
  const { id } = question;
  const tell = (message: ReplyMessage, handedOver: Transferable[] = []): void =>
    postMessage(message, { transfer: handedOver });
  try {
    const reply = await answer(question);
    tell({ id, reply }, 'numbers' in reply ? [reply.numbers.buffer] : []);
  } catch (error) {
    tell({ id, failed: error instanceof Error ? error.message : String(error) });
  }
}

async function answer(question: QuestionMessage): Promise<Replies[Kind]> {
  if (question.kind === 'theft' && followed?.text === question.text)
    return tellThefts(followed.thefts, question.tenantId);
  const loaded = await read(question.text);
  if (question.kind === 'check') {
    const report = checkScenario(loaded, { file: FILE });
    const found = new Set(report.findings.map(({ ruleId }) => ruleId));
    return { report, rules: RULE_INFOS.filter(({ id }) => found.has(id)).map(explainRule) };
  }
  const scenario = scenarioOf(loaded);
  if (question.kind === 'theft') {
    followed = { text: question.text, thefts: followTheft(scenario) };
    return tellThefts(followed.thefts, question.tenantId);
  }
  if (question.kind === 'seats') return seatAnswer(scenario);
  if (question.kind === 'licenses') {
    const { licenseAnswer } = await import('./license-answer.ts');
    return licenseAnswer(scenario, question.prices);
  }
  return traceAnswer(scenario, question);
}
