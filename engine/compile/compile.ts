import type { AnyStateMachine } from 'xstate';
import type { GeneratedCode } from './generated.ts';
import type { CompiledMachine } from './machine.ts';
import { runnerOf } from './run.ts';
import { buildTables } from './tables.ts';

/**
 * Compiles an XState v5 machine into integer tables that behave exactly as xstate's own interpreter.
 *
 * ```
 *   machine ──read-definition──▶ states, transitions        guards ──▶ tests      actions ──▶ operations
 *                                      │                    (and/or/not/stateIn   (assign, raise, cancel,
 *                                      ▼                     are taken apart)      effect, arm)
 *   explore: from the initial configuration, every guard either way
 *
 *   configuration × event ──▶ decision            ──▶ result (one microstep)
 *        3            EXPIRE     test 0 ?              run operations 7 4 12      then be in configuration 5
 *                                ├ yes ▶ result 8
 *                                └ no  ▶ test 2 ? …
 * ```
 *
 * A *configuration* is a set of states that can be active together. What a microstep leaves, enters and runs depends
 * only on the configuration and on the transitions chosen, so xstate's algorithm (`microstep.ts`) runs while
 * compiling and leaves lists of operations. At run time only the author's own functions are called: guards along a
 * decision, and assigners, parameters, events and delays along a result. After each microstep the `always` column is
 * asked, then raised events are taken in order, until nothing is left: one macrostep.
 *
 * Time: one unit of `after` and of a raise's `delay` is one SECOND here. Delays are rounded up to a whole number
 * of seconds, and are never below 0; then they go to `host.arm` unchanged.
 *
 * Differences from xstate, all deliberate: contexts are changed in place (all assigners of one `assign` are called
 * before any value is stored); implementations of named actions are ignored unless they are `assign`, `raise` or
 * `cancel` (the name is handed to `host.effect`); guards must be pure, because the tables call each at most once per
 * selection; more than 1000 microsteps for one event are an error where the machine sets no `maxIterations`.
 *
 * `code` is the machine's step as `emitCode` wrote it for the build: the same behavior without looking into tables,
 * faster. Code made from other tables is not used.
 *
 * Throws {@link CompileRefusal} with construct and state id for what tables cannot do: history states, invoke,
 * spawn, sendTo, sendParent, emit, log, enqueueActions, stopChild, inline actions, routes, machine output, timers
 * that may be armed twice, and more than 4096 configurations.
 */
export function compile(machine: AnyStateMachine, code?: GeneratedCode): CompiledMachine {
  const tables = buildTables(machine);
  return {
    id: machine.id,
    source: machine,
    configurations: tables.configurations,
    eventTypes: tables.eventTypes.types,
    timers: tables.actions.timers,
    timerNodes: tables.timerNodes,
    effects: tables.actions.effects,
    assigns: tables.actions.assigns,
    eventCode: (type) => tables.eventTypes.codeOf(type),
    ...runnerOf(machine, tables, code),
  };
}
