import { embedResult } from './embed-result.ts';
import { exitCodeOf } from './exit-code.ts';
import type { Writer } from './writer.ts';

/** The report as one HTML file that needs nothing else: the built page with the result inside. Throws without `options.template`. */
export const writeHtml: Writer = (result, { template, beside }) => {
  if (template === undefined) throw new Error('The html writer needs options.template.');
  return { output: embedResult(template, result, beside), exitCode: exitCodeOf(result) };
};
