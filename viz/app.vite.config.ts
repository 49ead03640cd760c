import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { appFiles } from './app-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the dashboard, `dist/app/`: static files with relative paths, for any static server. The report must have been
 * built before, because the dashboard can write one.
 */
export default defineConfig({
  root: here('app'),
  base: './',
  build: {
    outDir: here('../dist/app'),
    emptyOutDir: true,
    target: 'es2023',
    // `light-dark()` must reach the browser as written: a rewritten one would not follow the toggle in print.
    cssTarget: 'esnext',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: here('app/index.html'), 'service-worker': here('app/service-worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'files/[name]-[hash].js'),
        chunkFileNames: 'files/[name]-[hash].js',
        assetFileNames: 'files/[name]-[hash][extname]',
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'files/[name]-[hash].js', chunkFileNames: 'files/[name]-[hash].js' },
    },
  },
  plugins: [appFiles()],
});
