/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** At most `most` items, then how many more there are. */
export function shortListText(items: readonly string[], most = 3): string {
  if (items.length <= most) return listText(items);
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

/** A name from a file inside a sentence: the marks keep a right-to-left name from turning its neighbors. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** A name short enough for a heading. */
export function briefName(name: string, most = 40): string {
  const characters = [...name];
  return isolated(characters.length <= most ? name : `${characters.slice(0, most - 1).join('')}…`);
}

/** Keeps `3.1 (2.9–3.3)` and `gdap-pim` on one line of a heading. */
export function unbroken(text: string): string {
  return text
    .replace(/(\d)–(\d)/g, '$1\u2060–\u2060$2')
    .replace(/(\d) \((\d)/g, '$1\u00a0($2')
    .replace(/([a-z])-(?=[a-z])/g, '$1-\u2060');
}

/** Words fit for the start of a sentence. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
