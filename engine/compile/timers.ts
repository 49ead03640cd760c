import type { ActionTable } from './actions.ts';
import { ARM, CANCEL } from './operations.ts';
import { CompileRefusal } from './refuse.ts';
import type { MicrostepResult } from './tables.ts';

/**
 * Refuses timers that could be armed while they are armed.
 *
 * xstate then keeps both pending and forgets how to cancel the older one; a slot holds one timer. So the compiler
 * proves, over all configurations and with every guard going either way, that each arming finds its slot free.
 * `after` passes, because its state disarms it on exit; except on a root that a transition below it targets, which
 * xstate enters anew without leaving it. A delayed raise passes when a `cancel` of its id stands before it, or on every
 * way back to it.
 */
export function refuseOverlappingTimers(
  actions: ActionTable,
  results: readonly MicrostepResult[],
  configurationCount: number,
): void {
  const touching = results.map((result) =>
    result.operations
      .map((index) => actions.operations[index]!)
      .filter(({ code, index }) => code === ARM || (code === CANCEL && index >= 0)),
  );
  const leaving: number[][] = Array.from({ length: configurationCount }, () => []);
  results.forEach((result, index) => {
    if (result.from >= 0) leaving[result.from]!.push(index);
  });

  for (const { slot, id, kind } of actions.timers) {
    /** Whether the slot is armed after a microstep, when it was `armed` before. */
    const armedAfter = (result: number, armed: boolean): boolean => {
      let isArmed = armed;
      for (const { code, index } of touching[result]!) {
        if (index !== slot) continue;
        if (code === ARM && isArmed) {
          throw overlap(kind, id, actions.timerPlaces[slot]!);
        }
        isArmed = code === ARM;
      }
      return isArmed;
    };

    const armedIn = new Uint8Array(configurationCount);
    const open: number[] = [];
    const follow = (result: number, armed: boolean): void => {
      const { next } = results[result]!;
      if (next < 0 || !armedAfter(result, armed) || armedIn[next]) return;
      armedIn[next] = 1;
      open.push(next);
    };
    // A timer may always have fired, so every microstep may begin with the slot free.
    results.forEach((_, index) => {
      follow(index, false);
    });
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const index of leaving[at]!) follow(index, true);
    }
  }
}

function overlap(kind: 'after' | 'raise', id: string, place: string): CompileRefusal {
  const why = `its timer "${id}" may be armed while it is still armed`;
  return kind === 'after'
    ? new CompileRefusal('after', place, `${why}; xstate enters this state again without leaving it.`)
    : new CompileRefusal('delayed raise', place, `${why}; give it an id, and cancel that id first.`);
}
