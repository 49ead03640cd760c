import { type AnyActorRef, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import type { CompiledMachine, Host, MachineContext, MachineEvent } from '../../engine/compile/index.ts';
import { invariant } from '../../engine/invariant.ts';

/** Where a context of the simulation keeps the actor whose context it mirrors. */
const ACTOR = Symbol('actor');

/** One actor, and what its pending timers do, by the slot they were given. */
interface Acting {
  readonly actor: AnyActorRef;
  readonly pending: ((() => void) | undefined)[];
}

/** Whose turn it is. Actors take one event at a time and to its end, so there is never more than one. */
interface Turn {
  readonly host: Host;
  readonly entity: number;
  readonly pending: ((() => void) | undefined)[];
}

const FIRES: MachineEvent = Object.freeze({ type: 'bench.fires' });

/**
 * The same machine, but every entity is an actor of XState's: its interpreter takes the events, its scheduler keeps
 * the timers. Simulation, wiring, recorder and checkers notice nothing, and bytes must come out the same. Only the
 * clock is the simulation's queue, which is faster than a heap: what this leaves out speaks for the actors.
 */
export function onActors(compiled: CompiledMachine): CompiledMachine {
  const { configurations, effects, timers } = compiled;
  const codes = new Map(configurations.map(({ code, value }) => [keyOf(value), code]));
  let turn: Turn | undefined;

  const clock = {
    setTimeout(fire: () => void, delay: number): number {
      const { host, entity, pending } = turn!;
      let slot = 0;
      while (pending[slot] !== undefined) slot++;
      invariant(slot < timers.length, `${compiled.id} arms more timers than it has`);
      pending[slot] = fire;
      host.arm(entity, slot, Math.max(0, Math.ceil(delay)), FIRES);
      return slot;
    },
    clearTimeout(slot: number): void {
      const { host, entity, pending } = turn!;
      pending[slot] = undefined;
      host.cancel(entity, slot);
    },
  };
  const handsOut = (effect: number) => (args: { readonly context: MachineContext }, params: unknown) =>
    turn!.host.effect(turn!.entity, effect, params, args.context);
  const machine = compiled.source.provide({
    actions: Object.fromEntries(effects.map((name, effect) => [name, handsOut(effect)])),
  } as Parameters<AnyStateMachine['provide']>[0]);

  /** Lets the actor do something, and mirrors where it stands afterwards. */
  const takes = (
    { actor, pending }: Acting,
    host: Host,
    entity: number,
    context: MachineContext,
    what: () => void,
  ): number => {
    turn = { host, entity, pending };
    what();
    turn = undefined;
    const snapshot = actor.getSnapshot() as AnyMachineSnapshot;
    invariant(snapshot.status !== 'error', `the actor of ${compiled.id} failed: ${String(snapshot.error)}`);
    Object.assign(context, snapshot.context);
    return codes.get(keyOf(snapshot.value))!;
  };
  const actingOf = (context: MachineContext) => (context as { [ACTOR]?: Acting })[ACTOR]!;

  return {
    ...compiled,
    timers: timers.map((timer) => ({ ...timer, event: FIRES })),
    // Slots are given out as they come, so none may share its place with another.
    timerNodes: timers.map(({ slot }) => slot),
    start(host, entity, input) {
      const acting: Acting = { actor: createActor(machine, { input, clock }), pending: [] };
      const context: MachineContext = {};
      Object.defineProperty(context, ACTOR, { value: acting });
      const configuration = takes(acting, host, entity, context, () => acting.actor.start());
      return { context, configuration };
    },
    step(host, entity, _configuration, context, event) {
      const acting = actingOf(context);
      return takes(acting, host, entity, context, () => acting.actor.send(event));
    },
    fire(host, entity, _configuration, context, _event, slot) {
      const acting = actingOf(context);
      const fire = acting.pending[slot]!;
      acting.pending[slot] = undefined;
      return takes(acting, host, entity, context, fire);
    },
    can: (_configuration, context, event) =>
      (actingOf(context).actor.getSnapshot() as AnyMachineSnapshot).can(event),
  };
}

function keyOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
