import { parseInstant } from '../../engine/calendar.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import type { Plan } from '../../models/begin-run.ts';
import type { Scenario } from '../scenario.ts';
import type { Blueprint } from './blueprint.ts';

/** What a run of one design is made of: the same for results, and for questions about a moment of it. */
export function planOf(
  scenario: Scenario,
  { index, constants }: Pick<Blueprint, 'index' | 'constants'>,
): Plan {
  return {
    index,
    constants,
    behavior: scenario.behavior,
    events: scenario.events,
    assumptions: resolveAssumptions(scenario.assumptions),
    startEpochSeconds: parseInstant(scenario.start)!,
    horizonSeconds: scenario.horizonSeconds,
  };
}
