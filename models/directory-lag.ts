import type { Seconds } from '../engine/time.ts';
import { PIM_DIRECTORY_LAG } from './facts/index.ts';
import type { World } from './world.ts';

/** Draws the seconds from a grant to the active assignment, by the name of what is activated (PIM-65). */
export function directoryLag({ streams }: Pick<World, 'streams'>, name: string): Seconds {
  const { lowSeconds, highSeconds } = PIM_DIRECTORY_LAG.value;
  return Math.round(
    lowSeconds + streams.stream(name, 'directory lag').uniform() * (highSeconds - lowSeconds),
  );
}
