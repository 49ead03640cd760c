import type { CompiledMachine, Host, MachineContext, MachineEvent } from '../../engine/compile/machine.ts';

interface FakeTransition {
  readonly target?: string;
  readonly effects?: readonly string[];
  readonly update?: (context: MachineContext, event: MachineEvent) => void;
}

interface FakeState {
  readonly tags?: readonly string[];
  readonly done?: boolean;
  readonly entry?: readonly string[];
  /** One timer per state: its delay, and what it does. */
  readonly after?: FakeTransition & { readonly delaySeconds: (context: MachineContext) => number };
  readonly on?: Readonly<Record<string, FakeTransition>>;
}

/** A flat machine by hand, so that the loop can be tested without the compiler. */
export function fakeMachine(definition: {
  readonly id: string;
  readonly states: Readonly<Record<string, FakeState>>;
  readonly context?: (input: unknown) => MachineContext;
}): CompiledMachine {
  const names = Object.keys(definition.states);
  const states = Object.values(definition.states);
  const effects = [
    ...new Set(
      states.flatMap((state) => [
        ...(state.entry ?? []),
        ...(state.after?.effects ?? []),
        ...Object.values(state.on ?? {}).flatMap((transition) => transition.effects ?? []),
      ]),
    ),
  ];
  const eventTypes = [...new Set(states.flatMap((state) => Object.keys(state.on ?? {})))];
  const timerType = (code: number) => `after.${names[code]}`;

  const enter = (host: Host, entity: number, code: number, context: MachineContext) => {
    const state = states[code]!;
    for (const effect of state.entry ?? []) host.effect(entity, effects.indexOf(effect), { code }, context);
    if (state.after === undefined) return;
    host.arm(entity, code, state.after.delaySeconds(context), { type: timerType(code) });
  };

  const machine: CompiledMachine = {
    id: definition.id,
    source: undefined as never,
    configurations: states.map((state, code) => ({
      code,
      value: names[code],
      stateIds: [definition.id, `${definition.id}.${names[code]}`],
      tags: new Set(state.tags ?? []),
      done: state.done ?? false,
    })),
    eventTypes,
    timers: names.map((name, slot) => ({ slot, id: name, kind: 'after', event: undefined })),
    timerNodes: names.map((_, slot) => slot),
    effects,
    assigns: undefined,
    runsAs: 'tables',
    eventCode: (type) => (eventTypes.includes(type) ? eventTypes.indexOf(type) : eventTypes.length),
    start(host, entity, input) {
      const context = definition.context?.(input) ?? {};
      enter(host, entity, 0, context);
      return { context, configuration: 0 };
    },
    fire: (...step) => machine.step(...(step.slice(0, 5) as Parameters<CompiledMachine['step']>)),
    step(host, entity, configuration, context, event) {
      const state = states[configuration]!;
      const transition = event.type === timerType(configuration) ? state.after : state.on?.[event.type];
      if (transition === undefined) return configuration;
      transition.update?.(context, event);
      const target = transition.target === undefined ? configuration : names.indexOf(transition.target);
      if (transition.target !== undefined) host.cancel(entity, configuration);
      for (const effect of transition.effects ?? []) {
        host.effect(entity, effects.indexOf(effect), event, context);
      }
      if (transition.target !== undefined) enter(host, entity, target, context);
      return target;
    },
    can: (configuration, _context, event) => states[configuration]!.on?.[event.type] !== undefined,
  };
  return machine;
}
