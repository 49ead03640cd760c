import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds `dist/coverage.js`, which measures how often intervals hold the truth, and `dist/exactness.js`. */
export default defineConfig({
  root: here('../..'),
  build: {
    ssr: true,
    outDir: here('../../dist'),
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { coverage: here('main.ts'), exactness: here('../exactness/main.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'coverage-[name].js' },
    },
  },
});
