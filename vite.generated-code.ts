import { relative } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const ROOT = import.meta.dirname;

interface Emitter {
  emitModule(machines: readonly unknown[]): string;
}

interface Catalog {
  readonly MACHINES: readonly { readonly machine: unknown }[];
}

/**
 * Replaces modules by generated code while building: `modules` says for which file the machines of which catalog are
 * written out. The file itself is what tests and type checks see, and holds no code: machines then run as tables.
 */
export function generatedCode(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'generated-code',
    enforce: 'pre',
    async load(id) {
      const catalog = modules[relative(ROOT, id.split('?')[0]!)];
      if (catalog === undefined) return undefined;
      const options = { root: ROOT, configFile: false } as const;
      const emitter = await runnerImport<Emitter>(`${ROOT}/engine/compile/index.ts`, options);
      const { module, dependencies } = await runnerImport<Catalog>(`${ROOT}/${catalog}`, options);
      for (const file of [...emitter.dependencies, ...dependencies]) this.addWatchFile(file);
      return emitter.module.emitModule(module.MACHINES.map(({ machine }) => machine));
    },
  };
}

/** The machines of the models. */
export const MODELS = { 'models/generated-code.ts': 'models/machines/catalog.ts' } as const;

/** The machines of the benchmark. */
export const LIFECYCLE = { 'bench/lifecycle/generated-code.ts': 'bench/lifecycle/catalog.ts' } as const;
