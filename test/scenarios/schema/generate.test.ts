import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedSchemas, type JsonSchema } from '../../../scenarios/schema/generate.ts';

const FOLDER = new URL('../../../scenarios/', import.meta.url);

test.each(generatedSchemas())('$file is the one generated from the schema', ({ file, text }) => {
  const path = new URL(file, FOLDER);
  if (process.env.ENTWIN_UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(generatedSchemas())('$file describes every key', ({ text }) => {
  const silent: string[] = [];
  const visit = (schema: JsonSchema & { description?: string }, path: string): void => {
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      const at = `${path}.${key}`;
      // Parameters of distributions are explained by their distribution.
      const parameter = /\.(uniform|triangular|lognormal|exponential)\.\w+$/.test(at);
      if (!parameter && (inner as { description?: string }).description === undefined) silent.push(at);
      visit(inner, at);
    }
    for (const inner of schema.anyOf ?? []) visit(inner, path);
    if (schema.items !== undefined) visit(schema.items, `${path}[]`);
  };
  visit(JSON.parse(text) as JsonSchema, '');
  expect(silent).toEqual([]);
});
