/* The same as `threads.ts` for the dashboard in one file: a page opened as a file may load no script but what it holds. */
import QuestionThread from './question-worker.ts?worker&inline';
import SimulatorThread from './worker.ts?worker&inline';

export const simulatorThread = (): Worker => new SimulatorThread();

export const questionThread = (): Worker => new QuestionThread();
