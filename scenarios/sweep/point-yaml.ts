import { sweptKeys } from '../load/check-sweep.ts';
import type { ParsedYaml, YamlPath } from '../load/parse-yaml.ts';
import type { SweepParameter } from './sweep.ts';

/**
 * The file as it would be parsed if it held the values of one point. What is wrong with a swept value is found at the
 * value in the list; what is wrong elsewhere, where it stands.
 */
export function pointYaml(
  parsed: ParsedYaml,
  parameters: readonly SweepParameter[],
  choices: readonly number[],
): ParsedYaml {
  const { sweep: _, ...base } = parsed.data as Readonly<Record<string, unknown>>;
  const data = parameters.reduce<unknown>(
    (before, { path, values }, at) => withValue(before, sweptKeys(path), values[choices[at]!]),
    base,
  );
  return {
    data,
    offsetOf(path, what) {
      for (const [at, { path: written }] of parameters.entries()) {
        const keys = sweptKeys(written);
        if (isBegunBy(path, keys)) {
          const rest = path.slice(keys.length);
          return rest.length === 0 && what === 'key'
            ? parsed.offsetOf(['sweep', written], 'key')
            : parsed.offsetOf(['sweep', written, choices[at]!, ...rest], what);
        }
        if (isBegunBy(keys, path) && !exists(base, path)) return parsed.offsetOf(['sweep', written], 'key');
      }
      return parsed.offsetOf(path, what);
    },
  };
}

/** The data with one value in its place; blocks on the way that are not there are made. */
function withValue(data: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.with(Number(key), withValue(data[Number(key)], rest, value));
  const block = (data ?? {}) as Readonly<Record<string, unknown>>;
  return { ...block, [key]: withValue(Object.hasOwn(block, key) ? block[key] : undefined, rest, value) };
}

function isBegunBy(path: YamlPath, start: YamlPath): boolean {
  return path.length >= start.length && start.every((key, at) => String(key) === String(path[at]));
}

function exists(data: unknown, path: YamlPath): boolean {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return true;
}
