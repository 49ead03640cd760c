/*
 * Mutation testing of the models: `ENTWIN_MUTATE=policies npm run mutation` mutates one folder of models and holds the
 * mutants against the tests of the same name, `ENTWIN_MUTATE=.` takes the files that are in no folder, `npm run mutation`
 * takes all of models and all of its tests, which takes hours. Facts are left out: they are data, and other tests hold
 * them. docs/mutation.md has the results.
 */
const chosen = process.env.ENTWIN_MUTATE ?? '';
const folder = chosen === '.' ? 'root' : chosen;
const sources = { '': 'models/**/*.ts', '.': 'models/*.ts' }[chosen] ?? `models/${chosen}/**/*.ts`;
/** How many mutants to draw of those evaluated once, when a module is loaded; nothing else is run then. */
const sampled = process.env.ENTWIN_STATIC_SAMPLE !== undefined;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'resident',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [sources, '!models/facts/**', '!models/**/index.ts'],
  plugins: [
    './test/mutation/resident-runner.mjs',
    './test/mutation/static-sample.mjs',
    './stryker.prose.mjs',
  ],
  checkers: sampled ? ['static-sample'] : [],
  ignorers: ['prose'],
  coverageAnalysis: 'perTest',
  ignoreStatic: !sampled,
  // TypeScript 7 has no compiler API, and Stryker would rewrite a tsconfig with it.
  tsconfigFile: 'no-tsconfig.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: {
    fileName: `out/mutation/${folder === '' ? 'models' : folder}${sampled ? '-static' : ''}.json`,
  },
  tempDirName: 'out/mutation/tmp',
  ignorePatterns: ['out', 'dist'],
  concurrency: 1,
  timeoutMS: 10_000,
  thresholds: { high: 90, low: 85, break: 85 },
};
