/** Our own mistake, never the user's: a broken assumption of the code. The command line answers it with exit code 70. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Which run was under way: enough to see the same crash again. */
export interface RunIdentity {
  readonly scenarioHash: string;
  readonly seed: number;
  readonly replication: number;
}

/** Crashes with `InvariantError` unless the condition holds. Errors of users are diagnostics, not this. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Closes a switch over a union: a kind that nobody handles is a crash, and a type error before that. */
export function unreachable(value: never): never {
  throw new InvariantError(`unhandled case: ${JSON.stringify(value)}`);
}

/** Does the work; whatever it throws leaves as an `InvariantError` that names the run, so that it can be repeated. */
export function blameRun<T>(run: RunIdentity, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const where = `scenario ${run.scenarioHash}, seed ${run.seed}, replication ${run.replication}`;
    throw new InvariantError(`${message} (${where})`, { cause });
  }
}
