import { DAY_SECONDS } from '../../engine/time.ts';
import type { Fact } from './fact.ts';
import { PIM_OWNER_TRAP } from './pim.ts';

/**
 * How often PIM tries to end the last owner's activation, the other number of PIM-59.
 * It shares that id, so it stands outside the registry, where an id is one fact.
 */
export const PIM_OWNER_RETRY_INTERVAL: Fact<number> = {
  id: PIM_OWNER_TRAP.id,
  statement: "PIM tries to end the last owner's activation once a day.",
  value: DAY_SECONDS,
  unit: PIM_OWNER_TRAP.unit,
  source: PIM_OWNER_TRAP.source,
  date: PIM_OWNER_TRAP.date,
  confidence: PIM_OWNER_TRAP.confidence,
};
