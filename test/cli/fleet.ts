import type { ChildProcess } from 'node:child_process';
import { Redis } from 'ioredis';
import { PREFIX, QUEUE } from '../../cli/queue/names.ts';
import { type Ended, startCli } from './spawn-cli.ts';

/** A worker of the built command that has said that it waits. */
export async function startWorker(
  url: string,
  env: Readonly<Record<string, string>> = {},
): Promise<[ChildProcess, Promise<Ended>]> {
  const [child, end] = startCli(['worker', '--redis', url, '--workers', '1'], { env });
  await new Promise<void>((resolve, reject) => {
    child.stderr!.on('data', (text: string) => text.includes('Waiting for batches') && resolve());
    child.once('exit', () => reject(new Error('the worker ended')));
  });
  return [child, end];
}

/** What has happened in the queue: of each kind of event the jobs it happened to. */
export async function eventsOf(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new Redis(url);
  const events = new Map<string, string[]>();
  for (const [, fields] of await client.xrange(`${PREFIX}:${QUEUE}:events`, '-', '+')) {
    const of = (name: string) => fields[fields.indexOf(name) + 1]!;
    events.set(of('event'), [...(events.get(of('event')) ?? []), of('jobId')]);
  }
  client.disconnect();
  return events;
}
