import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Compares with the committed file of that name; `ENTWIN_UPDATE_GOLDEN=1` writes it anew. */
export function expectGolden(name: string, actual: string): void {
  const folder = new URL('./golden/', import.meta.url);
  const file = new URL(`${name}.golden`, folder);
  if (process.env.ENTWIN_UPDATE_GOLDEN === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `no golden file ${name}.golden; run with ENTWIN_UPDATE_GOLDEN=1`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
