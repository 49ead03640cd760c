import { html } from '../dom/html.ts';

/** A cited fact. Facts themselves are not in a Result; the id is what `entwin facts` and the documents know. */
export function factChip(factId: string): HTMLElement {
  return html('span', { class: 'chip', title: `Fact ${factId}: see “entwin facts ${factId}”` }, factId);
}

export function factChips(factIds: readonly string[]): readonly (HTMLElement | string)[] {
  return factIds.flatMap((factId) => [factChip(factId), ' ']);
}
