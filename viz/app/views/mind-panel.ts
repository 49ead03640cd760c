import '../../styles/mind.css';
import { breakEvenSentence } from '../../../scenarios/licenses/growth/break-evens.ts';
import type { Growth } from '../../../scenarios/licenses/growth/growth-schema.ts';
import type { Result } from '../../../scenarios/result.ts';
import { formatNumber } from '../../../scenarios/writers/numbers.ts';
import { html, nameText } from '../../dom/html.ts';
import { changingPairs } from '../../findings/growth-finding.ts';
import { sweepSection } from '../../sections/sweep-section.ts';
import { ask } from '../questions.ts';
import { type RunningSweep, startSweep } from '../sweep.ts';
import { givenPrices } from './given-prices.ts';
import { onceSettled } from './settled.ts';

const PERCENT = 100;

let shown:
  | { readonly text: string; readonly element: HTMLElement; readonly letGo: () => void; prices: string }
  | undefined;
const settled = onceSettled();

/** What would change a mind about the scenario of a text: other answers to open questions, and other numbers of customers. */
export function mindPanel(result: Result, text: string): HTMLElement {
  if (shown?.text === text && shown.prices === givenPrices.text) return shown.element;
  shown?.letGo();
  const answers = answersPart(result, text);
  const sizes = html('div', { class: 'mind-sizes' });
  const element = html('div', { class: 'mind' }, answers.element, sizes);
  const prices = givenPrices.text;
  shown = { text, element, letGo: answers.letGo, prices };
  settled(() => void tellSizes());
  return element;

  async function tellSizes(): Promise<void> {
    try {
      const { drawnGrowth, sheet } = await ask('licenses', { text, prices });
      if (drawnGrowth === null || drawnGrowth.designs.length < 2 || shown?.element !== element) return;
      sizes.replaceChildren(...breakEvenParts(drawnGrowth, sheet.prices?.name));
    } catch (error) {
      sizes.textContent = error instanceof Error ? error.message : String(error);
    }
  }
}

/** Tries other answers when somebody asks for it: as many runs as answers are too many to start unasked. */
function answersPart(
  result: Result,
  text: string,
): { readonly element: HTMLElement; readonly letGo: () => void } {
  const known = sweepSection(result);
  if (known !== null) return { element: known, letGo: () => {} };
  let running: RunningSweep | undefined;
  const start = html('button', { type: 'button' }, 'Try every other answer');
  const stop = html('button', { type: 'button', hidden: true }, 'Stop trying');
  const bar = html('progress', { max: 1, hidden: true, 'aria-label': 'Other answers tried' });
  const status = html('p', { class: 'muted', role: 'status' });
  const element = html('div', { class: 'mind-answers' }, unaskedPart());

  function unaskedPart(): HTMLElement {
    return html(
      'section',
      { id: 'sweep', 'aria-labelledby': 'sweep-title' },
      html('p', { class: 'kicker' }, 'What would change our mind'),
      html('h2', { id: 'sweep-title' }, 'Whether another answer turns a verdict was not asked yet'),
      html(
        'p',
        { class: 'drawn' },
        'Where Microsoft’s documentation leaves a question open, the run rests on an assumption. This answers each question otherwise, one at a time, on the same random numbers, as “entwin run --sweep-assumptions” does: a run per answer.',
      ),
      html('div', { class: 'choices controls' }, start, stop, bar),
      status,
    );
  }
  function setRunning(isRunning: boolean): void {
    start.hidden = isRunning;
    stop.hidden = !isRunning;
    bar.hidden = !isRunning;
  }
  async function run(): Promise<void> {
    setRunning(true);
    stop.focus();
    status.textContent = 'Running the scenario as it is written.';
    const mine = startSweep(text, ({ done, maximum }) => {
      bar.value = done / maximum;
      status.textContent = `${formatNumber(Math.floor((PERCENT * done) / maximum))} % of the replications that may be needed.`;
    });
    running = mine;
    try {
      const swept = await mine.result;
      const section = swept === undefined ? null : sweepSection(swept);
      if (section === null) status.textContent = 'Stopped before any other answer was tried.';
      else {
        element.replaceChildren(section);
        const title = element.querySelector<HTMLElement>('h2')!;
        title.tabIndex = -1;
        title.focus({ preventScroll: true });
      }
    } catch (error) {
      status.textContent = `This did not work: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (running === mine) running = undefined;
    const wasThere = document.activeElement === stop;
    setRunning(false);
    if (wasThere) start.focus();
  }
  start.addEventListener('click', () => void run());
  stop.addEventListener('click', () => {
    status.textContent = 'Stopping; answers tried by now count.';
    running?.stop();
  });
  return { element, letGo: () => running?.stop() };
}

/** Break-evens of license cost: which design becomes cheaper than which, and from how many customers on. */
function breakEvenParts(growth: Growth, pricesName: string | undefined): readonly HTMLElement[] {
  const pairs = changingPairs(growth);
  const most = formatNumber(growth.mostCustomers);
  const basis = pricesName === undefined ? 'at list price' : `at the prices of “${pricesName}”`;
  return [
    html('h3', {}, 'Break-evens in the number of customers'),
    html(
      'p',
      { class: 'drawn' },
      `Cost of licenses per month ${basis}, counted for 1 to ${most} customers; the curve is under Licenses.`,
    ),
    pairs.length === 0
      ? html('p', {}, 'No two designs change places: the order by cost stays as it is.')
      : html(
          'ul',
          { class: 'break-evens' },
          pairs.map((pair) => html('li', {}, nameText(breakEvenSentence(pair)))),
        ),
  ];
}
