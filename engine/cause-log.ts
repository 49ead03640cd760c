import type { CompiledMachine, Host, MachineEvent } from './compile/machine.ts';
import { invariant } from './invariant.ts';
import type { Priority } from './queue.ts';
import { type EntityId, PRIORITY, type ScheduledCall, type SimulationOptions } from './simulation-options.ts';
import type { Seconds } from './time.ts';

/**
 * What brought an event about: the entity's own beginning, another entity's effect within the same second, a timer of
 * its own, or something that the wiring put on the clock, told apart by its priority.
 */
export type Trigger = 'start' | 'effect' | keyof typeof PRIORITY;

/** One event that one entity took. */
export interface LoggedStep {
  readonly atSeconds: Seconds;
  readonly entity: EntityId;
  readonly event: MachineEvent;
  /** Configuration codes; `before` is -1 when the entity starts. */
  readonly before: number;
  readonly after: number;
  readonly trigger: Trigger;
  /** The step whose handling sent, scheduled or armed this one; -1 for what the scenario or chance began. */
  readonly cause: number;
  /** Named effects of the step, in order. */
  readonly effects: readonly string[];
}

interface Origin {
  readonly trigger: Trigger;
  readonly cause: number;
}

interface OpenStep extends LoggedStep {
  readonly effects: string[];
}

const BEGINNING: Origin = { trigger: 'start', cause: -1 };
const TRIGGERS = Object.fromEntries(
  Object.entries(PRIORITY).map(([name, priority]) => [priority, name]),
) as Readonly<Record<Priority, keyof typeof PRIORITY>>;

/**
 * Every step of a run with the step that caused it. An event is told from others of its kind by identity: each one on
 * its way is a copy, and the origin waits under that copy until it is delivered. Only a traced run pays for this, and
 * its memory grows with events.
 */
export class CauseLog {
  private readonly log: OpenStep[] = [];
  private readonly origins = new WeakMap<MachineEvent, Origin>();
  private readonly watchedMachines = new Map<CompiledMachine, CompiledMachine>();
  private readonly watchedHosts = new WeakMap<Host, Host>();
  private readonly lastStepOf: number[] = [];
  /** On whose behalf the wiring acts at the moment. */
  private acting: Origin = BEGINNING;

  /** Every step so far, in the order they happened; a cause is the position of an earlier one. */
  get steps(): readonly LoggedStep[] {
    return this.log;
  }

  /** The options of a run, with the log looking on. */
  watching(options: SimulationOptions, now: () => Seconds): SimulationOptions {
    return {
      ...options,
      onTransition: (entity, before, after, event) => {
        this.lastStepOf[entity] = this.log.length;
        const { trigger, cause } = this.originOf(event, before);
        this.log.push({ atSeconds: now(), entity, event, before, after, trigger, cause, effects: [] });
        options.onTransition?.(entity, before, after, event);
      },
      onEffect: (effect, entity, params, context) => {
        const cause = this.lastStepOf[entity]!;
        this.log[cause]!.effects.push(effect);
        this.actFor({ trigger: 'effect', cause }, () => options.onEffect?.(effect, entity, params, context));
      },
    };
  }

  /** A message on its way: caused by whatever the wiring is busy with. */
  sent(event: MachineEvent): MachineEvent {
    return this.remember(event, this.acting);
  }

  /** An event put on the clock. */
  scheduled(event: MachineEvent, priority: Priority): MachineEvent {
    return this.remember(event, { trigger: TRIGGERS[priority], cause: this.acting.cause });
  }

  /** A call of the wiring put on the clock: what it sends is caused by what led to the call. */
  called(call: ScheduledCall, priority: Priority): ScheduledCall {
    const origin = { trigger: TRIGGERS[priority], cause: this.acting.cause };
    return (token) => this.actFor(origin, () => call(token));
  }

  /** The same machine, whose timers remember the step that armed them. */
  watched(machine: CompiledMachine): CompiledMachine {
    let watched = this.watchedMachines.get(machine);
    if (watched === undefined) {
      watched = {
        ...machine,
        // Each timer delivers the copy that was armed, and not one event for all.
        timers: machine.timers.map((timer) => ({ ...timer, event: undefined })),
        start: (host, entity, input) => machine.start(this.hosted(host), entity, input),
        step: (host, entity, configuration, context, event) =>
          machine.step(this.hosted(host), entity, configuration, context, event),
        fire: (host, entity, configuration, context, event, slot) =>
          machine.fire(this.hosted(host), entity, configuration, context, event, slot),
      };
      this.watchedMachines.set(machine, watched);
    }
    return watched;
  }

  private hosted(host: Host): Host {
    let hosted = this.watchedHosts.get(host);
    if (hosted === undefined) {
      hosted = {
        // The step that arms a timer is logged as soon as it is over: it will be the next one.
        arm: (entity, slot, delaySeconds, event) =>
          host.arm(
            entity,
            slot,
            delaySeconds,
            this.remember(event, { trigger: 'timer', cause: this.log.length }),
          ),
        cancel: (entity, slot) => host.cancel(entity, slot),
        effect: (entity, effect, params, context) => host.effect(entity, effect, params, context),
      };
      this.watchedHosts.set(host, hosted);
    }
    return hosted;
  }

  private remember(event: MachineEvent, origin: Origin): MachineEvent {
    const own = { ...event };
    this.origins.set(own, origin);
    return own;
  }

  private originOf(event: MachineEvent, before: number): Origin {
    if (before < 0) return { trigger: 'start', cause: this.acting.cause };
    const origin = this.origins.get(event);
    invariant(origin !== undefined, `nobody knows where ${event.type} comes from`);
    return origin;
  }

  private actFor(origin: Origin, act: () => void): void {
    const outer = this.acting;
    this.acting = origin;
    act();
    this.acting = outer;
  }
}
