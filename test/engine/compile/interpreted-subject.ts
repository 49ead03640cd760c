import { type AnyStateMachine, createActor } from 'xstate';
import type { MachineEventLike, Observation, Subject } from './observation.ts';
import { type Due, Timeline } from './timeline.ts';

/** What xstate's system keeps per scheduled event. */
interface Scheduled {
  readonly id: string;
  readonly event: unknown;
}

interface Firing {
  readonly fire: () => void;
  readonly scheduled: Scheduled;
}

interface ActingNode {
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly initial: Acting;
  readonly transitions: ReadonlyMap<string, readonly Acting[]>;
  readonly always?: readonly Acting[];
  readonly states: Readonly<Record<string, ActingNode>>;
}
interface Acting {
  readonly actions: readonly unknown[];
}

/** All names of actions that are no built-in ones, found without the compiler's help: it might have lost one. */
function effectNames(machine: AnyStateMachine): readonly string[] {
  const implementations = machine.implementations.actions as Record<string, object | undefined>;
  const actionsOf = (node: ActingNode): unknown[] => [
    ...node.entry,
    ...node.exit,
    ...[node.initial, ...[...node.transitions.values()].flat(), ...(node.always ?? [])].flatMap(
      (one) => one.actions,
    ),
    ...Object.values(node.states).flatMap(actionsOf),
  ];
  return actionsOf(machine.root as unknown as ActingNode)
    .filter((action) => typeof action !== 'function')
    .map((action) => (typeof action === 'string' ? action : (action as { type: string }).type))
    .filter((name) => !('resolve' in (implementations[name] ?? {})));
}

/** xstate's own interpreter on a virtual clock: the oracle. */
export function interpretedSubject(
  machine: AnyStateMachine,
  timerIds: ReadonlySet<string>,
  input: unknown,
): Subject {
  const seen: [string, unknown, unknown][] = [];
  const record = (name: string) => (args: { context: unknown }, params: unknown) => {
    seen.push([name, structuredClone(params), structuredClone(args.context)]);
  };
  const recorded = machine.provide({
    actions: Object.fromEntries(effectNames(machine).map((name) => [name, record(name)])),
  } as Parameters<AnyStateMachine['provide']>[0]);

  const timeline = new Timeline<Firing>();
  const known = new Set<Scheduled>();
  const actor = createActor(recorded, {
    input,
    logger: () => {},
    clock: {
      setTimeout(fire: () => void, delay: number) {
        // xstate notes the event just before it calls the clock; the one not seen yet is this one.
        const all = Object.values(actor.system.getSnapshot()._scheduledEvents) as unknown as Scheduled[];
        const scheduled = all.find((entry) => !known.has(entry))!;
        known.add(scheduled);
        return timeline.arm(delay, { fire, scheduled });
      },
      clearTimeout(entry: unknown) {
        timeline.cancel(entry as Due<Firing>);
      },
    },
  });
  let failure: unknown;
  actor.subscribe({
    error(error) {
      failure = error ?? new Error('unknown');
    },
  });
  actor.start();
  const isAlive = () => actor.getSnapshot().status !== 'error';

  return {
    get failure() {
      return failure;
    },
    send(event) {
      if (actor.getSnapshot().status === 'active') actor.send(event);
      return isAlive();
    },
    fireNext(until) {
      const next = timeline.takeNext(until);
      if (!next) return undefined;
      next.payload.fire();
      return isAlive();
    },
    moveTo(time) {
      timeline.now = time;
    },
    observe(probes: readonly MachineEventLike[]): Observation {
      const snapshot = actor.getSnapshot();
      const done = snapshot.status === 'done';
      return {
        value: snapshot.value,
        tags: [...snapshot.tags].sort() as string[],
        done,
        context: snapshot.context,
        effects: seen,
        timers: timeline
          .pending()
          .map(({ time, payload: { scheduled } }) => [
            time - timeline.now,
            timerIds.has(scheduled.id) ? scheduled.id : 'unnamed',
            scheduled.event,
          ]),
        can: probes.map((probe) => !done && snapshot.can(probe)),
        now: timeline.now,
      };
    },
  };
}
