import { isCollection, isMap, isNode, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { fitsLimits, SCENARIO_LIMITS, type YamlPath } from '../load/parse-yaml.ts';
import { changedText, parsed } from './changed-text.ts';

/** Where something stands in a text: offsets of its first character and behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The text of a scenario as a form sees it: values by path, and what the text becomes when one changes. */
export interface ScenarioText {
  readonly text: string;
  /** False where the text is no YAML, or none that holds keys; then there are no values, and nothing can be changed. */
  readonly readable: boolean;
  /** The plain value at a path; undefined where there is none. */
  readonly valueAt: (path: YamlPath) => unknown;
  /** Where the value at a path stands, its key included; undefined where it is not written. */
  readonly spanOf: (path: YamlPath) => Span | undefined;
  /** The text with another value at a path; undefined removes the value. Comments and the order of keys stay. */
  readonly with: (path: YamlPath, value: unknown) => string;
}

/** Opens a text for a form. Nothing here says whether it is a scenario: that is the loader's business. */
export function openScenarioText(text: string): ScenarioText {
  const document = fitsLimits(text, SCENARIO_LIMITS) ? parsed(text) : undefined;
  const root = document?.contents;
  if (document === undefined || !isMap(root)) {
    return { text, readable: false, valueAt: () => undefined, spanOf: () => undefined, with: () => text };
  }
  return {
    text,
    readable: true,
    valueAt: (path) => {
      const found = document.getIn(path, true);
      return isNode(found) ? found.toJS(document) : undefined;
    },
    spanOf: (path) => spanOf(root, path),
    with: (path, value) => changedText(text, path, value),
  };
}

/** An empty text is no map yet; a form must be able to begin somewhere. */
export const EMPTY_SCENARIO = 'name: New scenario\n';

function spanOf(root: YAMLMap, path: YamlPath): Span | undefined {
  let node: Node = root;
  let from = root.range?.[0] ?? 0;
  for (const step of path) {
    if (!isCollection(node)) return undefined;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
      if (!isNode(pair?.value) || !isNode(pair.key)) return undefined;
      from = pair.key.range?.[0] ?? from;
      node = pair.value;
    } else {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) return undefined;
      from = item.range?.[0] ?? from;
      node = item;
    }
  }
  return { from, to: node.range?.[1] ?? from };
}
