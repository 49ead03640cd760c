import { Explanation } from './explanation.ts';

/** The explanation as canonical JSON: keys in the schema's order. Throws when it breaks its schema. */
export function writeExplanationJson(explanation: Explanation): string {
  return `${JSON.stringify(Explanation.parse(explanation), null, 2)}\n`;
}
