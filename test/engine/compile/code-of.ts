import type { AnyStateMachine } from 'xstate';
import { emitModule, type GeneratedCode } from '../../../engine/compile/index.ts';

/** A machine's generated code, loaded as the module it is meant to be: nothing is evaluated as text. */
export async function codeOf(machine: AnyStateMachine): Promise<GeneratedCode> {
  const text = encodeURIComponent(emitModule([machine]));
  const module = await import(/* @vite-ignore */ `data:text/javascript,${text}`);
  return module.GENERATED[machine.id] as GeneratedCode;
}
