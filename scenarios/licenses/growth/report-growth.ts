import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Result } from '../../result.ts';
import type { Scenario } from '../../scenario.ts';
import { canGrow, drawnGrowthOf } from './growth-of.ts';
import type { Growth } from './growth-schema.ts';

/** The growth that a report draws of the designs of its result, at list price; undefined where a scenario cannot grow. */
export function reportGrowth(scenario: Scenario, { designs }: Result): Growth | undefined {
  if (!canGrow(scenario)) return undefined;
  return drawnGrowthOf(
    scenario,
    resolveAssumptions(scenario.assumptions),
    designs.map(({ id }) => id),
  );
}
