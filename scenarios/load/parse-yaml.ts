import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { oddNumber } from './plain-number.ts';
import type { Reporter } from './reporter.ts';
import type { Source } from './source.ts';
import { visibleValue } from './visible-text.ts';
import { excessOf } from './yaml-cost.ts';

/** What a file may cost. The defaults suit a scenario; an estate is allowed more. */
export interface YamlLimits {
  /** Length of the text in UTF-16 units, which no file exceeds in bytes. */
  readonly maxLength: number;
  /** Values in the file, an alias counted as everything it repeats. */
  readonly maxValues: number;
  readonly maxAliases: number;
  readonly maxStringLength: number;
}

export const SCENARIO_LIMITS: YamlLimits = {
  maxLength: 4 * 1024 * 1024,
  maxValues: 400_000,
  maxAliases: 100,
  maxStringLength: 10_000,
};

export const ESTATE_LIMITS: YamlLimits = {
  maxLength: 64 * 1024 * 1024,
  maxValues: 2_000_000,
  maxAliases: 100,
  maxStringLength: 10_000,
};

/** A value comes with a key, a colon, a comma or a dash; somewhat more than two tokens in all. */
const TOKENS_PER_VALUE = 2.5;

export type YamlPath = readonly PropertyKey[];

/** Plain data from a file, and the way back from every value to its place. */
export interface ParsedYaml {
  readonly data: unknown;
  /** Offset of the key or the value at a path; of the nearest parent when the path does not exist. */
  offsetOf(path: YamlPath, what: 'key' | 'value'): number;
}

/** Names through which plain objects are attacked. No file of ours needs them as keys. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** True for text that `parseYaml` does not refuse for its size; for writers of files. */
export function fitsLimits(text: string, limits: YamlLimits): boolean {
  return text.length <= limits.maxLength && excessOf(text, TOKENS_PER_VALUE * limits.maxValues) === undefined;
}

/**
 * Reads one YAML 1.2 document as plain data: no custom tags, no duplicate keys, no runaway aliases, no
 * deep nesting. Everything wrong goes to the reporter; the answer is undefined if nothing can be used.
 */
export function parseYaml(source: Source, limits: YamlLimits, reporter: Reporter): ParsedYaml | undefined {
  if (source.text.length > limits.maxLength) {
    reporter.report('error', 'SCN-TOO-LARGE', undefined, {
      message: `The file has ${source.text.length} characters; at most ${limits.maxLength} are read.`,
    });
    return undefined;
  }
  const excess = excessOf(source.text, TOKENS_PER_VALUE * limits.maxValues);
  if (excess !== undefined) {
    const deep = excess.of === 'depth';
    reporter.report('error', deep ? 'SCN-TOO-DEEP' : 'SCN-TOO-LARGE', excess.at, {
      message: deep
        ? 'The file is nested too deeply here.'
        : `The file holds more than ${limits.maxValues} values; from here on they are not read.`,
    });
    return undefined;
  }
  const document = parseDocument(source.text, {
    version: '1.2',
    prettyErrors: false,
    // The library's own check compares every key with every other; a long list of keys would take hours.
    uniqueKeys: false,
  });
  reportSyntax(document, reporter);
  if (reporter.hasErrors()) return undefined;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    reporter.report('error', 'SCN-EMPTY', undefined, { message: 'The file is empty.' });
    return undefined;
  }
  const conversion = new Conversion(limits, reporter);
  const data = conversion.convert(document.contents as Node, 0);
  if (reporter.hasErrors()) return undefined;
  const root = document.contents as Node;
  return { data, offsetOf: (path, what) => offsetOf(root, path, what, conversion.targets) };
}

function reportSyntax(document: Document.Parsed, reporter: Reporter): void {
  const version = document.directives?.yaml;
  if (version?.explicit === true && version.version !== '1.2') {
    reporter.report('error', 'SCN-YAML-VERSION', 0, {
      message: `The file asks for YAML ${version.version}.`,
      expected: 'YAML 1.2',
      hint: 'Remove the %YAML line.',
    });
  }
  for (const error of document.errors) {
    if (error.code === 'MULTIPLE_DOCS') {
      reporter.report('error', 'SCN-YAML-DOCUMENTS', error.pos[0], {
        message: 'A second document starts here.',
        expected: 'one document per file',
        hint: 'Put each scenario in a file of its own.',
      });
    } else {
      reporter.report('error', 'SCN-YAML', error.pos[0], {
        message: `This is not valid YAML: ${error.message}`,
      });
    }
  }
  for (const warning of document.warnings) {
    const tag = warning.code === 'TAG_RESOLVE_FAILED';
    reporter.report(tag ? 'error' : 'warning', tag ? 'SCN-YAML-TAG' : 'SCN-YAML', warning.pos[0], {
      message: tag ? 'Tags of your own are not read.' : `YAML: ${warning.message}`,
      ...(tag ? { hint: 'Remove the word that starts with "!".' } : {}),
    });
  }
}

/** Turns nodes into plain values. Holds the state of one walk: anchors, counts. */
class Conversion {
  /** Where each alias leads: an anchor may be defined again further down. */
  readonly targets = new Map<Alias, Node>();
  readonly #anchors = new Map<string, { node: Node; value: unknown; values: number }>();
  readonly #limits: YamlLimits;
  readonly #reporter: Reporter;
  #values = 0;
  #aliases = 0;
  #stopped = false;

  constructor(limits: YamlLimits, reporter: Reporter) {
    this.#limits = limits;
    this.#reporter = reporter;
  }

  convert(node: Node | null, offset: number): unknown {
    if (node === null || this.#stopped) return null;
    if (isAlias(node)) return this.#alias(node);
    const before = this.#values;
    this.#count(1, startOf(node, offset));
    const value = this.#plain(node, offset);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor) this.#anchors.set(anchor, { node, value, values: this.#values - before });
    return value;
  }

  #plain(node: Node, offset: number): unknown {
    const at = startOf(node, offset);
    if (isSeq(node)) {
      return node.items.map((item) => this.convert(isPair(item) ? null : (item as Node | null), at));
    }
    if (isMap(node)) return this.#map(node, at);
    return isScalar(node) ? this.#scalar(node.value, at, node.source) : null;
  }

  #scalar(value: unknown, at: number, source?: string): unknown {
    if (typeof value === 'string' && value.length > this.#limits.maxStringLength) {
      this.#reporter.report('error', 'SCN-TOO-LONG', at, {
        message: `This text has ${value.length} characters; at most ${this.#limits.maxStringLength} are read.`,
      });
      return '';
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#reporter.report('error', 'SCN-NUMBER', at, { message: 'This number is not finite.' });
      return 0;
    }
    const odd = typeof value === 'number' && source !== undefined ? oddNumber(source, value) : undefined;
    if (odd !== undefined) this.#reporter.report('error', 'SCN-NUMBER', at, odd);
    return value ?? null;
  }

  #map(map: YAMLMap, offset: number): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const at = startOf(key, offset);
      const name = isScalar(key) && key.value !== null ? String(key.value) : undefined;
      if (name === undefined) {
        this.#reporter.report('error', 'SCN-YAML-KEY', at, { message: 'A key must be a plain word.' });
        continue;
      }
      this.#scalar(name, at);
      if (typeof (key as Scalar).value === 'number')
        this.#scalar((key as Scalar).value, at, (key as Scalar).source);
      if (FORBIDDEN_KEYS.has(name)) {
        this.#reporter.report('error', 'SCN-FORBIDDEN-KEY', at, {
          message: `The key ${visibleValue(name)} is not allowed.`,
        });
        continue;
      }
      if (seen.has(name)) {
        this.#reporter.report('error', 'SCN-DUPLICATE-KEY', at, {
          message: `The key ${visibleValue(name)} is written twice in the same block.`,
          hint: 'Remove one of them.',
        });
        continue;
      }
      seen.add(name);
      record[name] = this.convert(pair.value as Node | null, at);
      if (this.#stopped) break;
    }
    return record;
  }

  #alias(alias: Alias): unknown {
    const at = startOf(alias, 0);
    this.#aliases += 1;
    if (this.#aliases > this.#limits.maxAliases) {
      this.#stop('SCN-YAML-ALIASES', at, `More than ${this.#limits.maxAliases} aliases (*) are not read.`);
      return null;
    }
    const target = this.#anchors.get(alias.source);
    if (target === undefined) {
      this.#reporter.report('error', 'SCN-YAML-ALIASES', at, {
        message: `No anchor &${shownAnchor(alias.source)} ends before this alias.`,
      });
      return null;
    }
    this.targets.set(alias, target.node);
    this.#count(target.values, at);
    return target.value;
  }

  #count(values: number, at: number): void {
    this.#values += values;
    if (this.#values > this.#limits.maxValues && !this.#stopped) {
      this.#stop('SCN-TOO-LARGE', at, `More than ${this.#limits.maxValues} values are not read.`);
    }
  }

  #stop(code: string, at: number, message: string): void {
    this.#stopped = true;
    this.#reporter.report('error', code, at, { message });
  }
}

function shownAnchor(name: string): string {
  return visibleValue(name, 40).slice(1, -1);
}

function startOf(node: Node | null | undefined, otherwise: number): number {
  return node?.range?.[0] ?? otherwise;
}

function offsetOf(
  root: Node,
  path: YamlPath,
  what: 'key' | 'value',
  targets: ReadonlyMap<Alias, Node>,
): number {
  let node: Node | null = root;
  let keyAt = startOf(root, 0);
  let valueAt = keyAt;
  for (const step of path) {
    if (isAlias(node)) node = targets.get(node) ?? null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) return what === 'key' ? keyAt : valueAt;
      keyAt = startOf(pair.key as Node, valueAt);
      node = pair.value as Node | null;
      valueAt = startOf(node, keyAt);
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | null | undefined;
      if (item === undefined) return what === 'key' ? keyAt : valueAt;
      node = item;
      valueAt = startOf(node, valueAt);
      keyAt = valueAt;
    } else return what === 'key' ? keyAt : valueAt;
  }
  return what === 'key' ? keyAt : valueAt;
}
