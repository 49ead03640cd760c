import type { ActionTable } from './actions.ts';
import { ARM, CANCEL, CANCEL_COMPUTED } from './operations.ts';
import type { MicrostepResult } from './tables.ts';

/**
 * Gives timers that are never armed at the same time one place in the queue, so that a machine that waits for one
 * thing after another needs one place and not as many as it has delays: less memory, and a timer that is armed when
 * another has fired finds its place in the cache.
 *
 * Two timers may share a place when, over all configurations and with every guard going either way, neither is armed
 * or canceled while the other may be armed. Answers the place of every slot, counted from 0.
 */
export function timerNodesOf(
  actions: ActionTable,
  results: readonly MicrostepResult[],
  configurationCount: number,
): readonly number[] {
  const { timers, operations } = actions;
  // Whoever computes which timer to cancel may mean any of them.
  if (operations.some(({ code }) => code === CANCEL_COMPUTED)) return timers.map(({ slot }) => slot);

  const conflicts = timers.map(() => new Set<number>());
  const mayBeArmed = Array.from({ length: configurationCount }, () => new Set<number>());
  const leaving: MicrostepResult[][] = Array.from({ length: configurationCount }, () => []);
  for (const result of results) if (result.from >= 0) leaving[result.from]!.push(result);

  const open: number[] = [];
  const follow = (result: MicrostepResult, before: ReadonlySet<number>): void => {
    const armed = new Set(before);
    for (const index of result.operations) {
      const { code, index: slot } = operations[index]!;
      if ((code !== ARM && code !== CANCEL) || slot < 0) continue;
      for (const other of armed) {
        if (other === slot) continue;
        conflicts[slot]!.add(other);
        conflicts[other]!.add(slot);
      }
      if (code === ARM) armed.add(slot);
      else armed.delete(slot);
    }
    const after = mayBeArmed[result.next];
    if (after === undefined) return;
    const known = after.size;
    for (const slot of armed) after.add(slot);
    if (after.size > known) open.push(result.next);
  };
  // Also with nothing armed: the first of all microsteps, and those after everything has fired.
  for (const result of results) follow(result, new Set());
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const result of leaving[at]!) follow(result, mayBeArmed[at]!);
  }

  const nodes: number[] = [];
  for (const { slot } of timers) {
    const taken = new Set([...conflicts[slot]!].map((other) => nodes[other]));
    let node = 0;
    while (taken.has(node)) node++;
    nodes.push(node);
  }
  return nodes;
}
