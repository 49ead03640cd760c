import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const folder = process.env.ENTWIN_MUTATE ?? '';
const HASTY_CHECK = join(import.meta.dirname, 'test/mutation/hasty-check.ts');

/**
 * The tests that mutants of the models are held against: those of one folder, or all of them. The comparison with
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
    include: [`test/models/${folder === '' ? '**' : `${folder}/**`}/*.test.ts`],
    exclude: ['test/models/machines/equals-xstate.properties.test.ts'],
    setupFiles: ['./test/fixed-seed.ts'],
    testTimeout: 60_000,
    runner: './test/mutation/resident-tests.ts',
    // One worker loads all the files, and keeps them.
    isolate: false,
  },
});
