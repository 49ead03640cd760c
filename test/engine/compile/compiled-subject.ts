import { isDeepStrictEqual } from 'node:util';
import type { CompiledMachine, Host, MachineContext, MachineEvent } from '../../../engine/compile/index.ts';
import { ContextStore } from '../../../engine/context-store.ts';
import type { MachineEventLike, Observation, Subject } from './observation.ts';
import { type Due, Timeline } from './timeline.ts';

interface Firing {
  readonly slot: number;
  readonly event: MachineEvent;
}

const ENTITY = 7;

/**
 * The compiled machine on the plainest host: one timer per slot. Arming an armed slot is an error. Its context is where
 * the loop would have it, behind that of a neighbor, which nothing may touch.
 */
export function compiledSubject(machine: CompiledMachine, input: unknown): Subject {
  const seen: [string, unknown, unknown][] = [];
  const timeline = new Timeline<Firing>();
  const armed = new Map<number, Due<Firing>>();
  /** Slots may share a place in the queue, but must never meet there. */
  let meeting: string | undefined;
  const watchForMeetings = (slot: number): void => {
    for (const other of armed.keys()) {
      if (other !== slot && machine.timerNodes[other] === machine.timerNodes[slot]) {
        meeting = `slot ${slot} meets slot ${other}`;
      }
    }
  };
  const host: Host = {
    arm(entity, slot, delaySeconds, event) {
      if (entity !== ENTITY) throw new HostError(`entity ${entity}`);
      watchForMeetings(slot);
      if (armed.has(slot)) throw new HostError(`slot ${slot} is armed already`);
      if (!Number.isInteger(delaySeconds) || delaySeconds < 0) throw new HostError(`delay ${delaySeconds}`);
      armed.set(slot, timeline.arm(delaySeconds, { slot, event }));
    },
    cancel(_entity, slot) {
      watchForMeetings(slot);
      const due = armed.get(slot);
      if (due) timeline.cancel(due);
      armed.delete(slot);
    },
    effect(_entity, effect, params, context) {
      seen.push([machine.effects[effect]!, structuredClone(params), structuredClone(context)]);
    },
  };

  let failure: unknown;
  let configuration = 0;
  const contexts = new ContextStore(machine);
  let neighbor: MachineContext = {};
  let neighborsPlace = 0;
  let place = 0;
  const guarded = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (error) {
      if (error instanceof HostError) throw error;
      failure = error;
      return false;
    }
  };
  const step = (event: MachineEvent, slot?: number) =>
    guarded(() => {
      const context = contexts.at(place);
      configuration =
        slot === undefined
          ? machine.step(host, ENTITY, configuration, context, event)
          : machine.fire(host, ENTITY, configuration, context, event, slot);
      // At its end a machine cancels all it has, in any order.
      if (meeting !== undefined && !machine.configurations[configuration]!.done) throw new HostError(meeting);
    });
  guarded(() => {
    const started = machine.start(host, ENTITY, input);
    configuration = started.configuration;
    neighbor = structuredClone(started.context);
    neighborsPlace = contexts.add(structuredClone(neighbor));
    place = contexts.add(started.context);
  });

  return {
    get failure() {
      return failure;
    },
    send: (event) => step(event),
    fireNext(until) {
      const next = timeline.takeNext(until);
      if (!next) return undefined;
      armed.delete(next.payload.slot);
      return step(next.payload.event, next.payload.slot);
    },
    moveTo(time) {
      timeline.now = time;
    },
    observe(probes: readonly MachineEventLike[]): Observation {
      const { value, tags, done } = machine.configurations[configuration]!;
      if (!isDeepStrictEqual(contexts.lookAt(neighborsPlace), neighbor))
        throw new HostError('another context');
      const context = contexts.lookAt(place);
      return {
        value,
        tags: [...tags].sort(),
        done,
        context,
        effects: seen,
        timers: timeline.pending().map(({ time, payload: { slot, event } }) => {
          const { id } = machine.timers[slot]!;
          return [time - timeline.now, id.startsWith('raise:') ? 'unnamed' : id, event];
        }),
        can: probes.map((probe) => machine.can(configuration, context, probe)),
        now: timeline.now,
      };
    },
  };
}

/** A mistake in what the compiled machine asked of its host. Never the machine author's. */
class HostError extends Error {}
