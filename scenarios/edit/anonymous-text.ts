import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from 'yaml';
import { numberedCustomers } from '../load/numbered-customers.ts';
import { parsed } from './changed-text.ts';
import { inventedNames } from './invented-names.ts';

export type AnonymousText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Keys whose text somebody wrote for people, and what stands there instead; null takes the key out. */
const FREE_TEXT: Readonly<Record<string, string | null>> = {
  description: null,
  reason: 'Accepted',
  owner: 'Owner',
};

/** Keys whose words are the language of the file. One of them may be somebody's id as well, and stays here. */
const WORD_KEYS: ReadonlySet<string> = new Set(
  'access agreement assignment channel design designs entwin evidence kind kinds membership need needs offer origin product protection redemption role roles status tier tiers wellKnown with workload'.split(
    ' ',
  ),
);

/**
 * The text of a scenario or an estate without the names of company, customers, people and groups, without descriptions,
 * and without comments. The same text gives the same names, numbered in its order, and the ids of an estate, which are
 * made of names, follow. Words that are not names of anybody stay: designs, tiers, pods.
 */
export function anonymousText(text: string): AnonymousText {
  const document = parsed(text);
  const root = document?.contents;
  if (document === undefined || !isMap(root)) return { kind: 'refused', why: 'The scenario cannot be read.' };
  const estates = estatesOf(root);
  if (!root.has('sketch') && estates.length === 0) {
    return {
      kind: 'refused',
      why: 'Only a scenario with a sketch or an estate in it can be anonymized; a file that it names cannot be reached.',
    };
  }
  document.setIn(['name'], 'Scenario');
  if (isMap(document.getIn(['sketch', 'managing']))) document.deleteIn(['sketch', 'managing', 'name']);
  for (const estate of estates) if (estate !== root) estate.delete('name');
  const invented = new Map([
    ...inventedNames(estates.map((estate) => estate.toJS(document))),
    ...customersOf(document),
  ]);
  visit(document, {
    Pair: (_key, { key }) => (FREE_TEXT[wordOf(key)] === null ? visit.REMOVE : undefined),
    Scalar(place, node, path) {
      if (place === 'key') return;
      const word = nearestKey(path);
      if (path.length <= 2 && word === 'name') return;
      const instead = WORD_KEYS.has(word) ? undefined : (invented.get(String(node.value)) ?? FREE_TEXT[word]);
      if (typeof instead === 'string') node.value = instead;
    },
  });
  document.commentBefore = null;
  document.comment = null;
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    node.comment = null;
    node.commentBefore = null;
  });
  return { kind: 'text', text: document.toString({ lineWidth: 0 }) };
}

/** An estate that is the text itself, the one the scenario stands on, and those of its designs. */
function estatesOf(root: YAMLMap): readonly YAMLMap[] {
  const designs = root.get('designs');
  const ofDesigns = isSeq(designs)
    ? designs.items.map((design) => isMap(design) && design.get('estate'))
    : [];
  return [root.has('tenants') ? root : undefined, root.get('estate'), ...ofDesigns].filter((each) =>
    isMap(each),
  );
}

/** The customers of a sketch that has names for them. */
function customersOf(document: Document): ReadonlyMap<string, string> {
  const names = document.getIn(['sketch', 'customers', 'names'], true);
  const written = isSeq(names) ? names.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
  return new Map(numberedCustomers(written.length).map((name, index) => [written[index]!, name]));
}

const wordOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');

/** The key a value stands under, or its list does. */
function nearestKey(path: readonly (Document | Node | Pair)[]): string {
  const above = path.at(-1);
  const pair = above !== undefined && isSeq(above) ? path.at(-2) : above;
  return pair !== undefined && 'key' in pair ? wordOf(pair.key) : '';
}
