import { type AnyStateMachine, and, assign, cancel, not, or, raise, setup, stateIn } from 'xstate';
import type {
  ActionPlan,
  AssignPlan,
  DelayPlan,
  GuardPlan,
  Key,
  StatePlan,
  TransitionPlan,
} from './machine-plan.ts';

interface Context {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fuel: number;
}
interface Args {
  readonly context: Context;
  readonly event: { readonly type: string; readonly n?: number; readonly output?: number };
}

/** A planned state with its name in the machine. */
interface Placed {
  readonly plan: StatePlan;
  readonly key: string;
  readonly id: string;
  readonly path: readonly string[];
  readonly parent: Placed | undefined;
}

const FUEL = 4;
/** Small, so that a loop is found soon; xstate and the compiler count alike. */
export const MAX_ITERATIONS = 60;

const numberIn = ({ event }: Args): number => event.n ?? event.output ?? 1;

/** Builds the xstate machine a plan describes. Every plan gives a machine xstate accepts. */
export function buildMachine(plan: StatePlan): AnyStateMachine {
  const all: Placed[] = [];
  const place = (state: StatePlan, key: string, parent: Placed | undefined): void => {
    const path = parent ? [...parent.path, key] : [];
    const id = state.ownId && parent ? `own${all.length}` : ['m', ...path].join('.');
    const placed: Placed = { plan: state, key, id, path, parent };
    all.push(placed);
    keysOf(state).forEach((childKey, index) => {
      place(state.children[indexOfKey(state, index)]!, childKey, placed);
    });
  };
  place(plan, 'm', undefined);
  const byPlan = new Map(all.map((placed) => [placed.plan, placed]));
  const builder = new ConfigBuilder(all, byPlan);
  const config = {
    ...builder.state(all[0]!),
    id: 'm',
    options: { maxIterations: MAX_ITERATIONS },
    context: ({ input }: { input: { a: number; b: number } }) => ({
      a: input.a,
      b: input.b,
      c: 0,
      fuel: FUEL,
    }),
  };
  const less = ({ context }: Args, params: { key: Key; limit: number }) => context[params.key] < params.limit;
  // The plan is data, so its machine cannot be typed.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const loose = setup as any;
  return loose({
    guards: {
      isAEven: ({ context }: Args) => context.a % 2 === 0,
      hasFuel: ({ context }: Args) => context.fuel > 0,
      isBBig: ({ context }: Args) => context.b > 2,
      less,
      alias: { type: 'less', params: { key: 'b', limit: 3 } },
      composed: and(['hasFuel', not('isBBig')] as never),
    },
    delays: {
      short: 3,
      byContext: ({ context }: Args) => context.a * 2 + 0.5,
      byEvent: (args: Args) => numberIn(args),
      maybe: ({ context }: Args) => (context.b % 2 === 0 ? 4 : undefined),
      negative: -3,
    },
    actions: {
      bump: assign(({ context }: never, params: { by: number }) => ({
        a: ((context as Context).a + params.by) % 5,
      })),
      later: raise({ type: 'R' } as never, { id: 'later', delay: 'short' } as never),
      burn: assign({ fuel: ({ context }: never) => (context as Context).fuel - 1 }),
    },
  }).createMachine(config);
}

/** Numeric keys come first in every JavaScript object, so the document order follows them. */
function keysOf(state: StatePlan): string[] {
  const keys = state.children.map((child, index) => (child.numericKey ? `${9 - index}` : `k${index}`));
  return Object.keys(Object.fromEntries(keys.map((key) => [key, 0])));
}

function indexOfKey(state: StatePlan, position: number): number {
  const key = keysOf(state)[position]!;
  return key.startsWith('k') ? Number(key.slice(1)) : 9 - Number(key);
}

class ConfigBuilder {
  private readonly all: readonly Placed[];
  private readonly byPlan: ReadonlyMap<StatePlan, Placed>;

  constructor(all: readonly Placed[], byPlan: ReadonlyMap<StatePlan, Placed>) {
    this.all = all;
    this.byPlan = byPlan;
  }

  state(placed: Placed): Record<string, unknown> {
    const { plan } = placed;
    const children = plan.children.map((child) => this.byPlan.get(child)!);
    const initial = initialOf(plan, children);
    const onEntries = plan.on.map(({ descriptor, candidates }) => [
      descriptor,
      shortened(candidates.map((candidate) => this.transition(candidate, placed))),
    ]);
    const afterEntries = plan.after
      .filter(({ delay }) => delay.kind !== 'computed')
      .map(({ delay, candidates }) => [
        delay.kind === 'constant' ? delay.seconds : (delay as { name: string }).name,
        shortened(candidates.map((candidate) => this.transition(candidate, placed))),
      ]);
    return {
      ...(placed.id.startsWith('own') && { id: placed.id }),
      ...(plan.kind === 'parallel' && { type: 'parallel' }),
      ...(plan.kind === 'final' && { type: 'final' }),
      ...(plan.kind === 'final' && placed.parent && this.output(plan)),
      ...(plan.kind === 'compound' && {
        initial:
          plan.initialActions.length > 0
            ? { target: initial!.key, actions: this.actions(plan.initialActions) }
            : initial!.key,
      }),
      ...(children.length > 0 && {
        states: Object.fromEntries(children.map((child) => [child.key, this.state(child)])),
      }),
      ...(plan.onDone.length > 0 && {
        onDone: plan.onDone.map((candidate) => this.transition(candidate, placed)),
      }),
      on: Object.fromEntries(onEntries),
      always: plan.always.map((candidate) => this.always(candidate, placed)),
      after: Object.fromEntries(afterEntries),
      entry: this.actions(plan.entry),
      exit: this.actions(plan.exit),
      tags: plan.tags,
    };
  }

  private output(plan: StatePlan): Record<string, unknown> {
    if (plan.output === 'none') return {};
    return { output: plan.output === 'constant' ? 2 : ({ context }: Args) => context.a };
  }

  private always(plan: TransitionPlan, source: Placed): Record<string, unknown> {
    const transition = this.transition(plan, source);
    if (!plan.burns) return transition;
    return {
      ...transition,
      guard: transition.guard ? and(['hasFuel', transition.guard] as never) : 'hasFuel',
      actions: ['burn', ...((transition.actions ?? []) as unknown[])],
    };
  }

  private transition(plan: TransitionPlan, source: Placed): Record<string, unknown> {
    const targets = this.targets(plan, source);
    return {
      ...(targets.length > 0 && { target: targets.length === 1 ? targets[0] : targets }),
      ...(plan.reenter && { reenter: true }),
      ...(plan.guard && { guard: this.guard(plan.guard) }),
      ...(plan.actions.length > 0 && { actions: this.actions(plan.actions) }),
    };
  }

  /** Two targets are kept only where both can be active together. */
  private targets(plan: TransitionPlan, source: Placed): string[] {
    const [first, second] = plan.targets.map((index) => this.all[index % this.all.length]!);
    if (!first) return [];
    const both = second !== undefined && areInDifferentRegions(first, second);
    return (both ? [first, second] : [first]).map((target) =>
      plan.short ? shortTarget(target, source) : `#${target.id}`,
    );
  }

  private guard(plan: GuardPlan): unknown {
    switch (plan.kind) {
      case 'below':
        return ({ context }: Args) => context[plan.key] < plan.limit;
      case 'event':
        return (args: Args) => numberIn(args) > plan.above;
      case 'named':
        return plan.name;
      case 'params': {
        const params = { key: plan.key, limit: plan.limit };
        return {
          type: 'less',
          params: plan.computed ? (args: Args) => ({ ...params, limit: numberIn(args) }) : params,
        };
      }
      case 'and':
        return and(plan.of.map((part) => this.guard(part)) as never);
      case 'or':
        return or(plan.of.map((part) => this.guard(part)) as never);
      case 'not':
        return not(this.guard(plan.of) as never);
      case 'stateIn': {
        const state = this.all[plan.state % this.all.length]!;
        return stateIn(plan.form === 'id' || !state.parent ? `#${state.id}` : state.path.join('.'));
      }
    }
  }

  private actions(plans: readonly ActionPlan[]): unknown[] {
    return plans.flatMap((plan) => buildAction(plan));
  }
}

/** As people write it: one candidate without a list, a mere target as a string, nothing at all as undefined. */
function shortened(candidates: readonly Record<string, unknown>[]): unknown {
  const [only] = candidates;
  if (!only || candidates.length > 1) return candidates;
  const keys = Object.keys(only);
  if (keys.length === 0) return undefined;
  return keys.length === 1 && typeof only.target === 'string' ? only.target : only;
}

/** Mostly a state that is not final, or the machine would be done, or loop through `onDone`, before anything happens. */
function initialOf(plan: StatePlan, children: readonly Placed[]): Placed | undefined {
  const open = children.filter((child) => child.plan.kind !== 'final');
  const choices = open.length > 0 && plan.initial < 5 ? open : children;
  return choices[plan.initial % Math.max(1, choices.length)];
}

function buildAction(plan: ActionPlan): unknown[] {
  switch (plan.kind) {
    case 'effect': {
      if (plan.params === 'none') return [plan.name];
      const computed = ({ context, event }: Args) => ({ a: context.a, b: context.b, event });
      return [{ type: plan.name, params: plan.params === 'constant' ? { loud: true } : computed }];
    }
    case 'assign':
      return [buildAssign(plan.entries, plan.form)];
    case 'namedAssign':
      return [
        {
          type: 'bump',
          params: plan.computed ? ({ context }: Args) => ({ by: context.b }) : { by: plan.by },
        },
      ];
    case 'raise':
      return [raise(buildEvent(plan.event, plan.computed))];
    case 'delayedRaise': {
      const later = raise(buildEvent(plan.event, plan.computed), {
        ...(plan.id && { id: plan.id }),
        delay: buildDelay(plan.delay),
      } as never);
      return plan.cancelFirst && plan.id ? [cancel(plan.id), later] : [later];
    }
    case 'namedRaise':
      return [cancel('later'), 'later'];
    case 'cancel':
      return [cancel(plan.computed ? () => plan.id : plan.id)];
  }
}

function buildAssign(entries: readonly AssignPlan[], form: 'keys' | 'function'): unknown {
  const assigned =
    ({ how, from, amount }: AssignPlan) =>
    (args: Args): number => {
      switch (how) {
        case 'set':
          return amount;
        case 'add':
          return (args.context[from] + amount) % 5;
        case 'copy':
          return args.context[from];
        case 'event':
          return numberIn(args);
      }
    };
  if (form === 'keys') {
    return assign(
      Object.fromEntries(
        entries.map((entry) => [entry.key, entry.how === 'set' ? entry.amount : assigned(entry)]),
      ) as never,
    );
  }
  return assign(((args: Args) =>
    Object.fromEntries(entries.map((entry) => [entry.key, assigned(entry)(args)]))) as never);
}

const buildEvent = (type: string, computed: boolean) =>
  (computed ? ({ context }: Args) => ({ type, n: context.b }) : { type, n: 1 }) as never;

function buildDelay(plan: DelayPlan): unknown {
  switch (plan.kind) {
    case 'constant':
      return plan.seconds;
    case 'named':
      return plan.name;
    case 'computed':
      return ({ context }: Args) => context[plan.key] * 1.5;
  }
}

const chainOf = (state: Placed): Placed[] => (state.parent ? [...chainOf(state.parent), state] : [state]);

function areInDifferentRegions(one: Placed, other: Placed): boolean {
  const [a, b] = [chainOf(one), chainOf(other)];
  const fork = a.findIndex((state, index) => state !== b[index]);
  return fork > 0 && b[fork] !== undefined && a[fork - 1]!.plan.kind === 'parallel';
}

function shortTarget(target: Placed, source: Placed): string {
  if (target.parent && target.parent === source.parent) return target.key;
  const isInside = target.path.length > source.path.length && chainOf(target).includes(source);
  return isInside ? `.${target.path.slice(source.path.length).join('.')}` : `#${target.id}`;
}
