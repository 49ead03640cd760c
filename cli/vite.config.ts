import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { generatedCode, MODELS } from '../vite.generated-code.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('../dist');

/** Marks the command as a program, so that a shell can start it by its name. */
function executable(): Plugin {
  return {
    name: 'executable',
    writeBundle() {
      chmodSync(join(OUT, 'cli.js'), 0o755);
    },
  };
}

/**
 * Builds the command line, `dist/cli.js`, and what its threads run, `dist/worker.js`,
 * `dist/sweep-worker.js` and `dist/rare-worker.js`. Packages stay outside,
 * and what is imported on demand gets a file of its own, so that `--help` loads next to nothing.
 */
export default defineConfig({
  root: here('..'),
  build: {
    ssr: true,
    outDir: OUT,
    // The report's build lives in the same folder.
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        cli: here('main.ts'),
        worker: here('worker.ts'),
        'sweep-worker': here('sweep-worker.ts'),
        'rare-worker': here('rare-worker.ts'),
      },
      output: {
        entryFileNames: '[name].js',
        // All files beside each other, so that `./worker.js` means the same in each; and no hash in their
        // names, so that a new build replaces the old one.
        chunkFileNames: 'cli-[name].js',
        banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  plugins: [generatedCode(MODELS), executable()],
});
