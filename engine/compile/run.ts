// The tables at work, as functions that are made when they are first needed: one per branch of a decision, and one per
// result that is of the usual shape. No allocation per event on the way of a flat machine that takes one transition;
// the plain twin is xstate's own interpreter, in test/engine/compile/oracle.ts.
import type { AnyStateMachine } from 'xstate';
import { InvariantError } from '../invariant.ts';
import { armingMove, type Move } from './arming-move.ts';
import { CallArguments } from './call-arguments.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { CodeParts, Fire, GeneratedCode, Step } from './generated.ts';
import { looksAtArguments } from './looks-at-arguments.ts';
import type { CompiledMachine, Host, MachineContext, MachineEvent } from './machine.ts';
import {
  ARM,
  ASSIGN_ALL,
  ASSIGN_KEYS,
  CANCEL,
  CANCEL_COMPUTED,
  EFFECT,
  type Operation,
  RAISE,
} from './operations.ts';
import { NO_RESULT, type Tables } from './tables.ts';

/** How many microsteps one event may cause where the machine sets no `maxIterations` of its own. */
const DEFAULT_MAX_ITERATIONS = 1000;

type ContextSource = MachineContext | ((args: { readonly input: unknown }) => MachineContext) | undefined;

/** The part of a compiled machine that runs: start, step and can, over the tables, and a step as code where that fits. */
export function runnerOf(
  machine: AnyStateMachine,
  tables: Tables,
  code: GeneratedCode | undefined,
): Pick<CompiledMachine, 'runsAs' | 'start' | 'step' | 'fire' | 'can'> {
  const { columns, decisions, branches, tests, operations, eventTypes, initialResult } = tables;
  const eventless = columns - 1;
  const nextOf = Int32Array.from(tables.results, (result) => result.next);
  const changes = Uint8Array.from(tables.results, (result) => (result.changes ? 1 : 0));
  const can = Uint8Array.from(tables.results, (result) => (result.can ? 1 : 0));
  const isDone = Uint8Array.from(tables.configurations, (configuration) => (configuration.done ? 1 : 0));
  const programs = tables.results.map((result) => result.operations.map((index) => operations[index]!));
  /** Results after which nothing is left to do but what they raise: no `always`, no end of the machine. */
  const isPlain = Uint8Array.from(tables.results, ({ next }) =>
    decisions[next * columns + eventless] === -1 - NO_RESULT && !isDone[next] ? 1 : 0,
  );
  /** Per timer slot, the column of what it delivers; -1 where that is computed. */
  const columnOfSlot = Int32Array.from(tables.actions.timers, ({ event }) =>
    event === undefined ? -1 : eventTypes.codeOf(event.type),
  );
  const slotByTimerId = tables.actions.slotByTimerId;
  const timerCount = tables.actions.timers.length;
  const given = (machine.options as { maxIterations?: number } | undefined)?.maxIterations;
  const maxIterations = given !== undefined && Number.isFinite(given) ? given : DEFAULT_MAX_ITERATIONS;

  const args = new CallArguments();
  /** Raised events per depth of nesting: a host may step another entity of this machine from inside an effect. */
  const queues: MachineEvent[][] = [];
  /** What plain results raise, which is next to never anything. */
  const raised: MachineEvent[] = [];
  let depth = 0;

  function choose(
    configuration: number,
    column: number,
    context: MachineContext,
    event: MachineEvent,
  ): number {
    let at = decisions[configuration * columns + column]!;
    if (at < 0) return -1 - at;
    args.context = context;
    args.event = event;
    while (at >= 0) at = tests[branches[at]!]!(args) ? branches[at + 1]! : branches[at + 2]!;
    return -1 - at;
  }

  function arm(op: Operation, host: Host, entity: number, params: unknown, queue: MachineEvent[]): void {
    const event = op.event ?? op.eventOf!(args, params);
    const delay = op.delayOf ? op.delayOf(args, params) : op.delay;
    // xstate's rule: a delay that is not a number is no delay.
    if (typeof delay !== 'number') {
      queue.push(event);
      return;
    }
    host.arm(entity, op.index, seconds(delay, op.index), event);
  }

  function seconds(delay: number, slot: number): number {
    if ((delay | 0) === delay && delay >= 0) return delay;
    if (!Number.isFinite(delay)) {
      const { id } = tables.actions.timers[slot]!;
      throw new InvariantError(`${machine.id} computed the delay ${delay} for its timer "${id}".`);
    }
    return Math.max(0, Math.ceil(delay));
  }

  function cancelComputed(host: Host, entity: number, timerId: unknown): void {
    const slot = slotByTimerId.get(String(timerId));
    if (slot !== undefined) host.cancel(entity, slot);
  }

  function run(
    result: number,
    host: Host,
    entity: number,
    context: MachineContext,
    event: MachineEvent,
    queue: MachineEvent[],
  ): number {
    args.context = context;
    args.event = event;
    for (const op of programs[result]!) {
      const params = op.paramsOf ? op.paramsOf(args) : op.params;
      switch (op.code) {
        case ASSIGN_KEYS: {
          const { keys, values, assigners, scratch } = op;
          for (let k = 0; k < keys.length; k++) {
            const assigner = assigners[k];
            scratch[k] = assigner ? assigner(args, params) : values[k];
          }
          for (let k = 0; k < keys.length; k++) context[keys[k]!] = scratch[k];
          break;
        }
        case ASSIGN_ALL:
          Object.assign(context, op.assignAll!(args, params));
          break;
        case EFFECT:
          host.effect(entity, op.index, params, context);
          // The host may have stepped another entity meanwhile.
          args.context = context;
          args.event = event;
          break;
        case RAISE:
          queue.push(op.event ?? op.eventOf!(args, params));
          break;
        case ARM:
          arm(op, host, entity, params, queue);
          break;
        case CANCEL:
          if (op.index >= 0) host.cancel(entity, op.index);
          break;
        case CANCEL_COMPUTED:
          cancelComputed(host, entity, op.timerIdOf!(args, params));
          break;
      }
    }
    return nextOf[result]!;
  }

  /** Takes `always` transitions and raised events until nothing is left to do. */
  function settle(
    host: Host,
    entity: number,
    configuration: number,
    context: MachineContext,
    cause: MachineEvent,
    queue: MachineEvent[],
  ): number {
    let current = configuration;
    let event = cause;
    let head = 0;
    let looksAtAlways = true;
    for (let iteration = 1; !isDone[current]; iteration++) {
      if (iteration > maxIterations) {
        throw new InvariantError(
          `${machine.id} made more than ${maxIterations} microsteps for one event of type "${cause.type}".`,
        );
      }
      let result: number = looksAtAlways ? choose(current, eventless, context, event) : NO_RESULT;
      if (result !== NO_RESULT) {
        current = run(result, host, entity, context, event, queue);
        looksAtAlways = changes[result] === 1;
        continue;
      }
      if (head === queue.length) return current;
      event = queue[head++]!;
      result = choose(current, eventTypes.codeOf(event.type), context, event);
      if (result !== NO_RESULT) current = run(result, host, entity, context, event, queue);
      looksAtAlways = true;
    }
    for (let slot = 0; slot < timerCount; slot++) host.cancel(entity, slot);
    return current;
  }

  /** The same at a depth of its own: an effect may step another entity of this machine, which must not find our queue. */
  function settleBelow(
    host: Host,
    entity: number,
    configuration: number,
    context: MachineContext,
    event: MachineEvent,
    raised: MachineEvent[] = [],
  ): number {
    if (queues.length === depth) queues.push([]);
    depth++;
    try {
      return settle(host, entity, configuration, context, event, raised);
    } finally {
      depth--;
    }
  }

  /** One macrostep: a first microstep, and all that follows from it. */
  function macrostep(
    first: number,
    host: Host,
    entity: number,
    configuration: number,
    context: MachineContext,
    event: MachineEvent,
  ): number {
    let queue = queues[depth];
    if (!queue) {
      queue = [];
      queues.push(queue);
    }
    depth++;
    try {
      const current = first === NO_RESULT ? configuration : run(first, host, entity, context, event, queue);
      return settle(host, entity, current, context, event, queue);
    } finally {
      depth--;
      // Setting the length costs as much as a guard, so only where there is something to drop.
      if (queue.length > 0) queue.length = 0;
    }
  }

  /** Per configuration and event, and per configuration and timer slot, what it does; made when it is first needed. */
  const eventMoves = new Array<Move | undefined>(isDone.length * columns).fill(undefined);
  const timerMoves = new Array<Move | undefined>(isDone.length * timerCount).fill(undefined);

  const step: Step = (host, entity, configuration, context, event) => {
    const at = configuration * columns + eventTypes.codeOf(event.type);
    let move = eventMoves[at];
    if (move === undefined) {
      move = moveAt(decisions[at]!, configuration, -1);
      eventMoves[at] = move;
    }
    return move(host, entity, context, event);
  };

  const fire: Fire = (host, entity, configuration, context, event, slot) => {
    const at = configuration * timerCount + slot;
    let move = timerMoves[at];
    if (move === undefined) {
      const column = columnOfSlot[slot]!;
      move =
        column < 0
          ? (host, entity, context, event) => step(host, entity, configuration, context, event)
          : moveAt(decisions[configuration * columns + column]!, configuration, slot);
      timerMoves[at] = move;
    }
    return move(host, entity, context, event);
  };

  /** What follows from an address of the decisions; `fired` is the slot of the timer that has, or -1. */
  function moveAt(address: number, configuration: number, fired: number): Move {
    if (address < 0) return moveOf(-1 - address, configuration, fired);
    const test = tests[branches[address]!]!;
    const pass = moveAt(branches[address + 1]!, configuration, fired);
    const fail = moveAt(branches[address + 2]!, configuration, fired);
    if (!looksAtArguments(test)) {
      return (host, entity, context, event) =>
        test(args) ? pass(host, entity, context, event) : fail(host, entity, context, event);
    }
    return (host, entity, context, event) => {
      args.context = context;
      args.event = event;
      return test(args) ? pass(host, entity, context, event) : fail(host, entity, context, event);
    };
  }

  function moveOf(result: number, configuration: number, fired: number): Move {
    if (isDone[configuration]) return () => configuration;
    if (result === NO_RESULT || isPlain[result] === 0) {
      return (host, entity, context, event) => macrostep(result, host, entity, configuration, context, event);
    }
    const next = nextOf[result]!;
    // The timer that has fired need not be disarmed, nor one that nothing arms.
    const needed = programs[result]!.filter(
      ({ code, index }) => code !== CANCEL || (index >= 0 && index !== fired),
    );
    return (
      armingMove(needed, next, { args, seconds, settle: settleBelow }) ??
      ((host, entity, context, event) => {
        // Below may lie what another entity raises, in whose effect this step happens.
        const from = raised.length;
        run(result, host, entity, context, event, raised);
        if (raised.length === from) return next;
        return settle(host, entity, next, context, event, raised.splice(from));
      })
    );
  }

  const parts = (): CodeParts => ({
    args,
    ...authorsParts(tables),
    seconds,
    cancelComputed,
    settle: settleBelow,
    step,
  });

  const fits = code !== undefined && code.fingerprint === fingerprintOf(tables);
  return {
    runsAs: fits ? 'code' : 'tables',
    start(host, entity, input) {
      const source = machine.config.context as ContextSource;
      const context: MachineContext = {
        ...(typeof source === 'function' ? source(startArguments(input)) : source),
      };
      const event = { type: 'xstate.init', input };
      return { context, configuration: macrostep(initialResult, host, entity, -1, context, event) };
    },
    ...(code && fits ? code.make(parts()) : { step, fire }),
    can(configuration, context, event) {
      if (isDone[configuration]) return false;
      return can[choose(configuration, eventTypes.codeOf(event.type), context, event)] === 1;
    },
  };
}

/** The author's functions and constants, by number. */
function authorsParts({ tests, operations }: Tables) {
  return {
    test: (index) => tests[index]!,
    params: (operation) => operations[operation]!.params,
    paramsOf: (operation) => operations[operation]!.paramsOf!,
    value: (operation, key) => operations[operation]!.values[key],
    assigner: (operation, key) => operations[operation]!.assigners[key]!,
    assignAll: (operation) => operations[operation]!.assignAll!,
    event: (operation) => operations[operation]!.event!,
    eventOf: (operation) => operations[operation]!.eventOf!,
    delayOf: (operation) => operations[operation]!.delayOf!,
    timerIdOf: (operation) => operations[operation]!.timerIdOf!,
  } satisfies Partial<CodeParts>;
}

/** The arguments of `context: ({ input }) => …`; anything else xstate would offer is an error. */
function startArguments(input: unknown): { readonly input: unknown } {
  return Object.assign(new CallArguments(), { input });
}
