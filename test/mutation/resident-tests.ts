import { relative } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { inject, type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';

/** A mutant to hold against tests, as the plugin of Stryker asks for it. */
interface Question {
  readonly mutantId: string;
  readonly testIds: readonly string[];
  readonly hitLimit: number | undefined;
}

/** What became of the mutant; `unsure` where a test is red without it too, and somebody else has to judge. */
interface Answer {
  readonly status: 'survived' | 'killed' | 'timeout' | 'unsure';
  readonly testsRun: number;
  readonly killedBy?: string;
  readonly message?: string;
}

/** The switch that Stryker builds into the mutated sources. */
interface Switch {
  activeMutant?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** After how many files the worker stays and answers; undefined for a common run. */
    readonly fileCount: number | undefined;
  }
}

/**
 * Collects the tests as vitest does and, when asked to, stays after the last file: it takes mutants one after another
 * and runs the tests that reach them. A common run loads all sources anew for each mutant, which takes a hundred times
 * as long as the tests do.
 */
export default class ResidentTests extends TestRunner {
  readonly #tests = new Map<string, RunnerTestCase[]>();
  readonly #costs = new Map<string, number>();
  #filesRun = 0;

  onCollected(files: RunnerTestFile[]): void {
    for (const test of files.flatMap(testsIn)) {
      const id = `${relative(process.cwd(), test.file.filepath)}#${nameOf(test)}`;
      this.#tests.set(id, [...(this.#tests.get(id) ?? []), test]);
    }
  }

  override async onAfterRunFiles(): Promise<void> {
    super.onAfterRunFiles();
    this.#filesRun += 1;
    if (this.#filesRun === inject('fileCount')) await this.#serve();
  }

  async #serve(): Promise<void> {
    const questions = new BroadcastChannel('mutants');
    const answers = new BroadcastChannel('verdicts');
    await new Promise<void>((stop) => {
      questions.onmessage = async (event) => {
        const question = (event as { data?: Question }).data;
        if (question === undefined) return stop();
        answers.postMessage(await this.#judge(question));
      };
      answers.postMessage('ready');
    });
    questions.close();
    answers.close();
  }

  /** Milliseconds, as far as they are known: the cheap come first, since most mutants die of an example. */
  #cost(testId: string): number {
    return this.#costs.get(testId) ?? (testId.includes('.properties.') ? Number.MAX_SAFE_INTEGER : 0);
  }

  async #judge({ mutantId, testIds, hitLimit }: Question): Promise<Answer> {
    let testsRun = 0;
    for (const id of testIds.toSorted((one, other) => this.#cost(one) - this.#cost(other))) {
      const tests = this.#tests.get(id);
      if (!tests) return { status: 'unsure', testsRun, message: `There is no test ${id}.` };
      for (const test of tests) {
        testsRun += 1;
        const mutant: Switch = { activeMutant: mutantId, hitCount: 0, hitLimit };
        const begun = performance.now();
        const failure = await failureOf(test, mutant);
        if (failure === undefined) this.#costs.set(id, performance.now() - begun);
        if (hitLimit !== undefined && mutant.hitCount! > hitLimit) return { status: 'timeout', testsRun };
        if (failure === undefined) continue;
        // A mutant may have left something behind, so that a test which is red now is red without it as well.
        if ((await failureOf(test, {})) !== undefined)
          return { status: 'unsure', testsRun, message: failure };
        return { status: 'killed', testsRun, killedBy: id, message: failure };
      }
    }
    return { status: 'survived', testsRun };
  }
}

/** Runs one test with the switch set like this, and sets it back; undefined where the test is green. */
async function failureOf(test: RunnerTestCase, mutant: Switch): Promise<string | undefined> {
  const held = globalThis as { __stryker__?: Switch };
  held.__stryker__ ??= {};
  const { __stryker__: own } = held;
  Object.assign(own, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined }, mutant);
  try {
    await TestRunner.getTestFn(test)();
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    mutant.hitCount = own.hitCount;
    own.activeMutant = undefined;
  }
}

function testsIn(task: RunnerTask): RunnerTestCase[] {
  if (task.type === 'test') return [task];
  return 'tasks' in task ? task.tasks.flatMap(testsIn) : [];
}

/** The name as Stryker puts it together: of the suites from outside, then of the test. */
function nameOf(test: RunnerTestCase): string {
  const names = [test.name];
  for (let suite = test.suite; suite; suite = suite.suite) names.unshift(suite.name);
  return names.join(' ').trim();
}
