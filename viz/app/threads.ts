/** A thread that reads, simulates and writes files. */
export const simulatorThread = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** A thread that answers what views ask; a long question, such as a sweep, has its own. */
export const questionThread = (): Worker =>
  new Worker(new URL('./question-worker.ts', import.meta.url), { type: 'module' });
