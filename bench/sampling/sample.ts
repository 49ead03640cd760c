import type { TaskName } from '../tasks/index.ts';

/** What one sample measured, by name; units stand at the end of the names. */
export type Figures = Readonly<Record<string, number>>;

/** One measurement to take: what a process of its own is asked to do. */
export interface Sample {
  readonly task: TaskName;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Options of Node itself, such as `--expose-gc`. */
  readonly nodeOptions?: readonly string[];
}

/** Takes a sample: in a process of its own when measuring, in this one in tests. */
export type Take = (sample: Sample) => Promise<Figures>;
