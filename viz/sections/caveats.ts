import type { AssumptionUse, Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { html, nameText } from '../dom/html.ts';
import { factChip } from '../figures/fact-chip.ts';

function assumption(result: Result, use: AssumptionUse): HTMLElement {
  return html(
    'li',
    {},
    html('p', {}, nameText(use.statement)),
    html(
      'p',
      {},
      html('strong', {}, nameText(use.value)),
      use.overridden ? ' (chosen by the scenario)' : null,
    ),
    use.alternatives.length === 0
      ? null
      : html(
          'p',
          { class: 'muted' },
          'or: ',
          use.alternatives.map((each, index) => [index === 0 ? null : ', ', nameText(each)]),
        ),
    html(
      'p',
      {},
      html('span', { class: 'chip', title: 'Assumption' }, use.id),
      ' ',
      use.factId === undefined ? null : factChip(result, use.factId),
    ),
  );
}

/** Beside the figures: what the numbers rest on, and what they leave out. */
export function caveats(result: Result): HTMLElement | null {
  if (result.assumptions.length === 0 && result.notModeled.length === 0) return null;
  const chosenFirst = [...result.assumptions].sort((a, b) => Number(b.overridden) - Number(a.overridden));
  return html(
    'aside',
    { class: 'caveats', 'aria-label': 'Assumptions and limits', tabindex: 0 },
    chosenFirst.length === 0
      ? null
      : html(
          'section',
          {},
          html('h2', {}, `Rests on ${count(chosenFirst.length, 'assumption')}`),
          html('p', { class: 'muted' }, 'Microsoft’s documents do not settle these.'),
          html(
            'ul',
            {},
            chosenFirst.map((use) => assumption(result, use)),
          ),
        ),
    result.notModeled.length === 0
      ? null
      : html(
          'section',
          {},
          html('h2', {}, 'Not modeled'),
          html(
            'ul',
            {},
            result.notModeled.map((each) => html('li', {}, nameText(each))),
          ),
        ),
  );
}
