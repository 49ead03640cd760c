import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built command; needs `npm run build` once. */
export function startCli(
  args: readonly string[],
  options: SpawnOptions = {},
): [ChildProcess, Promise<Ended>] {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run npm run build first.');
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH, ...options.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin.end(options.stdin ?? '');
  return [child, new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))];
}

/** Runs the built command to its end. */
export function runCli(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return startCli(args, options)[1];
}

/** A new folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'entwin-cli-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A scenario that runs in well under a second. */
export const SMALL_SCENARIO = `name: Small office
horizon: 5 days
sketch:
  managing: { name: Contoso MSP, engineers: { tier1: 3 }, approvers: 1 }
  customers: { count: 4, needs: [exchange-admin] }
designs: [gdap-standing, gdap-pim]
events:
  - { at: P2D, compromise: { who: tier1 } }
precision: { min: 4, max: 4 }
`;
