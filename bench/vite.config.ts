import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { generatedCode, LIFECYCLE, MODELS } from '../vite.generated-code.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the benchmarks: `dist/bench.js`, which runs them, and `dist/bench-sample.js`, the process of one sample. They lie
 * beside the command line, whose threads and whose start are measured too.
 */
export default defineConfig({
  root: here('..'),
  build: {
    ssr: true,
    outDir: here('../dist'),
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { bench: here('main.ts'), 'bench-sample': here('sample.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'bench-[name].js' },
    },
  },
  plugins: [generatedCode({ ...MODELS, ...LIFECYCLE })],
});
