import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importGraph } from '../../../scenarios/import/index.ts';
import { load } from '../load/helpers.ts';

/**
 * Samples of Graph that are not part of this project: point ENTWIN_GRAPH_SAMPLES at a folder of JSON files,
 * such as answers saved from a tenant of one's own.
 */
const FOLDER = process.env.ENTWIN_GRAPH_SAMPLES ?? '';
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

describe.skipIf(NAMES.length === 0)('samples from outside', () => {
  const files = NAMES.map((path) => ({ path, text: readFileSync(join(FOLDER, path)) as Uint8Array }));

  test.each(files)('$path is imported or left out, and never thrown at', async (file) => {
    const { value, diagnostics, report } = importGraph([file]);
    expect(value !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    expect(report.files).toBe(1);
    if (value !== undefined) expect((await load(value.text)).value).toBeDefined();
  });

  test('all together', async () => {
    const { value, report } = importGraph(files);
    expect(report.files).toBe(files.length);
    if (value !== undefined) expect((await load(value.text)).value).toBeDefined();
  });
});
