import type { CallArguments } from './call-arguments.ts';
import { looksAtArguments } from './looks-at-arguments.ts';
import type { Host, MachineContext, MachineEvent } from './machine.ts';
import { ARM, CANCEL, EFFECT, type Operation } from './operations.ts';

/** One macrostep from a configuration that it knows. */
export type Move = (host: Host, entity: number, context: MachineContext, event: MachineEvent) => number;

/** What moves share with the tables. */
interface Shared {
  readonly args: CallArguments;
  seconds(delay: number, slot: number): number;
  /** Goes on after a microstep with what was raised. */
  settle(
    host: Host,
    entity: number,
    configuration: number,
    context: MachineContext,
    event: MachineEvent,
    raised: MachineEvent[],
  ): number;
}

/**
 * The microstep that machines make most often, as a function: perhaps a timer is disarmed and an effect handed out, then
 * a timer is armed, and the entity stands in `next` with nothing left to do. Undefined where the operations are others.
 *
 * The ways to do it are written out, so that each calls few of the author's functions and may have them in line.
 */
export function armingMove(operations: readonly Operation[], next: number, shared: Shared): Move | undefined {
  const { args, seconds, settle } = shared;
  const codes = operations.map(({ code }) => code).join();
  if (!SHAPES.has(codes) || operations.some(({ paramsOf }) => paramsOf !== undefined)) return undefined;
  const arming = operations.at(-1)!;
  const { index: slot, delay, delayOf, event: what, params } = arming;
  if (what === undefined) return undefined;
  const canceled = operations.find(({ code }) => code === CANCEL)?.index ?? -1;
  const effect = operations.find(({ code }) => code === EFFECT);

  if (delayOf === undefined) {
    if (!Number.isFinite(delay)) return undefined;
    const after = seconds(delay as number, slot);
    return (host, entity, context) => {
      if (canceled >= 0) host.cancel(entity, canceled);
      if (effect !== undefined) host.effect(entity, effect.index, effect.params, context);
      host.arm(entity, slot, after, what);
      return next;
    };
  }

  const looks = looksAtArguments(delayOf);
  if (effect === undefined) {
    return (host, entity, context, event) => {
      if (canceled >= 0) host.cancel(entity, canceled);
      if (looks) {
        args.context = context;
        args.event = event;
      }
      const after = delayOf(args, params);
      if (typeof after !== 'number') return settle(host, entity, next, context, event, [what]);
      host.arm(entity, slot, seconds(after, slot), what);
      return next;
    };
  }
  return (host, entity, context, event) => {
    if (canceled >= 0) host.cancel(entity, canceled);
    host.effect(entity, effect.index, effect.params, context);
    if (looks) {
      args.context = context;
      args.event = event;
    }
    const after = delayOf(args, params);
    if (typeof after !== 'number') return settle(host, entity, next, context, event, [what]);
    host.arm(entity, slot, seconds(after, slot), what);
    return next;
  };
}

const SHAPES = new Set(
  [[ARM], [EFFECT, ARM], [CANCEL, ARM], [CANCEL, EFFECT, ARM]].map((codes) => codes.join()),
);
