import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  YAMLMap,
} from 'yaml';
import type { YamlPath } from '../load/parse-yaml.ts';

/** A text parsed for editing; undefined where it is not YAML. */
export function parsed(text: string): Document.Parsed | undefined {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false });
  return document.errors.length === 0 ? document : undefined;
}

/** Lines as long as they are: whoever wrote the text has broken them. */
const PLAIN = { lineWidth: 0 } as const;

/**
 * The text with another value at a path, or without it. As little as possible is written anew: the one value where it is
 * a word or number already, else the top-level key it belongs to, and the whole text only where neither gives what was
 * asked for.
 */
export function changedText(text: string, path: YamlPath, value: unknown): string {
  const wanted = parsed(text)!;
  const small = value === undefined ? undefined : withScalar(wanted, text, path, value);
  if (value === undefined) removeIn(wanted, path);
  else setIn(wanted, path, value);
  const goal = JSON.stringify(wanted.toJS());
  const gives = (candidate: string | undefined): candidate is string => {
    if (candidate === undefined || (value !== undefined && hashes(candidate) < hashes(text))) return false;
    const document = parsed(candidate);
    return document !== undefined && JSON.stringify(document.toJS()) === goal;
  };
  if (gives(small)) return small;
  const larger = withTopKey(text, wanted, path[0]);
  return gives(larger) ? larger : wanted.toString(PLAIN);
}

/** A bound on comments that got lost: whatever else a text holds, no change takes number signs away. */
const hashes = (text: string) => text.split('#').length;

function setIn(document: Document, path: YamlPath, value: unknown): void {
  for (let length = 1; length < path.length; length++) {
    const above = path.slice(0, length);
    if (!isCollection(document.getIn(above, true))) {
      document.setIn(above, document.createNode(typeof path[length] === 'number' ? [] : {}));
    }
  }
  const present = document.getIn(path, true);
  if (isScalar(present) && (typeof value !== 'object' || value === null)) present.value = value;
  else document.setIn(path, document.createNode(value, { flow: isFlowValue(value) }));
}

/** Short maps without lists inside stand on one line, as the library's do. */
function isFlowValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((each) => typeof each !== 'object' || isFlowValue(each));
}

/** Removes a value, and the maps that are empty without it. */
function removeIn(document: Document, path: YamlPath): void {
  document.deleteIn(path);
  for (let length = path.length - 1; length > 0; length--) {
    const above = document.getIn(path.slice(0, length), true);
    if (!isMap(above) || above.items.length > 0) return;
    document.deleteIn(path.slice(0, length));
  }
}

function withScalar(document: Document, text: string, path: YamlPath, value: unknown): string | undefined {
  const present = document.getIn(path, true);
  if (!isScalar(present) || typeof value === 'object' || present.anchor !== undefined) return undefined;
  if (present.type === Scalar.BLOCK_FOLDED || present.type === Scalar.BLOCK_LITERAL) return undefined;
  const [from, to] = present.range!;
  return text.slice(0, from) + stringify(value, PLAIN).trimEnd() + text.slice(to);
}

function withTopKey(text: string, wanted: Document, key: PropertyKey | undefined): string | undefined {
  const before = topPair(parsed(text)!, key);
  const after = topPair(wanted, key);
  const [from, to] = before === undefined ? [text.length, text.length] : rangeOf(before);
  if (after === undefined) return text.slice(0, from) + text.slice(to);
  const part = new Document();
  const map = new YAMLMap();
  map.items.push(after);
  // What stands above the key is in the text already.
  if (isNode(after.key)) {
    after.key.commentBefore = null;
    after.key.spaceBefore = false;
  }
  part.contents = map as never;
  const lead = before === undefined && text !== '' && !text.endsWith('\n') ? '\n' : '';
  const written = part.toString(PLAIN);
  const rest = text.slice(to);
  return (
    text.slice(0, from) + lead + (text[to - 1] === '\n' || rest === '' ? written : written.trimEnd()) + rest
  );
}

function topPair(document: Document, key: PropertyKey | undefined): Pair | undefined {
  const root = document.contents;
  if (!isMap(root)) return undefined;
  return root.items.find((item) => isPair(item) && (isScalar(item.key) ? item.key.value : item.key) === key);
}

/** From the key to the end of its value, without the comments and empty lines that follow. */
function rangeOf({ key, value }: Pair): readonly [number, number] {
  const from = isNode(key) ? key.range![0] : 0;
  const last = isNode(value) ? value : key;
  return [from, isNode(last) ? last.range![2] : from];
}
