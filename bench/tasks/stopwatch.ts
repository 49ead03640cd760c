/** Milliseconds that some work takes. */
export function millisecondsOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Milliseconds until some work has settled. */
export async function millisecondsUntil(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
