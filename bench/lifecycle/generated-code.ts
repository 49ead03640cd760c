import type { GeneratedCode } from '../../engine/compile/index.ts';

/** The code of the two machines, by their ids; put here while building, as that of the models is. */
export const GENERATED: Readonly<Record<string, GeneratedCode>> = {};
