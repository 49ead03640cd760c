import { visibleText } from '../load/visible-text.ts';

/** Text from a file made safe for one line of a terminal or a table: white space becomes a space, anything else that does not print its code, `\u{1b}`. */
export function printable(text: string): string {
  return visibleText(text.replace(/[\t\n\r]+/g, ' '));
}
