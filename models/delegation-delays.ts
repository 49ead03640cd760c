import { sampleSeconds } from '../engine/distributions.ts';
import type { Seconds } from '../engine/time.ts';
import type { World } from './world.ts';

/** How long Microsoft takes to make a delegation work, and to take it away (GDAP-40, GDAP-85). */
export interface DelegationDelays {
  readonly provisioningSeconds: Seconds;
  readonly deprovisioningSeconds: Seconds;
}

/** Draws both by the delegation's name, so that designs share them. */
export function delegationDelays(
  world: Pick<World, 'streams' | 'assumptions'>,
  name: string,
): DelegationDelays {
  const draw = world.streams.stream(name, 'delegation delays');
  const { typicalSeconds, p95Seconds } = world.assumptions.gdapProvisioningDelay;
  const { lowSeconds, highSeconds } = world.assumptions.gdapDeprovisioningDelay;
  return {
    provisioningSeconds: sampleSeconds({ kind: 'lognormal', median: typicalSeconds, p95: p95Seconds }, draw),
    deprovisioningSeconds: sampleSeconds({ kind: 'uniform', low: lowSeconds, high: highSeconds }, draw),
  };
}
