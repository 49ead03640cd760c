import type { AnyStateMachine } from 'xstate';
import type { MachineEvent, TimerSlot } from './machine.ts';
import {
  ARM,
  ASSIGN_ALL,
  ASSIGN_KEYS,
  CANCEL,
  CANCEL_COMPUTED,
  type Call,
  EFFECT,
  type Operation,
  operation,
  RAISE,
} from './operations.ts';
import { CompileRefusal } from './refuse.ts';

interface ActionObject {
  readonly type: string;
  readonly params?: unknown;
}

/** What xstate's action creators leave on the functions they return. */
interface BuiltInAction {
  readonly type: string;
  readonly assignment?: unknown;
  readonly event?: unknown;
  readonly id?: string;
  readonly delay?: unknown;
  readonly sendId?: unknown;
}

interface Parameters {
  readonly params: unknown;
  readonly paramsOf: Call | undefined;
}

const NO_PARAMETERS: Parameters = { params: undefined, paramsOf: undefined };

/** Turns actions into operations and numbers operations, effects and timers. */
export class ActionTable {
  readonly operations: Operation[] = [];
  readonly effects: string[] = [];
  readonly timers: TimerSlot[] = [];
  /** Where each timer was first armed, for refusals. */
  readonly timerPlaces: string[] = [];
  readonly slotByTimerId = new Map<string, number>();
  private readonly pendingCancels: { readonly operation: number; readonly timerId: string }[] = [];
  private readonly machine: AnyStateMachine;
  private readonly afterTimerIds: ReadonlySet<string>;

  constructor(machine: AnyStateMachine, afterTimerIds: ReadonlySet<string>) {
    this.machine = machine;
    this.afterTimerIds = afterTimerIds;
  }

  /** The keys that assigns name; undefined where one leaves that to a function. */
  get assigns(): ReadonlySet<string> | undefined {
    if (this.operations.some(({ code }) => code === ASSIGN_ALL)) return undefined;
    return new Set(this.operations.flatMap(({ keys }) => keys));
  }

  /** Reads a list of actions written at the state `place`; returns the numbers of their operations. */
  read(actions: readonly unknown[], place: string): readonly number[] {
    return actions.map((action) => this.operations.push(this.readOne(action, place)) - 1);
  }

  /** The event `xstate.done.state.<id>`, with the output of the final state that caused it. */
  readDone(doneStateId: string, output: unknown): number {
    const type = `xstate.done.state.${doneStateId}`;
    const outputOf = typeof output === 'function' ? (output as Call) : undefined;
    const fields = outputOf
      ? { eventOf: ((args) => ({ type, output: outputOf(args) })) as Call<MachineEvent> }
      : { event: { type, output } };
    return this.operations.push(operation({ code: RAISE, ...fields })) - 1;
  }

  /** Cancels may stand before the raise they cancel, and a timer may be armed in many places, so this is found at the end. */
  finish(): void {
    for (const { operation: index, timerId } of this.pendingCancels) {
      const slot = this.slotByTimerId.get(timerId) ?? -1;
      this.operations[index] = { ...this.operations[index]!, index: slot };
    }
    for (const timer of this.timers) {
      const armings = this.operations.filter(({ code, index }) => code === ARM && index === timer.slot);
      const [first] = armings;
      const isOne = armings.every(({ event }) => event === first?.event);
      this.timers[timer.slot] = { ...timer, event: isOne ? first?.event : undefined };
    }
  }

  private readOne(action: unknown, place: string): Operation {
    if (typeof action === 'function') {
      if (!('resolve' in action)) {
        throw new CompileRefusal('inline action', place, 'only a named action can become an effect.');
      }
      return this.readBuiltIn(action as unknown as BuiltInAction, NO_PARAMETERS, place);
    }
    const name = typeof action === 'string' ? action : (action as ActionObject).type;
    const params = typeof action === 'string' ? undefined : (action as ActionObject).params;
    const parameters: Parameters =
      typeof params === 'function'
        ? { params: undefined, paramsOf: params as Call }
        : { params, paramsOf: undefined };
    const implementation = (this.machine.implementations.actions as Record<string, unknown>)[name];
    if (typeof implementation === 'function' && 'resolve' in implementation) {
      return this.readBuiltIn(implementation as unknown as BuiltInAction, parameters, place);
    }
    return operation({ code: EFFECT, index: this.effectNumber(name), ...parameters });
  }

  private readBuiltIn(action: BuiltInAction, parameters: Parameters, place: string): Operation {
    switch (action.type) {
      case 'xstate.assign':
        return readAssign(action.assignment, parameters);
      case 'xstate.raise':
        return this.readRaise(action, parameters, place);
      case 'xstate.cancel':
        return this.readCancel(action.sendId, parameters);
      default:
        throw new CompileRefusal(
          action.type.replace(/^xstate\./, ''),
          place,
          'only assign, raise, cancel and named actions can.',
        );
    }
  }

  private readRaise(action: BuiltInAction, parameters: Parameters, place: string): Operation {
    if (typeof action.event === 'string') {
      throw new CompileRefusal(
        'raise',
        place,
        `the event must be an object such as { type: "${action.event}" }.`,
      );
    }
    const event =
      typeof action.event === 'function'
        ? { eventOf: action.event as Call<MachineEvent> }
        : { event: action.event as MachineEvent };
    if (action.delay === undefined) return operation({ code: RAISE, ...event, ...parameters });
    const delay = typeof action.delay === 'string' ? this.namedDelay(action.delay, place) : action.delay;
    return operation({
      code: ARM,
      index: this.slotNumber(action.id, place),
      ...(typeof delay === 'function' ? { delayOf: delay as Call } : { delay }),
      ...event,
      ...parameters,
    });
  }

  private namedDelay(name: string, place: string): unknown {
    const delays = this.machine.implementations.delays as Record<string, unknown>;
    if (delays[name] === undefined) {
      throw new CompileRefusal('delay', place, `"${name}" is not implemented; xstate would not wait at all.`);
    }
    return delays[name];
  }

  private readCancel(timerId: unknown, parameters: Parameters): Operation {
    if (typeof timerId === 'function') {
      return operation({ code: CANCEL_COMPUTED, timerIdOf: timerId as Call, ...parameters });
    }
    this.pendingCancels.push({ operation: this.operations.length, timerId: String(timerId) });
    return operation({ code: CANCEL });
  }

  private effectNumber(name: string): number {
    const known = this.effects.indexOf(name);
    return known >= 0 ? known : this.effects.push(name) - 1;
  }

  /** Raises that share an id share a timer. A raise without an id can never be canceled and has its own. */
  private slotNumber(timerId: string | undefined, place: string): number {
    const known = timerId === undefined ? undefined : this.slotByTimerId.get(timerId);
    if (known !== undefined) return known;
    const slot = this.timers.length;
    const id = timerId ?? `raise:${slot}:${place}`;
    this.timers.push({ slot, id, kind: this.afterTimerIds.has(id) ? 'after' : 'raise', event: undefined });
    this.timerPlaces.push(place);
    if (timerId !== undefined) this.slotByTimerId.set(timerId, slot);
    return slot;
  }
}

function readAssign(assignment: unknown, parameters: Parameters): Operation {
  if (typeof assignment === 'function') {
    return operation({
      code: ASSIGN_ALL,
      assignAll: assignment as Call<Record<string, unknown>>,
      ...parameters,
    });
  }
  const entries = Object.entries(assignment as Record<string, unknown>);
  return operation({
    code: ASSIGN_KEYS,
    keys: entries.map(([key]) => key),
    values: entries.map(([, value]) => value),
    assigners: entries.map(([, value]) => (typeof value === 'function' ? (value as Call) : undefined)),
    scratch: entries.map(() => undefined),
    ...parameters,
  });
}
