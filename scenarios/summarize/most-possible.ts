import { HOUR_SECONDS } from '../../engine/time.ts';
import { ACTS, type ActId } from '../../models/acts.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import type { CountedRun } from '../costs/priced-counts.ts';
import type { Scenario } from '../scenario.ts';

/**
 * A run in which as much happens as can: no run, and so no mean of runs, has more. Metrics are absent and acts infinite
 * where nothing is known to limit them; hours are limited by the horizon, customers by their number.
 */
export function mostPossible(
  { events, horizonSeconds }: Pick<Scenario, 'events' | 'horizonSeconds'>,
  { estate, actors, people, programs }: Pick<EstateIndex, 'estate' | 'actors' | 'people' | 'programs'>,
): CountedRun {
  const customers = estate.tenants.filter(({ role }) => role === 'customer').length;
  const hours = horizonSeconds / HOUR_SECONDS;
  const pairs = customers * actors.filter(({ personId }) => people.get(personId)?.standIn !== true).length;
  return {
    metrics: {
      'blast.tenants': customers,
      'blast.adminTenantHours': customers * hours,
      'access.standingHours': pairs * hours,
      'access.programHours': customers * programs.size * hours,
      'gdap.outageHours': customers * hours,
    },
    acts: Object.fromEntries(ACTS.map(({ id }) => [id, Infinity])) as Record<ActId, number>,
    incidents: events.filter(({ kind }) => kind === 'compromise').length,
  };
}
