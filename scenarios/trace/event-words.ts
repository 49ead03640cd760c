import type { CompiledMachine } from '../../engine/compile/machine.ts';

const AFTER = /^xstate\.after\.([^.]+)\./;
const DONE = /^xstate\.done\.state\./;

/** An event's name as a reader of the machine knows it: its own, `start`, `after` and the delay's name, or `done`. */
export function eventName(type: string): string {
  if (type === 'xstate.init') return 'start';
  const delay = AFTER.exec(type)?.[1];
  if (delay !== undefined) return `after ${delay}`;
  return DONE.test(type) ? 'done' : type;
}

/** The innermost active states without the machine's name; regions side by side with a plus between them. */
export function stateName({ id, configurations }: CompiledMachine, code: number): string {
  const { stateIds } = configurations[code]!;
  const leaves = stateIds.filter((state) => !stateIds.some((other) => other.startsWith(`${state}.`)));
  return leaves.map((state) => state.slice(id.length + 1)).join(' + ');
}
