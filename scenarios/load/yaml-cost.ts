import { Lexer } from 'yaml';

/** Brackets inside brackets. */
const DEEPEST_FLOW = 32;
/** Columns open at once; a nested block of keys opens two, one for the key and one for its colon. */
const DEEPEST_BLOCK = 96;

/** Where YAML text asks for too much, and of what. */
export interface Excess {
  readonly at: number;
  readonly of: 'depth' | 'tokens';
}

/**
 * Where YAML text is nested too deeply or holds too many tokens, if anywhere. The parser behind us is
 * recursive and needs most of a kilobyte for a value; running out of stack or memory ends the whole
 * process, so this is decided from the tokens alone beforehand. It overestimates block depth a little and
 * never underestimates it.
 */
export function excessOf(text: string, maxTokens: number): Excess | undefined {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  let firstOfLine = true;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    const indicator = token.length === 1 ? token : '';
    if (indicator === FLOW_ABANDONED) flow = 0;
    if (MARKS.has(indicator)) continue;
    const column = offset - lineStart;
    if (indicator === '[' || indicator === '{') {
      flow += 1;
      if (flow > DEEPEST_FLOW) return { at: offset, of: 'depth' };
    } else if (indicator === ']' || indicator === '}') {
      flow = Math.max(0, flow - 1);
    } else if (flow === 0 && isOpening(token, indicator, firstOfLine)) {
      while (columns.length > 0 && columns.at(-1)! > column) columns.pop();
      if (columns.at(-1) !== column) columns.push(column);
      if (columns.length > DEEPEST_BLOCK) return { at: offset, of: 'depth' };
    }
    if (!isBlank(token)) {
      firstOfLine = false;
      tokens += 1;
      if (tokens > maxTokens) return { at: offset, of: 'tokens' };
    }
    offset += token.length;
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak !== -1) {
      lineStart = offset - (token.length - lastBreak - 1);
      firstOfLine = true;
    }
  }
  return undefined;
}

/** Marks the lexer puts between tokens; they are not in the text. */
const FLOW_ABANDONED = '\u0018';
const MARKS = new Set(['\u0002', FLOW_ABANDONED, '\u001f']);

function isBlank(token: string): boolean {
  return /^\s*$/.test(token);
}

function isOpening(token: string, indicator: string, firstOfLine: boolean): boolean {
  if (indicator === '-' || indicator === '?' || indicator === ':') return true;
  return firstOfLine && !isBlank(token) && !token.startsWith('#');
}
