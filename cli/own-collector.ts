import { setFlagsFromString } from 'node:v8';

/**
 * Lets each thread collect its young objects alone. By default helpers of V8 join in, as many as there are cores, which
 * serves a program with one busy thread; where every core runs replications, they take the time of another one, and
 * wait for one another. Counts for threads started later, too.
 */
export function collectOnOwnThread(): void {
  setFlagsFromString('--no-parallel-scavenge');
}
