import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { connectRedis } from '../../cli/queue/redis.ts';
import { findProgram } from '../installed-program.ts';

const CANDIDATES = [
  process.env.ENTWIN_REDIS_SERVER,
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];

const findRedisServer = (): string =>
  findProgram({
    candidates: CANDIDATES,
    debianPackage: 'redis-server',
    advice:
      'These tests want a real Redis and found none. Install redis-server (Debian: apt-get install redis-server), or set ENTWIN_REDIS_SERVER to the path of one.',
  });

export const PASSWORD = 'pass-4711';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** A Redis of its own on a free port, which keeps nothing on a disk and wants a password. */
export async function startRedis(at?: number): Promise<RedisServer> {
  const path = findRedisServer();
  const port = at ?? (await freePort());
  const child = spawn(
    path,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--requirepass',
      PASSWORD,
    ],
    { cwd: tmpdir(), stdio: 'ignore' },
  );
  const url = `redis://:${PASSWORD}@127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      (await connectRedis(url)).close();
      break;
    } catch (error) {
      if (attempt === 100) throw error;
      await wait(50);
    }
  }
  return {
    url,
    port,
    process: child,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
