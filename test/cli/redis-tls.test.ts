import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readUrl } from '../../cli/queue/redis.ts';
import { runSweep } from '../../scenarios/sweep/run-sweep.ts';
import { SWEEP_FORMATS } from '../../scenarios/sweep/sweep-formats.ts';
import { SWEEP, sweepOf } from '../scenarios/sweep/helpers.ts';
import { startWorker } from './fleet.ts';
import { type RedisServer, startTlsRedis } from './redis-server.ts';
import { folderWith, runCli } from './spawn-cli.ts';

let folder: string;
let server: RedisServer;
let certificateFile: string;
beforeAll(async () => {
  folder = folderWith({ 'sweep.yaml': SWEEP });
  certificateFile = join(folder, 'certificate.pem');
  const keyFile = join(folder, 'key.pem');
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
      ...['-keyout', keyFile, '-out', certificateFile],
    ],
    { stdio: 'ignore' },
  );
  server = await startTlsRedis({ certificateFile, keyFile });
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

it('a sweep and its workers meet at a Redis with TLS whose certificate they trust', async () => {
  const env = { NODE_EXTRA_CA_CERTS: certificateFile };
  const [worker, ended] = await startWorker(server.url, env);
  const { code, stdout } = await runCli(['sweep', 'sweep.yaml', '--json', '--redis', server.url], {
    cwd: folder,
    env,
  });
  worker.kill('SIGTERM');
  const json = SWEEP_FORMATS.find(({ name }) => name === 'json')!;
  expect([code, stdout]).toEqual([0, json.write(await runSweep(await sweepOf()), {})]);
  expect((await ended).stderr).not.toContain('Warning');
});

it('says what to do where nobody trusts the certificate', async () => {
  const { code, stderr } = await runCli(['sweep', 'sweep.yaml', '--redis', server.url], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain(
    `Cannot reach Redis at localhost:${server.port}: nobody trusted here has signed its certificate; NODE_EXTRA_CA_CERTS may name`,
  );
});

it('asks for no host by name where the URL holds an address', () => {
  expect(readUrl('rediss://127.0.0.1:6380', undefined).options.tls).toEqual({});
});
