/** Deeper than any answer of Graph, and far from where recursion runs out of stack. */
const DEEPEST_JSON = 64;
/** An object costs memory however small its text: more of them than this are no answer of Graph. */
const MOST_BRACKETS = 10_000_000;

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly at: number; readonly message: string };

/**
 * Reads JSON as people save it: a comma before a closing bracket is allowed, as Microsoft's own samples
 * have them. Everything else is strict. Never throws.
 */
export function parseJson(text: string): JsonReading {
  const { clean, excessAt } = withoutTrailingCommas(text);
  if (excessAt !== undefined) {
    return { ok: false, at: excessAt, message: 'The file is nested too deeply, or holds too many objects.' };
  }
  try {
    return { ok: true, value: JSON.parse(clean) };
  } catch {
    // The engine's own message differs from engine to engine; the place is found anew.
    return { ok: false, at: firstOddity(clean), message: 'This is not valid JSON.' };
  }
}

/** Blanks trailing commas, so that every offset stays what it was, and watches depth and number of brackets. */
function withoutTrailingCommas(text: string): { readonly clean: string; readonly excessAt?: number } {
  const commas: number[] = [];
  // The last comma, while nothing but space has come since; none where it follows no value.
  let comma = -1;
  let afterValue = false;
  let depth = 0;
  let brackets = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (isSpace(character)) continue;
    if (character === ',') {
      comma = afterValue ? at : -1;
      afterValue = false;
      continue;
    }
    const closes = character === '}' || character === ']';
    if (closes && comma !== -1) commas.push(comma);
    comma = -1;
    afterValue = character !== '{' && character !== '[';
    if (closes) depth -= 1;
    else if (character === '"') at = endOfString(text, at) - 1;
    else if (!afterValue) {
      depth += 1;
      brackets += 1;
      if (depth > DEEPEST_JSON || brackets > MOST_BRACKETS) return { clean: text, excessAt: at };
    }
  }
  if (commas.length === 0) return { clean: text };
  const pieces: string[] = [];
  let from = 0;
  for (const at of commas) {
    pieces.push(text.slice(from, at), ' ');
    from = at + 1;
  }
  return { clean: pieces.join('') + text.slice(from) };
}

/** Offset behind the closing quote of the string that opens at `at`, or the end of the text. */
function endOfString(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] === '\\') next += 1;
    else if (text[next] === '"') return next + 1;
  }
  return text.length;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

/**
 * Where text stops being JSON: the longest beginning that could still be completed, found by walking
 * value by value. Good enough to point at; it decides nothing.
 */
function firstOddity(text: string): number {
  const open: string[] = [];
  let expecting: 'value' | 'key' | 'colon' | 'next' = 'value';
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    if (isSpace(character)) {
      at += 1;
      continue;
    }
    const inObject = open.at(-1) === '{';
    const closes = (character === '}' && inObject) || (character === ']' && open.at(-1) === '[');
    if (closes && expecting !== 'colon') {
      open.pop();
      expecting = 'next';
      at += 1;
    } else if (expecting === 'key') {
      if (character !== '"') return at;
      at = endOfString(text, at);
      expecting = 'colon';
    } else if (expecting === 'colon') {
      if (character !== ':') return at;
      at += 1;
      expecting = 'value';
    } else if (expecting === 'next') {
      if (character !== ',' || open.length === 0) return at;
      at += 1;
      expecting = inObject ? 'key' : 'value';
    } else if (character === '{' || character === '[') {
      open.push(character);
      expecting = character === '{' ? 'key' : 'value';
      at += 1;
    } else {
      const end = endOfScalar(text, at);
      try {
        JSON.parse(text.slice(at, end));
      } catch {
        return at;
      }
      at = end;
      expecting = 'next';
    }
  }
  return text.length;
}

function endOfScalar(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at);
  let end = at + 1;
  while (end < text.length && /[\w.+-]/.test(text[end]!)) end += 1;
  return end;
}

/** Offset of the value at a path in JSON text; of its nearest parent if there is none. */
export function offsetInJson(text: string, path: readonly (string | number)[]): number {
  let at = skipSpace(text, 0);
  for (const step of path) {
    const inside = typeof step === 'number' ? itemAt(text, at, step) : memberAt(text, at, step);
    if (inside === undefined) return at;
    at = inside;
  }
  return at;
}

function itemAt(text: string, from: number, index: number): number | undefined {
  if (text[from] !== '[') return undefined;
  let at = skipSpace(text, from + 1);
  for (let count = 0; count < index; count += 1) {
    at = skipSpace(text, endOfValue(text, at));
    if (text[at] !== ',') return undefined;
    at = skipSpace(text, at + 1);
  }
  return at < text.length ? at : undefined;
}

function memberAt(text: string, from: number, key: string): number | undefined {
  if (text[from] !== '{') return undefined;
  let at = skipSpace(text, from + 1);
  while (text[at] === '"') {
    const end = endOfString(text, at);
    const written = text.slice(at + 1, end - 1);
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (written === key) return value;
    at = skipSpace(text, endOfValue(text, value));
    if (text[at] !== ',') return undefined;
    at = skipSpace(text, at + 1);
  }
  return undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text[at]!)) at += 1;
  return at;
}

function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') {
      at = endOfString(text, at) - 1;
      if (depth === 0) return at + 1;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && character === ',') return at;
  }
  return text.length;
}
