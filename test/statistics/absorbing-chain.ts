import { sampleSeconds } from '../../engine/distributions.ts';
import { PRIORITY, Simulation } from '../../engine/simulation.ts';
import { streamsOf } from '../../engine/streams.ts';

export interface Walk {
  /** Seconds until the walk ends. */
  readonly seconds: number;
  readonly endsAtTop: boolean;
}

/**
 * The gambler's ruin in continuous time: from `start` one step up with chance `up`, else down, after a stay of mean
 * `stayMean` seconds each time, until 0 or `top` takes the walk in.
 */
export function walkToAnEnd(
  {
    start,
    top,
    up,
    stayMean,
  }: { readonly start: number; readonly top: number; readonly up: number; readonly stayMean: number },
  seed: number,
  replication: number,
): Walk {
  const streams = streamsOf(seed, replication);
  const steps = streams.stream('walker', 'steps');
  const stays = streams.stream('walker', 'stays');
  const simulation = new Simulation({ horizonSeconds: 10_000 * stayMean, onEffect: () => {} });
  let place = start;
  let seconds = 0;
  const stay = (): void => {
    const end = simulation.now + sampleSeconds({ kind: 'exponential', mean: stayMean }, stays);
    simulation.scheduleCall(end, PRIORITY.scenario, () => {
      place += steps.chance(up) ? 1 : -1;
      if (place > 0 && place < top) stay();
      else seconds = simulation.now;
    });
  };
  stay();
  simulation.run();
  return { seconds, endsAtTop: place === top };
}

/** Feller, An Introduction to Probability Theory, XIV.2 and XIV.3: chance of the top, and expected number of steps. */
export function ruin(
  start: number,
  top: number,
  up: number,
): { readonly chanceOfTop: number; readonly steps: number } {
  const odds = (1 - up) / up;
  const chanceOfTop = odds === 1 ? start / top : (odds ** start - 1) / (odds ** top - 1);
  const steps = odds === 1 ? start * (top - start) : (start - top * chanceOfTop) / (1 - 2 * up);
  return { chanceOfTop, steps };
}
