import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program tests want to have: where it may be, and what Debian calls it. */
export interface Program {
  readonly candidates: readonly (string | undefined)[];
  readonly debianPackage: string;
  /** What to do where there is none and none can be installed. */
  readonly advice: string;
}

/**
 * Path of the program on this machine, installed where it is missing and we may install it.
 * @throws with the advice when there is none.
 */
export function findProgram({ candidates, debianPackage, advice }: Program): string {
  const installed = () => candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
  if (installed() === undefined) installOnDebian(debianPackage);
  const path = installed();
  if (path === undefined) throw new Error(advice);
  return path;
}

/** Debian's own package: containers of a pipeline run as root. */
function installOnDebian(debianPackage: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const run = (...parameters: string[]) =>
    execFileSync('apt-get', parameters, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', debianPackage);
  } catch {
    // The advice says what to do.
  }
}
