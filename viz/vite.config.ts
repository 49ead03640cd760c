import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { strictContentPolicy } from './strict-content-policy.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the report as one file without a result, `dist/report-template.html`.
 * The html writer puts a Result into it; the page then works from `file://` without any request.
 */
export default defineConfig({
  root: here('report'),
  base: './',
  build: {
    outDir: here('../dist'),
    // The command line's build lives in the same folder.
    emptyOutDir: false,
    target: 'es2023',
    // `light-dark()` must reach the browser as written: a rewritten one would not follow the toggle in print.
    cssTarget: 'esnext',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  plugins: [viteSingleFile({ removeViteModuleLoader: false }), strictContentPolicy('report-template.html')],
});
