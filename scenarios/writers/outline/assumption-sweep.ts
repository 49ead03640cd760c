import type { AssumptionTrial, Result } from '../../result.ts';
import { movesOf, notTriedByReason, sweepFinding, trialName, turnsOf } from '../sweep-words.ts';
import { unseenTrialsWords } from '../unseen-words.ts';
import { type Block, limited, type Phrase, paragraph, phrase, type Section } from './blocks.ts';

/** So many consequences of one answer fit into a short form. */
const FEW = 3;

/** Which answers to open questions turn a verdict, which only move numbers, and which do nothing. */
export function assumptionSweepSection(result: Result, full: boolean): Section | null {
  const sweep = result.assumptionSweep;
  if (sweep === undefined) return null;
  const of = (outcome: AssumptionTrial['outcome']) =>
    sweep.tried.filter((trial) => trial.outcome === outcome);
  const blocks: Block[] = [paragraph(`${sweepFinding(sweep)}.`)];
  const turning = of('verdict').map((trial) => line(trial, turnsOf(trial), full, 'warning'));
  if (turning.length > 0) blocks.push({ kind: 'list', items: turning });
  const moving = limited(of('numbers'), 5, full, 'answer');
  if (moving.shown.length > 0) {
    blocks.push(paragraph('Numbers move, and no verdict turns:'));
    blocks.push({ kind: 'list', items: moving.shown.map((trial) => line(trial, movesOf(trial), full)) });
    blocks.push(...moving.more);
  }
  const idle = of('nothing').map(({ id, choice }) => `${id}: ${choice}`);
  if (idle.length > 0) blocks.push(paragraph(`Nothing changes: ${idle.join(', ')}.`, 'quiet'));
  const unseen = unseenTrialsWords(result);
  if (unseen !== null) blocks.push(paragraph(unseen, 'quiet'));
  if (full) {
    for (const [why, ids] of notTriedByReason(sweep)) {
      blocks.push(paragraph(`Not tried, since ${why}: ${ids.join(', ')}.`, 'quiet'));
    }
  } else if (sweep.notTried.length > 0) {
    blocks.push({ kind: 'more', count: sweep.notTried.length, noun: 'untried question' });
  }
  return { title: 'What would change our mind', blocks };
}

function line(
  trial: AssumptionTrial,
  consequences: readonly string[],
  full: boolean,
  tone?: Phrase['tone'],
): Phrase {
  const shown = full ? consequences : consequences.slice(0, FEW);
  const rest = consequences.length - shown.length;
  const more = rest > 0 ? `; and ${rest} more` : '';
  const fact = trial.factId === undefined ? '' : ` [${trial.factId}]`;
  return phrase(`${trialName(trial)}. ${shown.join('; ')}${more}${fact}`, tone);
}
