const LONGEST_SHOWN = 160;

/**
 * Characters that a terminal, a log or a reader's eye could be fooled by: C0 and C1 controls, line and
 * paragraph separators, bidirectional overrides, zero-width characters, lone surrogates.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text from a file as it may be shown: control characters written as `\u{1b}`, so that a name can neither
 * move the cursor nor forge a line of output. Showing the shown text again changes nothing.
 */
export function visibleText(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

/** A short, quoted and safe form of a value from a file, for messages. */
export function visibleValue(value: unknown, longest = LONGEST_SHOWN): string {
  if (typeof value === 'string') return `"${visibleText(shorten(value, longest))}"`;
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a block of keys';
  return shorten(String(value), longest);
}

/** Text cut to a length, with an ellipsis where something was cut. */
export function shorten(text: string, longest = LONGEST_SHOWN): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
