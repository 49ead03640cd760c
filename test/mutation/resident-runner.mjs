import { BroadcastChannel } from 'node:worker_threads';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  strykerPlugins as vitestPlugins,
  strykerValidationSchema as vitestSchema,
} from '@stryker-mutator/vitest-runner';

/**
 * Stryker's own runner for vitest, but for one thing: mutants go to tests that are loaded once and stay
 * (resident-tests.ts). What they cannot judge goes to Stryker's own runner all the same.
 */
class ResidentRunner {
  #own;
  #questions = new BroadcastChannel('mutants');
  #answers = new BroadcastChannel('verdicts');
  #serving;

  constructor(own) {
    this.#own = own;
  }

  capabilities() {
    return this.#own.capabilities();
  }

  async init() {
    await this.#own.init();
    this.#own.ctx.provide('fileCount', undefined);
  }

  dryRun(options) {
    return this.#own.dryRun(options);
  }

  async mutantRun(options) {
    const { testFilter, activeMutant, hitLimit, mutantActivation } = options;
    if (!testFilter || mutantActivation === 'static') return this.#ownRun(options);
    await this.#serve();
    const answered = this.#next();
    this.#questions.postMessage({ mutantId: activeMutant.id, testIds: testFilter, hitLimit });
    const { status, testsRun, killedBy, message } = await answered;
    if (status === 'unsure') return this.#ownRun(options);
    if (status === 'timeout') return { status };
    if (status === 'survived') return { status, nrOfTests: testsRun };
    return { status, killedBy: [killedBy], failureMessage: message, nrOfTests: testsRun };
  }

  async dispose() {
    await this.#stop();
    this.#questions.close();
    this.#answers.close();
    await this.#own.dispose();
  }

  async #ownRun(options) {
    await this.#stop();
    const result = await this.#own.mutantRun(options);
    // Where the mutated sources do not even load there is no test to run, which does not mean that nobody noticed.
    const loads = result.status !== 'survived' || result.nrOfTests > 0;
    return loads
      ? result
      : { ...result, status: 'killed', killedBy: [], failureMessage: 'No test file loads.' };
  }

  async #serve() {
    if (this.#serving) return;
    const { ctx } = this.#own;
    this.#own.resetContext();
    const specifications = await ctx.globTestSpecifications();
    ctx.provide('fileCount', specifications.length);
    ctx.provide('mode', 'mutant');
    ctx.provide('activeMutant', undefined);
    for (const project of ctx.projects) project.config.testNamePattern = /no test has this name/;
    const ready = this.#next();
    this.#serving = ctx.runTestSpecifications(specifications, true);
    await ready;
  }

  async #stop() {
    if (!this.#serving) return;
    this.#questions.postMessage(undefined);
    await this.#serving;
    this.#serving = undefined;
    this.#own.ctx.provide('fileCount', undefined);
  }

  #next() {
    return new Promise((resolve) => {
      this.#answers.onmessage = ({ data }) => resolve(data);
    });
  }
}

function residentRunner(injector) {
  return new ResidentRunner(injector.injectFunction(vitestPlugins[0].factory));
}
residentRunner.inject = ['$injector'];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'resident', residentRunner)];
export const strykerValidationSchema = vitestSchema;
