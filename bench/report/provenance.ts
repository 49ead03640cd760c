import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';

const GIBIBYTE = 1024 ** 3;

/** What was measured, and on what. */
export interface Provenance {
  readonly commit: string;
  /** The commit's day; whoever reads wants to know how old the code is, not when somebody had time to measure. */
  readonly committedOn: string;
  /** False where files differ from the commit, the results themselves aside. */
  readonly isClean: boolean;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGibibytes: number;
  readonly node: string;
  readonly system: string;
}

const git = (...parameters: string[]) => execFileSync('git', parameters, { encoding: 'utf8' }).trim();

/** Asks git and the machine. */
export function provenance(): Provenance {
  return {
    commit: git('rev-parse', '--short=12', 'HEAD'),
    committedOn: git('log', '-1', '--format=%cs'),
    isClean: git('status', '--porcelain', '--', '.', ':!bench/results.md') === '',
    processor: (cpus()[0]?.model ?? 'unknown').trim(),
    cores: availableParallelism(),
    memoryGibibytes: Math.round(totalmem() / GIBIBYTE),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  };
}
