import type { Result } from '../../scenarios/result.ts';
import { confidenceText } from '../../scenarios/writers/confidence.ts';
import { sourceText } from '../../scenarios/writers/source-text.ts';
import { html, nameText } from '../dom/html.ts';
import { factAnchor } from '../figures/fact-chip.ts';

/** Opens the fact behind a chip over the page, so that nobody loses the picture that cites it. */
export function factDialog(resultNow: () => Result | undefined): HTMLDialogElement {
  const close = html('button', { type: 'button' }, 'Close');
  const body = html('div');
  const dialog = html('dialog', { class: 'fact-dialog', 'aria-label': 'Fact' }, body, close);
  close.addEventListener('click', () => dialog.close());
  document.addEventListener('click', (event) => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.chip') : null;
    const fact = resultNow()?.facts.find(({ id }) => chip?.hash === `#${encodeURIComponent(factAnchor(id))}`);
    if (fact === undefined) return;
    event.preventDefault();
    body.replaceChildren(
      html('h2', {}, nameText(fact.id)),
      html('p', {}, nameText(fact.statement)),
      html('p', { class: 'muted' }, confidenceText(fact.confidence), ' · ', nameText(sourceText(fact))),
    );
    dialog.showModal();
  });
  return dialog;
}
