import type { Plan } from './begin-run.ts';

/**
 * Finds what follows from a plan alone with its first run, and gives it to the others too. `rest` may help to find it,
 * and must make no difference.
 */
export function oncePerPlan<T extends object, Rest extends readonly unknown[]>(
  find: (plan: Plan, ...rest: Rest) => T,
): (plan: Plan, ...rest: Rest) => T {
  const found = new WeakMap<Plan, T>();
  return (plan, ...rest) => {
    let thing = found.get(plan);
    if (thing === undefined) {
      thing = find(plan, ...rest);
      found.set(plan, thing);
    }
    return thing;
  };
}
