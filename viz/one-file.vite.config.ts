import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { strictContentPolicy } from './strict-content-policy.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the dashboard as one file, `dist/dashboard.html`, that opens without a server: its threads stand in the page
 * itself. Larger than `dist/app/`, which loads what is needed when it is needed.
 */
export default defineConfig({
  root: here('app'),
  base: './',
  // Nothing is kept for days without a network: the file itself is.
  mode: 'one-file',
  resolve: { alias: [{ find: /^\.\/threads\.ts$/, replacement: here('app/threads-within.ts') }] },
  build: {
    outDir: here('../dist'),
    // The other builds live in the same folder.
    emptyOutDir: false,
    target: 'es2023',
    cssTarget: 'esnext',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: {
    format: 'iife',
    rolldownOptions: { output: { codeSplitting: false } },
  },
  plugins: [
    viteSingleFile({ removeViteModuleLoader: false }),
    strictContentPolicy('dashboard.html', ['worker-src blob:']),
  ],
});
