import type { GeneratedCode } from '../engine/compile/index.ts';

/**
 * The code of the machines, by their ids. Empty as it stands here: the build of the command line puts a module in its
 * place that holds the code (`vite.generated-code.ts`), and whatever else loads this file runs tables.
 */
export const GENERATED: Readonly<Record<string, GeneratedCode>> = {};
