import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
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
  const port = at ?? (await freePort());
  const child = serve(['--port', String(port)]);
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
    stop: () => killed(child),
  };
}

/** One that speaks TLS only, with a certificate for `localhost` that nobody has signed but itself. */
export async function startTlsRedis(certificate: {
  readonly certificateFile: string;
  readonly keyFile: string;
}): Promise<RedisServer> {
  const port = await freePort();
  const child = serve([
    ...['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no'],
    ...['--tls-cert-file', certificate.certificateFile, '--tls-key-file', certificate.keyFile],
  ]);
  for (let attempt = 0; attempt < 100 && !(await listens(port)); attempt += 1) await wait(50);
  return {
    url: `rediss://:${PASSWORD}@localhost:${port}`,
    port,
    process: child,
    stop: () => killed(child),
  };
}

function serve(where: readonly string[]): ChildProcess {
  const plain = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--requirepass', PASSWORD];
  return spawn(findRedisServer(), [...where, ...plain], { cwd: tmpdir(), stdio: 'ignore' });
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await ended;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
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
