import type {
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { placeholder } from './find-references.ts';
import { type Arithmetic, type Comparison, type Expression, FUNCTIONS } from './formula.ts';

const ARITHMETIC: ReadonlySet<string> = new Set(['add', 'subtract', 'multiply', 'divide', 'pow']);
const COMPARISONS: ReadonlySet<string> = new Set([
  'smaller',
  'larger',
  'smallerEq',
  'largerEq',
  'equal',
  'unequal',
]);

type Type = 'number' | 'boolean';

/** An expression, and whether it comes to a number or to true or false. */
export interface Typed {
  readonly expression: Expression;
  readonly type: Type;
}

export interface Reading {
  /** How many references the formula has. */
  readonly references: number;
  /** Gives up, with a message about a word of the formula if there is one. */
  refuse(
    message: string,
    word?: string,
    more?: { expected?: string | undefined; hint?: string | undefined },
  ): never;
}

/** Turns a tree of mathjs into an expression of ours. Only what is listed here passes. */
export function expressionOf(node: MathNode, reading: Reading): Typed {
  switch (node.type) {
    case 'ParenthesisNode':
      return expressionOf((node as ParenthesisNode).content, reading);
    case 'ConstantNode':
      return constant(node as ConstantNode, reading);
    case 'SymbolNode':
      return symbol(node as SymbolNode, reading);
    case 'OperatorNode':
      return operator(node as OperatorNode, reading);
    case 'RelationalNode': {
      const { conditionals, params } = node as RelationalNode;
      return compare(conditionals, params, reading);
    }
    case 'FunctionNode':
      return call(node as FunctionNode, reading);
    default:
      return reading.refuse(`A formula cannot hold ${FORBIDDEN[node.type] ?? 'this'}.`, undefined, {
        expected: 'numbers, + - * / ^, comparisons, and, or, not',
      });
  }
}

/** Kinds of nodes in words, for those a person may try. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  AssignmentNode: 'an assignment',
  FunctionAssignmentNode: 'a function definition',
  ArrayNode: 'a list',
  ObjectNode: 'an object',
  RangeNode: 'a range',
  BlockNode: 'several statements',
  ConditionalNode: 'a choice with "?"',
  IndexNode: 'an index',
  AccessorNode: 'a name with dots that is not followed by a design in parentheses',
};

function constant(node: ConstantNode, reading: Reading): Typed {
  const value: unknown = node.value;
  if (typeof value !== 'number')
    return reading.refuse('A formula holds numbers, not text or other values.', String(value));
  if (!Number.isFinite(value)) return reading.refuse('A number is too large.');
  return { expression: { kind: 'number', value }, type: 'number' };
}

function symbol({ name }: SymbolNode, reading: Reading): Typed {
  for (let index = 0; index < reading.references; index += 1) {
    if (name === placeholder(index)) return { expression: { kind: 'reference', index }, type: 'number' };
  }
  return reading.refuse(`"${name}" is not known in a formula.`, name, {
    expected: 'a number of the result, such as blast.tenants.mean(gdap-pim)',
  });
}

function operator(node: OperatorNode, reading: Reading): Typed {
  const { fn, args } = node as unknown as { fn: string; args: readonly MathNode[] };
  const [first, second] = args;
  if (node.implicit) {
    const word = second?.type === 'SymbolNode' ? (second as SymbolNode).name : undefined;
    return reading.refuse('Two values stand side by side.', word, { hint: 'Write * between them.' });
  }
  if (ARITHMETIC.has(fn) && second !== undefined) {
    const [left, right] = [number(first!, reading), number(second, reading)];
    return { expression: { kind: 'arithmetic', operator: fn as Arithmetic, left, right }, type: 'number' };
  }
  if (COMPARISONS.has(fn)) return compare([fn], args, reading);
  switch (fn) {
    case 'unaryPlus':
      return { expression: number(first!, reading), type: 'number' };
    case 'unaryMinus':
      return { expression: { kind: 'negate', of: number(first!, reading) }, type: 'number' };
    case 'not':
      return { expression: { kind: 'not', of: truth(first!, reading) }, type: 'boolean' };
    case 'and':
    case 'or': {
      const [left, right] = [truth(first!, reading), truth(second!, reading)];
      return { expression: { kind: fn, left, right }, type: 'boolean' };
    }
    default:
      return reading.refuse(`The operator "${node.op}" is not known in a formula.`, node.op);
  }
}

function compare(comparisons: readonly string[], sides: readonly MathNode[], reading: Reading): Typed {
  const unknown = comparisons.find((name) => !COMPARISONS.has(name));
  if (unknown !== undefined) return reading.refuse(`The comparison "${unknown}" is not known in a formula.`);
  return {
    expression: {
      kind: 'compare',
      comparisons: comparisons as readonly Comparison[],
      sides: sides.map((side) => number(side, reading)),
    },
    type: 'boolean',
  };
}

function call(node: FunctionNode, reading: Reading): Typed {
  const name = node.fn.type === 'SymbolNode' ? (node.fn as unknown as SymbolNode).name : '';
  const known = FUNCTIONS.find((candidate) => candidate === name);
  if (known === undefined) {
    return reading.refuse(
      name === '' ? 'This cannot be called.' : `The function "${name}" is not known in a formula.`,
      name,
      {
        expected: oneOf(FUNCTIONS),
        hint: didYouMean(name, FUNCTIONS),
      },
    );
  }
  const several = known === 'min' || known === 'max';
  if (node.args.length === 0 || (!several && node.args.length > 1)) {
    return reading.refuse(`"${known}" takes ${several ? 'one value or more' : 'one value'}.`, known);
  }
  const parameters = node.args.map((parameter) => number(parameter, reading));
  return { expression: { kind: 'call', name: known, parameters }, type: 'number' };
}

function number(node: MathNode, reading: Reading): Expression {
  const { expression, type } = expressionOf(node, reading);
  return type === 'number' ? expression : reading.refuse('A comparison stands where a number belongs.');
}

function truth(node: MathNode, reading: Reading): Expression {
  const { expression, type } = expressionOf(node, reading);
  return type === 'boolean' ? expression : reading.refuse('A number stands where a comparison belongs.');
}
