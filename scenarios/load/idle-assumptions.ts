import { findAssumption, NOT_READ_YET } from '../../models/assumptions.ts';
import { whyOutOfReach } from '../concerns.ts';
import type { Scenario } from '../scenario.ts';
import type { AssumptionsFile } from '../schema/assumptions-schema.ts';
import type { Complain } from './complaints.ts';

/**
 * Tells of every choice, written one by one, that cannot matter in this scenario: results do not list it, and whoever wrote
 * it would take its silence for an answer. Whoever takes all of one side has not asked about each.
 */
export function tellIdleAssumptions(
  file: AssumptionsFile | undefined,
  scenario: Scenario,
  complain: Complain,
): void {
  if (file === undefined || typeof file === 'string') return;
  for (const key of Object.keys(file)) {
    const definition = findAssumption(key);
    if (definition === undefined || NOT_READ_YET.has(definition.id)) continue;
    const why = whyOutOfReach(definition.concerns, scenario);
    if (why === undefined) continue;
    const message = `"${key}" changes nothing in this scenario: ${why}.`;
    complain('note', 'SCN-NO-EFFECT', ['assumptions', key], { message }, 'key');
  }
}
