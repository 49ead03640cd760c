import { defineConfig } from 'vitest/config';

const folder = process.env.ENTWIN_MUTATE ?? '';

/** The tests that mutants of the models are held against: those of one folder, or all of them. */
export default defineConfig({
  test: {
    include: [`test/models/${folder === '' ? '**' : `${folder}/**`}/*.test.ts`],
    setupFiles: ['./test/fixed-seed.ts', './test/no-shrinking.ts'],
    testTimeout: 60_000,
  },
});
