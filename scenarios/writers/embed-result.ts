import type { Result } from '../result.ts';

/** Where the built page expects its result. */
const PLACE = /(<script type="application\/json" id="entwin-result">)[^<]*(<\/script>)/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * Puts a result into the built report page as JSON that no browser can read as markup:
 * a customer named `</script>` stays a name.
 * @throws when the template has no place for a result, or more than one: it is not our page.
 */
export function embedResult(template: string, result: Result): string {
  if ([...template.matchAll(PLACE)].length !== 1) {
    throw new Error('The report template must have exactly one place for a result.');
  }
  const json = JSON.stringify(result).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character]!);
  // A replacer function, because `$&` in a name must stay what it is.
  return template.replace(PLACE, (_all, open: string, close: string) => `${open}${json}${close}`);
}
