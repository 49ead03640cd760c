import { HOUR_SECONDS } from '../../engine/time.ts';
import type { Fact } from './fact.ts';
import { PIM_MAX_ACTIVATION } from './pim.ts';

/**
 * The lower limit of a policy's longest activation, the other end of PIM-14.
 * It shares that id, so it stands outside the registry, where an id is one fact.
 */
export const PIM_MIN_POLICY_ACTIVATION: Fact<number> = {
  id: PIM_MAX_ACTIVATION.id,
  statement: 'A policy cannot limit activations to less than one hour.',
  value: HOUR_SECONDS,
  unit: PIM_MAX_ACTIVATION.unit,
  source: PIM_MAX_ACTIVATION.source,
  date: PIM_MAX_ACTIVATION.date,
  confidence: PIM_MAX_ACTIVATION.confidence,
};
