import type { Figures } from '../sampling/sample.ts';

type Task = (parameters: never) => Promise<Figures> | Figures;

/** What a process can be asked to measure. Each is loaded alone, so that none pays for the others. */
const TASKS = {
  lifecycle: async () => (await import('./lifecycle.ts')).measureLifecycle,
  memory: async () => (await import('./memory.ts')).measureMemory,
  allocation: async () => (await import('./memory.ts')).measureAllocation,
  estate: async () => (await import('./estate.ts')).measureEstate,
  workers: async () => (await import('./workers.ts')).measureWorkers,
  start: async () => (await import('./start.ts')).measureStart,
  report: async () => (await import('./report.ts')).writeReport,
  page: async () => (await import('./page.ts')).measurePage,
  dashboard: async () => (await import('./dashboard.ts')).measureDashboard,
  frames: async () => (await import('./frames.ts')).measureFrames,
} as const satisfies Readonly<Record<string, () => Promise<Task>>>;

export type TaskName = keyof typeof TASKS;

/** The task by its name. */
export async function taskOf(name: TaskName): Promise<Task> {
  return TASKS[name]();
}
