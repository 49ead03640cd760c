import { type Distribution, sampleSeconds } from '../../engine/distributions.ts';
import { PRIORITY, Simulation } from '../../engine/simulation.ts';
import { streamsOf } from '../../engine/streams.ts';

/** Something that is replaced whenever it fails, with lives of two exponential halves: how often, up to the horizon? */
export function renewalsWithin(
  horizonSeconds: number,
  halfLifeMean: number,
  seed: number,
  replication: number,
): number {
  const stream = streamsOf(seed, replication).stream('lamp', 'lives');
  const half: Distribution = { kind: 'exponential', mean: halfLifeMean };
  const simulation = new Simulation({ horizonSeconds, onEffect: () => {} });
  let renewals = 0;
  const live = (): void => {
    const end = simulation.now + sampleSeconds(half, stream) + sampleSeconds(half, stream);
    simulation.scheduleCall(end, PRIORITY.scenario, () => {
      renewals++;
      live();
    });
  };
  live();
  simulation.run();
  return renewals;
}

/** Their expected number: t / (2 m) - (1 - e^(-2 t / m)) / 4 (Cox, Renewal Theory, 1962). */
export function expectedRenewals(horizonSeconds: number, halfLifeMean: number): number {
  const halves = horizonSeconds / halfLifeMean;
  return halves / 2 - (1 - Math.exp(-2 * halves)) / 4;
}
