import { createHash } from 'node:crypto';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** How many, and after how many others of the same order: a sample can be taken in parts. */
const SIZE = Number(process.env.ENTWIN_STATIC_SAMPLE);
const AFTER = Number(process.env.ENTWIN_STATIC_AFTER ?? 0);
const SEED = process.env.ENTWIN_STATIC_SEED ?? '2026';

/** Where a mutant falls in the order that the seed draws; what else is mutated makes no difference to it. */
function rankOf({ fileName, location, mutatorName, replacement }) {
  const place = [fileName.replace(/^.*\/models\//, ''), location.start, location.end];
  return createHash('sha256')
    .update(JSON.stringify([SEED, place, mutatorName, replacement]))
    .digest('hex');
}

/**
 * Lets a random sample through of what is evaluated once, when a module is loaded, and no other mutant: all of them
 * take days, since each has all tests loaded anew. Only the report of these counts; the others stand in it as errors.
 */
class StaticSample {
  #drawn = new Set();

  async init() {}

  /** Sees all mutants at once. */
  async group(mutants) {
    const loadedOnce = mutants.filter((mutant) => mutant.static && !mutant.coveredBy?.length);
    const inOrder = loadedOnce
      .map((mutant) => [rankOf(mutant), mutant.id])
      .sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [, id] of inOrder.slice(AFTER, AFTER + SIZE)) this.#drawn.add(id);
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const left = { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(
      mutants.map(({ id }) => [id, this.#drawn.has(id) ? { status: CheckStatus.Passed } : left]),
    );
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'static-sample', StaticSample)];
