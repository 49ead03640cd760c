import { RULE_INFOS } from '../../models/rules/index.ts';
import { checkScenario } from '../../scenarios/check/check-scenario.ts';
import { explainRule } from '../../scenarios/check/explain-rule.ts';
import { loadScenario } from '../../scenarios/load/load.ts';
import { type FollowedTheft, followTheft } from '../../scenarios/theft/index.ts';
import { traceScenario } from '../../scenarios/trace/index.ts';
import type { Kind, QuestionMessage, Replies, ReplyMessage } from './questions.ts';
import { tellThefts } from './tell-thefts.ts';

/* The thread that answers what views ask beside the Result: one replication event by event, a check with places, and a theft customer by customer. */

const FILE = 'scenario.yaml';

/** Asked about one customer after the other, and the same for all of them. */
let followed: { readonly text: string; readonly thefts: readonly FollowedTheft[] } | undefined;

addEventListener('message', ({ data }: MessageEvent<QuestionMessage>) => {
  void reply(data);
});

async function reply(question: QuestionMessage): Promise<void> {
  const { id } = question;
  const tell = (message: ReplyMessage): void => postMessage(message);
  try {
    tell({ id, reply: await answer(question) });
  } catch (error) {
    tell({ id, failed: error instanceof Error ? error.message : String(error) });
  }
}

async function answer(question: QuestionMessage): Promise<Replies[Kind]> {
  if (question.kind === 'theft' && followed?.text === question.text)
    return tellThefts(followed.thefts, question.tenantId);
  const loaded = await loadScenario({
    file: FILE,
    text: question.text,
    readFile: () =>
      Promise.reject(new Error('a page cannot read other files; put the estate into the scenario')),
  });
  if (question.kind === 'check') {
    const report = checkScenario(loaded, { file: FILE });
    const found = new Set(report.findings.map(({ ruleId }) => ruleId));
    return { report, rules: RULE_INFOS.filter(({ id }) => found.has(id)).map(explainRule) };
  }
  if (loaded.value === undefined) throw new Error('The scenario has errors; there is nothing to run.');
  if (question.kind === 'theft') {
    followed = { text: question.text, thefts: followTheft(loaded.value) };
    return tellThefts(followed.thefts, question.tenantId);
  }
  const { design, replication } = question;
  const { value, problems } = traceScenario(loaded.value, { design, replication });
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join(' '));
  return value;
}
