import { type Child, html } from './html.ts';

/** A sentence of a fact or a rule, in which words of the product stand between backticks. */
export function prose(text: string): Child {
  return text.split('`').map((piece, index) => (index % 2 === 1 ? html('code', {}, piece) : piece));
}
