import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const chosen = process.env.ENTWIN_MUTATE ?? '';
const tests: Readonly<Record<string, string>> = {
  '': 'test/models/**/*.test.ts',
  // models/assumptions.ts is told about beside what is in the folder.
  '.': 'test/models/{*,assumptions/*}.test.ts',
};
const HASTY_CHECK = join(import.meta.dirname, 'test/mutation/hasty-check.ts');

/**
 * The tests that mutants of the models are held against: those of one folder, of none, or all of them. The comparison with
 * XState is left out, as a mutated machine is the same on both sides of it, and it is the slowest by far.
 */
export default defineConfig({
  plugins: [
    {
      name: 'hasty-check',
      enforce: 'pre',
      resolveId: (source, importer) =>
        source === 'fast-check' && importer !== HASTY_CHECK ? HASTY_CHECK : undefined,
    },
  ],
  test: {
    include: [tests[chosen] ?? `test/models/${chosen}/**/*.test.ts`],
    exclude: ['test/models/machines/equals-xstate.properties.test.ts'],
    setupFiles: ['./test/fixed-seed.ts'],
    testTimeout: 60_000,
    runner: './test/mutation/resident-tests.ts',
    // One worker loads all the files, and keeps them.
    isolate: false,
  },
});
