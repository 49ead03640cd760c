import { describe, expect, it } from 'vitest';
import type { Result } from '../../../scenarios/result.ts';
import { writeJson } from '../../../scenarios/writers/json.ts';
import { sampleResult } from './sample-result.ts';

/** The same value with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('canonical JSON', () => {
  it('has the same bytes in whatever order the keys were made', () => {
    const mixed = reversed(sampleResult()) as Result;
    expect(JSON.stringify(mixed)).not.toBe(JSON.stringify(sampleResult()));
    expect(writeJson(mixed, {}).output).toBe(writeJson(sampleResult(), {}).output);
  });

  it('loses nothing and ends with one newline', () => {
    const text = String(writeJson(sampleResult(), {}).output);
    expect(JSON.parse(text)).toEqual(sampleResult());
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('refuses a result that breaks its schema', () => {
    expect(() => writeJson({ ...sampleResult(), seed: Number.NaN }, {})).toThrow();
  });
});
