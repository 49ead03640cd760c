import { defineConfig } from 'vitest/config';
import { generatedCode, LIFECYCLE } from './vite.generated-code.ts';

export default defineConfig({
  // Only the benchmark's machines: tests of the models run tables, and those of the built command line run code.
  plugins: [generatedCode(LIFECYCLE)],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    // Only what hangs should come to these; a busy machine takes ten times as long as a quiet one. Tests that mean a time
    // count that of the processor.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // No test changes what another one sees, so that files share what they load; it is loaded once per worker.
    isolate: false,
    maxWorkers: 2,
  },
});
