import type { MathNode } from 'mathjs';
import { oddNumberIn } from '../load/plain-number.ts';
import { LONGEST_FORMULA } from '../schema/limits.ts';
import { expressionOf } from './expression-of.ts';
import { findReferences, type Vocabulary } from './find-references.ts';
import { type Expression, type Formula, FormulaError, type FormulaProblem } from './formula.ts';

/** Parentheses and signs in one another. */
const DEEPEST = 30;

export type FormulaReading =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly problem: FormulaProblem };

export type FormulaParser = (text: string, vocabulary: Vocabulary) => FormulaReading;

type MathParse = (text: string) => MathNode;

let ready: Promise<FormulaParser> | undefined;

/** The parser of formulas, made when it is first wanted: to make one takes longer than to read a scenario. */
export function formulaParser(): Promise<FormulaParser> {
  ready ??= createFormulaParser().catch((error: unknown) => {
    // A file that could not be fetched may be there the next time.
    ready = undefined;
    throw error;
  });
  return ready;
}

/**
 * Makes a parser of formulas. mathjs is large, so it is loaded here and only when there is a formula; of
 * it comes nothing but the parser. Its tree is turned into plain data of ours, and what we have no kind
 * for (assignment, functions of one's own, lists, ranges, objects, indexing, units, text) is refused.
 */
async function createFormulaParser(): Promise<FormulaParser> {
  const { create, parseDependencies } = await import('mathjs');
  const { parse } = create(parseDependencies!, { predictable: true });
  return (text, vocabulary) => {
    try {
      return { ok: true, formula: parseFormula(text, vocabulary, parse as MathParse) };
    } catch (error) {
      if (error instanceof FormulaError) return { ok: false, problem: error.problem };
      throw error;
    }
  };
}

function parseFormula(text: string, vocabulary: Vocabulary, parse: MathParse): Formula {
  if (text.length > LONGEST_FORMULA) {
    throw problemAt(LONGEST_FORMULA, `A formula has at most ${LONGEST_FORMULA} characters.`);
  }
  if (text.trim() === '')
    throw problemAt(0, 'The formula is empty.', 'a comparison such as gdap.lapses.mean(gdap-pim) < 5');
  const { masked, references } = findReferences(text, vocabulary);
  const odd = oddNumberIn(masked);
  if (odd !== undefined) {
    const { at, message, expected, hint } = odd;
    throw new FormulaError({ at, code: 'SCN-EXPECT', message, expected, hint });
  }
  refuseDepth(masked);
  const tree = parseTree(masked, parse);
  const { expression, type } = expressionOf(tree, {
    references: references.length,
    refuse(message, word, hint) {
      const at = word === undefined ? 0 : Math.max(0, wordAt(masked, word));
      throw new FormulaError({ at, code: 'SCN-EXPECT', message, ...hint });
    },
  });
  if (type !== 'boolean') {
    throw problemAt(
      0,
      'The formula is a number, and nothing says what it should be.',
      'a comparison, with <, <=, >, >= or ==',
    );
  }
  return { text, references, expression: expression satisfies Expression };
}

/** mathjs names the column of a syntax error, from 1. */
function parseTree(masked: string, parse: MathParse): MathNode {
  try {
    return parse(masked);
  } catch (error) {
    const { char, message } = error as { char?: number; message?: string };
    const words = (message ?? 'it cannot be read').replace(/\s*\(char \d+\)$/, '');
    throw problemAt(Math.min((char ?? 1) - 1, masked.length), `This is no formula: ${words}.`);
  }
}

function refuseDepth(masked: string): void {
  let depth = 0;
  let signs = 0;
  for (let at = 0; at < masked.length; at += 1) {
    const character = masked[at]!;
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (/[-+^~!]/.test(character)) signs += 1;
    if (depth > DEEPEST || signs > 4 * DEEPEST) throw problemAt(at, 'The formula is nested too deeply here.');
  }
}

function wordAt(masked: string, word: string): number {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^\w/.test(word) ? masked.search(new RegExp(`(?<!\\w)${escaped}(?!\\w)`)) : masked.indexOf(word);
}

function problemAt(at: number, message: string, expected?: string): FormulaError {
  return new FormulaError({ at, code: 'SCN-EXPECT', message, expected });
}
