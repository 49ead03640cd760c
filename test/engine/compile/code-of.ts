import type { AnyStateMachine } from 'xstate';
import { emitCode, type GeneratedCode } from '../../../engine/compile/index.ts';

/** A machine's generated code, loaded as the module it is meant to be: nothing is evaluated as text. */
export async function codeOf(machine: AnyStateMachine): Promise<GeneratedCode> {
  const text = `export const code = {\n${emitCode(machine)}\n};\n`;
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
  return module.code as GeneratedCode;
}
