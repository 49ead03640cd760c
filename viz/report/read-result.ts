import type { Result } from '../../scenarios/result.ts';

/** Checked by the compiler against the schema; importing the schema itself would carry its library into the page. */
const SUPPORTED: Result['schema'] = 'entwin.result/1';

export type ReadResult =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'nothing'; readonly why: string };

/** The result that the html writer put into this page, or why there is none. */
export function readResult(page: Document): ReadResult {
  const text = page.getElementById('entwin-result')?.textContent ?? 'null';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'nothing', why: 'The result in this page is damaged: it is not JSON.' };
  }
  if (value === null || typeof value !== 'object') {
    return {
      kind: 'nothing',
      why: 'This page is the empty template. Write one with: entwin run … --out report.html',
    };
  }
  const schema = (value as { schema?: unknown }).schema;
  if (schema !== SUPPORTED) {
    return {
      kind: 'nothing',
      why: `This page reads ${SUPPORTED}, but the result in it is ${String(schema)}.`,
    };
  }
  return { kind: 'result', result: value as Result };
}
