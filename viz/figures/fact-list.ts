import type { CitedFact } from '../../scenarios/result.ts';
import { confidenceText } from '../../scenarios/writers/confidence.ts';
import { sourceText } from '../../scenarios/writers/source-text.ts';
import { html, nameText } from '../dom/html.ts';
import { prose } from '../dom/prose.ts';

/** Facts in full, for figures whose facts a Result need not hold: sentence, how sure it is, and where it is from. */
export function factList(facts: readonly CitedFact[]): HTMLElement {
  return html(
    'ul',
    { class: 'fact-list' },
    facts.map((fact) =>
      html(
        'li',
        {},
        html('span', { class: 'chip' }, fact.id),
        ' ',
        prose(fact.statement),
        html(
          'span',
          { class: 'drawn' },
          ` ${confidenceText(fact.confidence)} · `,
          nameText(sourceText(fact)),
        ),
      ),
    ),
  );
}
