import { taskOf } from '../tasks/index.ts';
import type { Figures, Sample } from './sample.ts';

/** Does what a sample asks for here and now. */
export async function inThisProcess({ task, parameters }: Sample): Promise<Figures> {
  return (await taskOf(task))(parameters as never);
}
