import { isMap, isNode, isScalar, isSeq, visit } from 'yaml';
import { numberedCustomers } from '../load/numbered-customers.ts';
import { parsed } from './changed-text.ts';

export type AnonymousText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Keys whose text somebody wrote for people, and what stands there instead; null takes the key out. */
const FREE_TEXT: Readonly<Record<string, string | null>> = {
  description: null,
  reason: 'Accepted',
  owner: 'Owner',
};

/**
 * The text of a scenario without the names of company and customers, without descriptions, and without comments. The
 * same text gives the same names, numbered in its order. Words that are not names of anybody stay: designs, tiers, pods.
 * An estate is refused: its ids are made of names, and every list refers to them.
 */
export function anonymousText(text: string): AnonymousText {
  const document = parsed(text);
  const root = document?.contents;
  if (document === undefined || !isMap(root)) return { kind: 'refused', why: 'The scenario cannot be read.' };
  if (!root.has('sketch')) {
    return {
      kind: 'refused',
      why: 'Only a scenario with a sketch can be anonymized; the ids of an estate are names too.',
    };
  }
  document.commentBefore = null;
  document.comment = null;
  document.setIn(['name'], 'Scenario');
  document.deleteIn(['sketch', 'managing', 'name']);
  const names = document.getIn(['sketch', 'customers', 'names'], true);
  const written = isSeq(names) ? names.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
  const invented = new Map(numberedCustomers(written.length).map((name, index) => [written[index]!, name]));
  visit(document, {
    Pair(_key, { key }) {
      const word = isScalar(key) ? String(key.value) : '';
      return FREE_TEXT[word] === null ? visit.REMOVE : undefined;
    },
    Scalar(place, node, path) {
      if (place !== 'value' && typeof place !== 'number') return;
      const above = path.at(-1);
      const word =
        place === 'value' && above !== undefined && 'key' in above && isScalar(above.key)
          ? String(above.key.value)
          : '';
      const instead = invented.get(String(node.value)) ?? FREE_TEXT[word];
      if (typeof instead === 'string') node.value = instead;
    },
  });
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    node.comment = null;
    node.commentBefore = null;
  });
  return { kind: 'text', text: document.toString({ lineWidth: 0 }) };
}
