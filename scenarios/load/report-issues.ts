import type { z } from 'zod';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import { type JsonSchema, jsonSchemaOf } from '../schema/generate.ts';
import type { ParsedYaml, YamlPath } from './parse-yaml.ts';
import type { Reporter } from './reporter.ts';
import { visibleValue } from './visible-text.ts';

type Issue = z.core.$ZodIssue;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
};

/** Suggesting compares with every key known at the place, so only the first unknown ones get a suggestion. */
const MOST_SUGGESTIONS = 100;

/** Our own error texts do not begin like this; zod's do. */
const ZODS_OWN = /^(Invalid|Too |Unrecognized)/;

/**
 * Checks data against a schema. What is wrong is reported at the key or value it is about; the answer is
 * what the schema makes of the data, or undefined.
 */
export function readBySchema<S extends z.ZodType>(
  schema: S,
  parsed: ParsedYaml,
  reporter: Reporter,
): z.output<S> | undefined {
  const result = schema.safeParse(parsed.data);
  if (result.success) return result.data;
  const describe = new IssueWriter(schema, parsed, reporter);
  for (const issue of result.error.issues) describe.write(issue, []);
  return undefined;
}

class IssueWriter {
  readonly #schema: z.ZodType;
  readonly #parsed: ParsedYaml;
  readonly #reporter: Reporter;
  #json: JsonSchema | undefined;
  #homes: ReadonlyMap<string, string> | undefined;
  #unknownKeys = 0;

  constructor(schema: z.ZodType, parsed: ParsedYaml, reporter: Reporter) {
    this.#schema = schema;
    this.#parsed = parsed;
    this.#reporter = reporter;
  }

  write(issue: Issue, parent: YamlPath): void {
    const path = [...parent, ...issue.path];
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) this.#unknownKey(path, key);
        return;
      case 'invalid_union':
        this.#union(issue, path);
        return;
      case 'invalid_key':
        this.#error('SCN-KEY', path, 'key', {
          message: `${visibleValue(String(path.at(-1)))} does not fit here.`,
          expected: ourText(issue.issues[0]?.message),
        });
        return;
      case 'custom': {
        const {
          code = 'SCN-VALUE',
          expected,
          hint,
        } = (issue.params ?? {}) as Record<string, string | undefined>;
        this.#error(code, path, 'value', {
          message: issue.message,
          expected,
          hint,
        });
        return;
      }
      default:
        this.#plain(issue, path);
    }
  }

  #plain(issue: Issue, path: YamlPath): void {
    const found = valueAt(this.#parsed.data, path);
    if (found === undefined) {
      this.#error('SCN-MISSING', path.slice(0, -1), 'key', {
        message: `"${String(path.at(-1))}" is missing here.`,
        expected: ourText(issue.message) ?? typeWords(issue),
      });
      return;
    }
    if (issue.code === 'invalid_value') {
      const choices = issue.values.map(String);
      this.#error('SCN-CHOICE', path, 'value', {
        message: `${visibleValue(found)} is not known here.`,
        expected: ourText(issue.message) ?? oneOf(choices),
        hint: typeof found === 'string' ? didYouMean(found, choices) : undefined,
      });
      return;
    }
    const range = rangeWords(issue);
    this.#error(range === undefined ? 'SCN-TYPE' : 'SCN-RANGE', path, 'value', {
      message: `${visibleValue(found)} does not fit here.`,
      expected: range ?? ourText(issue.message) ?? typeWords(issue),
    });
  }

  /** Of several alternatives, the one meant is the one whose outer type fits. */
  #union(issue: Extract<Issue, { code: 'invalid_union' }>, path: YamlPath): void {
    const found = valueAt(this.#parsed.data, path);
    const meant = issue.errors.filter((errors) => !errors.some((error) => isOuterMismatch(error)));
    const best = meant.toSorted((a, b) => deepest(b) - deepest(a))[0];
    if (best !== undefined && found !== undefined) {
      for (const inner of best) this.write(inner, path);
      return;
    }
    if (found === undefined) {
      this.#error('SCN-MISSING', path.slice(0, -1), 'key', {
        message: `"${String(path.at(-1))}" is missing here.`,
        expected: ourText(issue.message),
      });
      return;
    }
    const choices = issue.errors
      .flat()
      .flatMap((error) => (error.code === 'invalid_value' ? error.values.map(String) : []));
    const isChoice = typeof found === 'string' && choices.length > 0;
    this.#error(isChoice ? 'SCN-CHOICE' : 'SCN-TYPE', path, 'value', {
      message: isChoice
        ? `${visibleValue(found)} is not known here.`
        : `${visibleValue(found)} does not fit here.`,
      expected: isChoice ? oneOf(choices) : ourText(issue.message),
      hint: isChoice ? didYouMean(found, choices) : undefined,
    });
  }

  #unknownKey(path: YamlPath, key: string): void {
    this.#json ??= jsonSchemaOf(this.#schema);
    const known = keysAt([this.#json], path);
    this.#homes ??= homesOf(this.#json);
    const home = known.length > 0 ? this.#homes.get(key) : undefined;
    this.#unknownKeys += 1;
    const meant = this.#unknownKeys <= MOST_SUGGESTIONS ? didYouMean(key, known) : undefined;
    this.#error('SCN-UNKNOWN-KEY', [...path, key], 'key', {
      message: `The key ${visibleValue(key)} is not known here.`,
      expected: known.length > 0 ? oneOf(known) : undefined,
      hint: meant ?? (home === undefined ? undefined : `"${key}" belongs in "${home}".`),
    });
  }

  #error(
    code: string,
    path: YamlPath,
    what: 'key' | 'value',
    wording: Parameters<Reporter['report']>[3],
  ): void {
    this.#reporter.report('error', code, () => this.#parsed.offsetOf(path, what), wording);
  }
}

function isOuterMismatch(error: Issue): boolean {
  return error.path.length === 0 && (error.code === 'invalid_type' || error.code === 'invalid_value');
}

function deepest(errors: readonly Issue[]): number {
  return Math.max(0, ...errors.slice(0, 100).map((error) => error.path.length));
}

function ourText(message: string | undefined): string | undefined {
  return message === undefined || ZODS_OWN.test(message) ? undefined : message;
}

function typeWords(issue: Issue): string | undefined {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  return issue.code === 'invalid_type' ? (TYPE_WORDS[issue.expected] ?? issue.expected) : undefined;
}

function rangeWords(issue: Issue): string | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const bound = issue.code === 'too_small' ? (issue.inclusive ? 'at least' : 'more than') : 'at most';
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  return `${bound} ${limit}${unit}`;
}

function valueAt(data: unknown, path: YamlPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** Keys that the schema knows at a path; several alternatives are taken together. */
function keysAt(schemas: readonly JsonSchema[], path: YamlPath): string[] {
  const open = schemas.flatMap((schema) => [schema, ...(schema.anyOf ?? [])]);
  const [step, ...rest] = path;
  if (step === undefined) return [...new Set(open.flatMap((schema) => Object.keys(schema.properties ?? {})))];
  const next = open.flatMap((schema) => {
    if (typeof step === 'number') return schema.items === undefined ? [] : [schema.items];
    const property = Object.hasOwn(schema.properties ?? {}, step)
      ? schema.properties![step as string]
      : undefined;
    if (property !== undefined) return [property];
    return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
  });
  return next.length === 0 ? [] : keysAt(next, rest);
}

/** Every key of the schema that belongs in exactly one block, with that block. */
function homesOf(root: JsonSchema): ReadonlyMap<string, string> {
  const homes = new Map<string, Set<string>>();
  const visit = (schema: JsonSchema, path: string): void => {
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      if (path !== '') homes.set(name, (homes.get(name) ?? new Set()).add(path));
      visit(inner, path === '' ? name : `${path}.${name}`);
    }
    for (const inner of schema.anyOf ?? []) visit(inner, path);
    if (schema.items !== undefined) visit(schema.items, path);
  };
  visit(root, '');
  const single = [...homes].filter(([, paths]) => paths.size === 1);
  return new Map(single.map(([key, paths]) => [key, [...paths][0]!]));
}
