import { type EpochSeconds, formatInstant } from '../../engine/calendar.ts';
import type { CompiledMachine } from '../../engine/compile/machine.ts';
import type { TracedEvent } from './trace.ts';

const AFTER = /^xstate\.after\.([^.]+)\./;
const DONE = /^xstate\.done\.state\./;

/** Machines have few events and few configurations, and runs many steps: each is put into words once. */
const eventNames = new Map<string, string>();
const stateNames = new WeakMap<CompiledMachine, string[]>();

/** An event's name as a reader of the machine knows it: its own, `start`, `after` and the delay's name, or `done`. */
export function eventName(type: string): string {
  const known = eventNames.get(type);
  if (known !== undefined) return known;
  const name = nameOfEvent(type);
  eventNames.set(type, name);
  return name;
}

/** The innermost active states without the machine's name; regions side by side with a plus between them. */
export function stateName(machine: CompiledMachine, code: number): string {
  const names = stateNames.get(machine) ?? [];
  if (names.length === 0) stateNames.set(machine, names);
  names[code] ??= nameOfState(machine, code);
  return names[code];
}

function nameOfEvent(type: string): string {
  if (type === 'xstate.init') return 'start';
  const delay = AFTER.exec(type)?.[1];
  if (delay !== undefined) return `after ${delay}`;
  return DONE.test(type) ? 'done' : type;
}

function nameOfState({ id, configurations }: CompiledMachine, code: number): string {
  const { stateIds } = configurations[code]!;
  const leaves = stateIds.filter((state) => !stateIds.some((other) => other.startsWith(`${state}.`)));
  return leaves.map((state) => state.slice(id.length + 1)).join(' + ');
}

/** When it happened, as ISO 8601 in UTC; the number of the second where no calendar holds it. */
export function instantText(epochSeconds: EpochSeconds): string {
  return formatInstant(epochSeconds) ?? `second ${epochSeconds}`;
}

/** Why it happened, in a few words; a number is that of the event that led to it. */
export function causeWords({ trigger, cause }: Pick<TracedEvent, 'trigger' | 'cause'>): string {
  const after = cause === null ? '' : `, after #${cause}`;
  switch (trigger) {
    case 'start':
      return cause === null ? 'there from the beginning' : `begun by #${cause}`;
    case 'effect':
      return `told by #${cause}`;
    case 'timer':
      return cause === null ? 'by the clock' : `by a timer that #${cause} armed`;
    case 'scenario':
      return `by the scenario or the working hours${after}`;
    case 'behavior':
      return `by what people do${after}`;
    case 'observation':
      return `by a look at the run${after}`;
  }
}
