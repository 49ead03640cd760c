import type { Result } from '../result.ts';
import type { ReportBeside } from './report-beside.ts';

/** Where the built page expects what is put into it. */
const placeOf = (id: string) =>
  new RegExp(`(<script type="application/json" id="${id}">)[^<]*(</script>)`, 'g');

const RESULT = placeOf('entwin-result');
const BESIDE = placeOf('entwin-beside');

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * Puts a result, and what stands beside it, into the built report page as JSON that no browser can read as markup:
 * a customer named `</script>` stays a name.
 * @throws when the template has no place for them, or more than one: it is not our page.
 */
export function embedResult(template: string, result: Result, beside: ReportBeside = {}): string {
  return embedded(embedded(template, RESULT, result), BESIDE, beside);
}

function embedded(template: string, place: RegExp, value: unknown): string {
  if ([...template.matchAll(place)].length !== 1) {
    throw new Error(
      'The report template must have exactly one place for a result, and one for what stands beside it.',
    );
  }
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character]!);
  // A replacer function, because `$&` in a name must stay what it is.
  return template.replace(place, (_all, open: string, close: string) => `${open}${json}${close}`);
}
