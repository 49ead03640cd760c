import type { AnyStateMachine } from 'xstate';
import { type CompiledMachine, compile } from '../../../engine/compile/index.ts';
import { compiledSubject } from '../../engine/compile/compiled-subject.ts';
import type { MachineEventLike } from '../../engine/compile/observation.ts';

export interface SeenEffect {
  readonly name: string;
  readonly params: unknown;
  readonly context: Record<string, unknown>;
  readonly atSeconds: number;
}

/** One machine on a clock of its own. */
export interface Run {
  /** Sends an event and returns the effects it caused. */
  send(event: MachineEventLike): readonly SeenEffect[];
  /** Lets time pass and returns the effects of the timers that fired. */
  wait(seconds: number): readonly SeenEffect[];
  /** Fires the next timer due within so many seconds, and returns its effects; undefined when there is none. */
  fireNext(withinSeconds: number): readonly SeenEffect[] | undefined;
  readonly value: unknown;
  /** The outermost active state. */
  readonly state: string;
  readonly context: Record<string, unknown>;
  readonly now: number;
  readonly done: boolean;
  /** Everything that could be noticed from outside, except the effects. */
  readonly snapshot: unknown;
}

const compiled = new WeakMap<AnyStateMachine, CompiledMachine>();

/** Starts a machine with this input. That it behaves as xstate would run it, another test shows. */
export function runMachine(machine: AnyStateMachine, input?: unknown): Run {
  const tables = compiled.get(machine) ?? compile(machine);
  compiled.set(machine, tables);
  const subject = compiledSubject(tables, structuredClone(input));
  if (subject.failure) throw subject.failure;
  const look = () => subject.observe([]);

  const effectsOf = (work: () => void): readonly SeenEffect[] => {
    const before = look().effects.length;
    work();
    if (subject.failure) throw subject.failure;
    return look()
      .effects.slice(before)
      .map(([name, params, context]) => ({
        name,
        params,
        context: context as Record<string, unknown>,
        atSeconds: look().now,
      }));
  };

  const fireBy = (until: number): readonly SeenEffect[] | undefined => {
    let fired: boolean | undefined;
    const effects = effectsOf(() => {
      fired = subject.fireNext(until);
    });
    return fired === undefined ? undefined : effects;
  };

  return {
    send: (event) => effectsOf(() => void subject.send(event)),
    wait(seconds) {
      const until = look().now + seconds;
      const seen: SeenEffect[] = [];
      for (let effects = fireBy(until); effects; effects = fireBy(until)) seen.push(...effects);
      subject.moveTo(until);
      return seen;
    },
    fireNext: (withinSeconds) => fireBy(look().now + withinSeconds),
    get value() {
      return look().value;
    },
    get state() {
      const { value } = look();
      return typeof value === 'string' ? value : Object.keys(value as object)[0]!;
    },
    get context() {
      return structuredClone(look().context) as Record<string, unknown>;
    },
    get now() {
      return look().now;
    },
    get done() {
      return look().done;
    },
    get snapshot() {
      const { value, context, timers, done } = look();
      return structuredClone({ value, context, timers, done });
    },
  };
}

/** The names of effects, for short comparisons. */
export const namesOf = (effects: readonly SeenEffect[]): readonly string[] => effects.map(({ name }) => name);
