import type { ActionTable } from './actions.ts';
import { ARM, CANCEL } from './operations.ts';
import { CompileRefusal } from './refuse.ts';
import type { MicrostepResult } from './tables.ts';

/**
 * Refuses timers that could be armed while they are armed.
 *
 * xstate then keeps both pending and forgets how to cancel the older one; a slot holds one timer. So the compiler
 * proves, over all configurations and with every guard going either way, that each arming finds its slot free.
 * `after` always passes: its state disarms it on exit. A delayed raise passes when a `cancel` of its id stands before
 * it, or on every way back to it.
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
          throw new CompileRefusal(
            kind === 'after' ? 'after' : 'delayed raise',
            actions.timerPlaces[slot]!,
            `the timer "${id}" may be armed while it is still armed; give it an id and cancel it first.`,
          );
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
