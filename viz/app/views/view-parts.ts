import { html } from '../../dom/html.ts';

/** One choice of a list. */
export function option(value: string, label: string, selected: boolean): HTMLOptionElement {
  return html('option', { value, selected }, label);
}

/** A line that says what is going on, read out when it changes. */
export function waitingFor(words: string): HTMLElement {
  return html('p', { class: 'drawn', role: 'status' }, words);
}

/**
 * Says at a place that something newer is on its way. The last picture stays there meanwhile, pale, so that a view does
 * not go blank at every step of a slider; who fills the place says `aria-busy` no more.
 */
export function awaitIn(place: HTMLElement, words: string): void {
  place.ariaBusy = 'true';
  const status = waitingFor(words);
  if (place.firstElementChild?.matches('[role="status"]')) place.firstElementChild.replaceWith(status);
  else place.prepend(status);
}

/** Fills a place with what came, or with why nothing did. */
export function fillPlace(place: HTMLElement, ...content: readonly HTMLElement[]): void {
  place.ariaBusy = 'false';
  place.replaceChildren(...content);
}
