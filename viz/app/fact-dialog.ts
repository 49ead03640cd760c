import { confidenceText } from '../../scenarios/writers/confidence.ts';
import { sourceText } from '../../scenarios/writers/source-text.ts';
import { html, nameText } from '../dom/html.ts';
import { factAnchor } from '../figures/fact-chip.ts';

const PREFIX = `#${factAnchor('')}`;

async function catalogFact(factId: string) {
  const { findFact } = await import('../../models/facts/index.ts');
  return findFact(factId);
}

/** Opens the fact behind any chip of the page over it, so that nobody loses the picture that cites it. */
export function factDialog(): HTMLDialogElement {
  const close = html('button', { type: 'button' }, 'Close');
  const body = html('div');
  const dialog = html('dialog', { class: 'fact-dialog', 'aria-label': 'Fact' }, body, close);
  close.addEventListener('click', () => dialog.close());
  document.addEventListener('click', (event) => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.chip') : null;
    if (chip === null || !chip.hash.startsWith(PREFIX)) return;
    event.preventDefault();
    void open(decodeURIComponent(chip.hash.slice(PREFIX.length)));
  });
  async function open(factId: string): Promise<void> {
    const fact = await catalogFact(factId);
    if (fact === undefined) return;
    body.replaceChildren(
      html('h2', {}, nameText(fact.id)),
      html('p', {}, nameText(fact.statement)),
      html('p', { class: 'muted' }, confidenceText(fact.confidence), ' · ', nameText(sourceText(fact))),
    );
    dialog.showModal();
  }
  return dialog;
}
