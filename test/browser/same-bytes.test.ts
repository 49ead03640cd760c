import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../viz/chromium.ts';
import { jsonOf } from './page.ts';

const ROOT = join(import.meta.dirname, '..', '..');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entwin-browser-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: join(import.meta.dirname, 'page.ts'),
        output: { entryFileNames: 'page.js', codeSplitting: false },
      },
    },
  });
  const script = readFileSync(join(folder, 'page.js'), 'utf8').replaceAll('</script', '<\\/script');
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><meta charset="utf-8"><script type="module">${script}</script>`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The library's scenarios, shortened: fewer replications, the same roads through the code. */
function shortened(name: string): string {
  return readFileSync(join(ROOT, 'scenarios', 'library', name), 'utf8').replace(
    /min: \d+, max: \d+/,
    'min: 2, max: 6',
  );
}

test.each([
  '01-one-compromised-engineer.yaml',
  '02-gdap-relationships-expire.yaml',
  '03-p2-lapses.yaml',
  '04-p2-placement.yaml',
  '05-three-models.yaml',
])('%s gives the same bytes in Chromium as in Node', async (name) => {
  const text = shortened(name);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${join(folder, 'page.html')}`);
    expect(errors).toEqual([]);
    const inChromium = await page.evaluate(
      ([file, yaml]) => (globalThis as unknown as { jsonOf: typeof jsonOf }).jsonOf(file!, yaml!),
      [name, text],
    );
    expect(inChromium).toBe(await jsonOf(name, text));
    expect(inChromium.length).toBeGreaterThan(10_000);
    expect(requests).toHaveLength(1);
  } finally {
    await browser.close();
  }
});
