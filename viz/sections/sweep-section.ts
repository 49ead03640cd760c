import type { AssumptionSweep, AssumptionTrial, Result } from '../../scenarios/result.ts';
import {
  movesOf,
  notTriedByReason,
  sweepFinding,
  trialName,
  turnsOf,
} from '../../scenarios/writers/sweep-words.ts';
import { unseenTrialsWords } from '../../scenarios/writers/unseen-words.ts';
import { html, nameText } from '../dom/html.ts';
import { tableTwin } from '../figure/table-twin.ts';
import { factChip } from '../figures/fact-chip.ts';

const OUTCOMES: Readonly<Record<AssumptionTrial['outcome'], string>> = {
  verdict: 'turns a verdict',
  numbers: 'moves numbers only',
  nothing: 'changes nothing',
};

/** Which answers to open questions would turn a verdict; null where nobody asked. */
export function sweepSection(result: Result): HTMLElement | null {
  const sweep = result.assumptionSweep;
  if (sweep === undefined) return null;
  const turning = sweep.tried.filter(({ outcome }) => outcome === 'verdict');
  return html(
    'section',
    { id: 'sweep', 'aria-labelledby': 'sweep-title' },
    html('p', { class: 'kicker' }, 'What would change our mind'),
    html('h2', { id: 'sweep-title' }, sweepFinding(sweep)),
    html(
      'p',
      { class: 'drawn' },
      `Each open question answered otherwise, one at a time, on the same random numbers. ${unseenTrialsWords(result) ?? ''}`.trim(),
    ),
    turning.length === 0
      ? null
      : html(
          'ul',
          { class: 'finding-list' },
          turning.map((trial) => turn(result, trial)),
        ),
    html('details', {}, html('summary', {}, 'Every answer tried, as a table'), twin(sweep)),
    sweep.notTried.length === 0
      ? null
      : html(
          'p',
          { class: 'muted' },
          `Not tried: ${[...notTriedByReason(sweep)].map(([why, ids]) => `${ids.join(', ')} (${why})`).join('; ')}.`,
        ),
  );
}

function turn(result: Result, trial: AssumptionTrial): HTMLElement {
  return html(
    'li',
    { class: 'finding' },
    html('span', { class: 'finding-mark', 'aria-hidden': 'true' }, '↔'),
    html(
      'div',
      {},
      html(
        'p',
        {},
        html('strong', {}, trialName(trial)),
        trial.factId === undefined ? null : [' ', factChip(result, trial.factId)],
      ),
      html('p', {}, trial.statement),
      turnsOf(trial).map((text) => html('p', { class: 'muted' }, nameText(text))),
    ),
  );
}

function twin({ tried }: AssumptionSweep): HTMLElement {
  return tableTwin('sweep-table', {
    caption: 'What each other answer does',
    columns: [{ label: 'Answer' }, { label: 'Outcome' }, { label: 'What turns or moves' }],
    rows: tried.map((trial) => [
      trialName(trial),
      OUTCOMES[trial.outcome],
      [...turnsOf(trial), ...movesOf(trial)].join('; ') || 'nothing',
    ]),
  });
}
