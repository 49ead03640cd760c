import { visibleText } from '../../load/visible-text.ts';

/** One XML element with escaped attributes, and escaped text or elements made by this function inside. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const start = `<${name}${written.join('')}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${lines(content)}</${name}>`;
  return `${start}>\n${content.join('\n')}\n</${name}>`;
}

/** Text of several lines; in an attribute a line break would become a space. */
function lines(text: string): string {
  return text.split('\n').map(escaped).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 allows in no form (controls, lone surrogates, U+FFFE and U+FFFF) is shown by its code. */
function escaped(text: string): string {
  return visibleText(text)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
