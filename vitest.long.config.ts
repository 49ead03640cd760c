import { defineConfig } from 'vitest/config';

/** The long property runs: thousands of random machines, minutes each. */
export default defineConfig({
  test: {
    include: ['test/**/*.long.test.ts', 'test/**/*.properties.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
});
