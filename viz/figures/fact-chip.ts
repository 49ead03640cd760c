import type { Result } from '../../scenarios/result.ts';
import { html } from '../dom/html.ts';

/** Where the last section tells about a fact. */
export const factAnchor = (factId: string) => `fact-${factId}`;

/** A cited fact: a link to its sentence in the last section, or the bare id where the Result does not hold it. */
export function factChip(result: Pick<Result, 'facts'>, factId: string): HTMLElement {
  const fact = result.facts.find(({ id }) => id === factId);
  if (fact === undefined)
    return html('span', { class: 'chip', title: `Fact ${factId}: see “entwin facts ${factId}”` }, factId);
  return html(
    'a',
    { class: 'chip', href: `#${encodeURIComponent(factAnchor(factId))}`, title: fact.statement },
    factId,
  );
}

export function factChips(result: Pick<Result, 'facts'>, factIds: readonly string[]): HTMLElement {
  return html(
    'span',
    { class: 'chips' },
    factIds.map((factId, index) => [index === 0 ? null : ' ', factChip(result, factId)]),
  );
}
