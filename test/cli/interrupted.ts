import { type Ended, startCli } from './spawn-cli.ts';

/** What stops at once has stopped by then on the busiest of machines; what waits for a replication takes minutes. */
export const AT_ONCE_MILLISECONDS = 10_000;

/** Runs a command without an end until Ctrl-C after so long, and longer where a busy machine was not yet there. */
export async function interrupted(
  args: readonly string[],
  cwd: string,
  afterMilliseconds: number,
  isThere: (ended: Ended) => boolean,
): Promise<Ended & { readonly tookMilliseconds: number }> {
  const [child, ending] = startCli([...args, '--workers', '1'], { cwd });
  await new Promise((resolve) => setTimeout(resolve, afterMilliseconds));
  const asked = performance.now();
  child.kill('SIGINT');
  const ended = { ...(await ending), tookMilliseconds: performance.now() - asked };
  if (isThere(ended) || afterMilliseconds > 20_000) return ended;
  return interrupted(args, cwd, 2 * afterMilliseconds, isThere);
}
