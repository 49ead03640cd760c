import { html } from '../../dom/html.ts';

/** One choice of a list. */
export function option(value: string, label: string, selected: boolean): HTMLOptionElement {
  return html('option', { value, selected }, label);
}

/** A line that says what is going on, read out when it changes. */
export function waitingFor(words: string): HTMLElement {
  return html('p', { class: 'drawn', role: 'status' }, words);
}
