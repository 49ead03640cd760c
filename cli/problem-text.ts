import type { Problem } from '../scenarios/schema/problem.ts';
import { printable } from '../scenarios/writers/index.ts';
import { colorsOf } from './terminal.ts';

/** A problem as diagnostics look, but for the place: what is wrong stands in no file. */
export function problemText({ code, message, expected, hint }: Problem, stream: NodeJS.WriteStream): string {
  const { red } = colorsOf(stream);
  return [
    `${red('error')} ${code} ${printable(message)}`,
    ...(expected === undefined ? [] : [`  expected: ${printable(expected)}`]),
    ...(hint === undefined ? [] : [`  hint: ${printable(hint)}`]),
  ].join('\n');
}
