import { type Ended, startCli } from './spawn-cli.ts';

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
