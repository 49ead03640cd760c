import type { CitedFact, Result } from '../../scenarios/result.ts';
import { confidenceText } from '../../scenarios/writers/confidence.ts';
import { sourceText } from '../../scenarios/writers/source-text.ts';
import { html, nameText } from '../dom/html.ts';
import { factAnchor } from '../figures/fact-chip.ts';
import { factsFinding } from '../findings/facts-finding.ts';

/** The chip itself, or another to the same fact where its place has been drawn anew. */
function standIn(chip: HTMLAnchorElement): HTMLAnchorElement | undefined {
  if (chip.isConnected) return chip;
  return [...document.querySelectorAll<HTMLAnchorElement>('a.chip')].find(
    (other) => other.hash === chip.hash && other.checkVisibility(),
  );
}

/** The chip that brought the reader here, so that the way back ends where it began. */
function wayBack(): () => void {
  let chip: HTMLAnchorElement | null = null;
  document.addEventListener('click', (event) => {
    const clicked =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.chip') : null;
    if (clicked !== null) chip = clicked;
  });
  return () => {
    const from = chip;
    // The browser scrolls back by itself, but it would leave the keyboard in this section.
    if (from !== null)
      addEventListener('popstate', () => standIn(from)?.focus({ preventScroll: true }), { once: true });
    history.back();
  };
}

function entry(fact: CitedFact, goBack: () => void): HTMLElement {
  const back = html('button', { type: 'button', class: 'fact-back' }, 'Back to where it is cited');
  back.addEventListener('click', goBack);
  return html(
    'div',
    { class: 'fact', id: factAnchor(fact.id), tabindex: -1 },
    html('dt', {}, nameText(fact.id)),
    html(
      'dd',
      {},
      html('p', {}, nameText(fact.statement)),
      html('p', { class: 'muted' }, confidenceText(fact.confidence), ' · ', nameText(sourceText(fact))),
      back,
    ),
  );
}

/** Every fact the page cites, with what is needed to doubt it; null when it cites none. Chips lead here. */
export function factsSection(result: Result): HTMLElement | null {
  if (result.facts.length === 0) return null;
  const goBack = wayBack();
  return html(
    'section',
    { id: 'facts', 'aria-labelledby': 'facts-title' },
    html('p', { class: 'kicker' }, 'Facts cited'),
    html('h2', { id: 'facts-title' }, factsFinding(result.facts)),
    html(
      'p',
      { class: 'drawn' },
      `Microsoft’s documents as of ${result.factsAsOf}, in our words. C documented by Microsoft, X seen only in a sample, T third party, I inferred, U unconfirmed.`,
    ),
    html(
      'dl',
      { class: 'fact-list' },
      result.facts.map((fact) => entry(fact, goBack)),
    ),
  );
}
