import type { Tinypool } from 'tinypool';

/**
 * So many threads that run a program, each told `workerData` once. They stay until they are ended: each compiles the
 * models anew, and must not be thrown away between two batches.
 */
export async function startThreads(
  program: `${string}.js`,
  count: number,
  workerData: Readonly<Record<string, unknown>>,
): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({
    filename: new URL(program, import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    idleTimeout: 60_000,
    workerData,
  });
}
