import type { AccessLink, AccessPath } from '../../models/access/access-path.ts';
import { isStronger } from '../../models/access/weakest.ts';
import type { AccessExplanation, ExplainedPath } from './explanation.ts';

export type Answer = AccessExplanation['verdict']['answer'];

/** What each state of the strongest path means for the question. */
export const ANSWERS: Readonly<Record<AccessPath['state'], Answer>> = {
  standing: 'now',
  active: 'now',
  residual: 'token',
  eligible: 'after-activation',
  gated: 'after-approval',
  unknown: 'unknown',
  lost: 'no',
};

/** From the strongest path to the weakest, and among equals the one with the least to mend first. */
export function strongestFirst(paths: readonly AccessPath[]): readonly AccessPath[] {
  const unsound = ({ links }: AccessPath, state: AccessLink['state']) =>
    links.filter((link) => link.state === state).length;
  return [...paths].sort((a, b) => {
    if (isStronger(a.state, b.state)) return -1;
    if (isStronger(b.state, a.state)) return 1;
    return (
      unsound(a, 'lost') - unsound(b, 'lost') ||
      unsound(a, 'gated') - unsound(b, 'gated') ||
      unsound(a, 'eligible') - unsound(b, 'eligible')
    );
  });
}

/** The answer in a sentence, from the strongest path that serves. */
export function verdictOf(best: ExplainedPath): AccessExplanation['verdict'] {
  const answer = ANSWERS[best.state];
  const link = best.links.find(({ state }) => state === best.state);
  const because = answer === 'now' || link?.factId === undefined ? {} : { factId: link.factId };
  return { answer, words: wordsOf(answer, best, link?.why), ...because };
}

function wordsOf(answer: Answer, best: ExplainedPath, why: string | undefined): string {
  switch (answer) {
    case 'now':
      return 'Yes, now.';
    case 'token':
      return 'Yes, while a token issued earlier lasts.';
    case 'after-activation':
      return activationWords(best);
    case 'after-approval':
      return approvalWords(best);
    case 'unknown':
      return 'Nobody knows: no text settles it.';
    case 'no':
      return `No: ${why ?? 'a link of every path fails'}.`;
  }
}

function activationWords({ links }: ExplainedPath): string {
  const waiting = links.filter(({ state }) => state === 'eligible');
  const toAsk = waiting.filter(({ asks }) => asks !== undefined).length;
  if (toAsk === 0) return 'Yes, in a moment: the activation is granted.';
  return toAsk === 1 ? 'Yes, after one activation.' : `Yes, after ${toAsk} activations.`;
}

function approvalWords({ links }: ExplainedPath): string {
  const gates = links.filter(({ state }) => state === 'gated');
  if (gates.some(({ approvers }) => approvers?.length === 0)) {
    return 'Not without an approver, and nobody may approve.';
  }
  const waits = gates.every(({ asks }) => asks === undefined);
  return waits ? 'Not without an approver: the request waits for one.' : 'Not without an approver.';
}
