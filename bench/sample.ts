import { inThisProcess } from './sampling/in-this-process.ts';
import type { TaskName } from './tasks/index.ts';

// The process of one sample: `node dist/bench-sample.js <task> <parameters as JSON>` prints its figures as JSON.
const [task, parameters] = process.argv.slice(2);
const figures = await inThisProcess({ task: task as TaskName, parameters: JSON.parse(parameters!) });
process.stdout.write(JSON.stringify(figures));
