import { sampleQuantile } from '../../engine/statistics/index.ts';
import { MINUTE_SECONDS } from '../../engine/time.ts';
import type { Tenant } from '../../models/estate.ts';
import type { EstateIndex } from '../../models/estate-index.ts';
import { REACH_MARKS_MINUTES } from '../../models/metrics.ts';
import type { Recording } from '../../models/recorder.ts';
import { fateAt } from '../../models/tenant-fates.ts';
import { nameOfLink } from '../explain/name-of-link.ts';
import type { Reach, ReachPoint, ReachTenant } from '../result.ts';
import { summaryOf } from './summary.ts';

/** Replications whose steps are kept for drawing. */
const KEPT_RUNS = 60;

/** What one stolen account reached: over time, and customer by customer. Null where nothing was stolen. */
export function reachOf(
  index: EstateIndex,
  customers: readonly Tenant[],
  recordings: readonly Recording[],
  victim: string,
): Reach | null {
  const withTheft = recordings.filter((recording) => recording.reach.length > 0);
  const first = withTheft[0];
  if (!first) return null;
  const path = first.firstPath;
  return {
    victim,
    notContained: withTheft.filter((recording) => !recording.contained).length,
    series: seriesOf(withTheft, customers.length),
    tenants: customers.map((tenant, position) => fateOf(tenant, position, withTheft)),
    runs: withTheft
      .slice(0, KEPT_RUNS)
      .map(({ reachSteps, reach, containmentMinutes }) => [
        ...reachSteps.map(([minute, count]): [number, number] => [minute, count]),
        [containmentMinutes, reach.at(-1)!] as [number, number],
      ]),
    examplePath: path && {
      tenantId: path.tenantId,
      state: path.state,
      links: path.links.map((link) => ({
        kind: link.kind,
        name: nameOfLink(index, path, link),
        state: link.state,
        ...(link.factId === undefined ? {} : { factId: link.factId }),
        ...(link.why === undefined ? {} : { why: link.why }),
      })),
    },
  };
}

function seriesOf(recordings: readonly Recording[], customers: number): ReachPoint[] {
  const containment = summaryOf(recordings.map((recording) => recording.containmentMinutes)).mean;
  const marks = [...REACH_MARKS_MINUTES.map(String), 'containment'];
  return marks.map((mark, position) => ({
    mark,
    minute: REACH_MARKS_MINUTES[position] ?? containment,
    ...summaryOf(
      recordings.map((recording) => recording.reach[position]!),
      customers,
    ),
  }));
}

function fateOf(tenant: Tenant, position: number, recordings: readonly Recording[]): ReachTenant {
  const fates = recordings.map((recording) => fateAt(recording.fates, position));
  const fallen = fates.filter((fate) => fate.fellAfterSeconds >= 0);
  const telling = fallen.length > 0 ? fallen : fates;
  return {
    tenantId: tenant.id,
    probability: summaryOf(fates.map((fate) => (fate.fellAfterSeconds >= 0 ? 1 : 0))).mean,
    medianMinute:
      fallen.length === 0
        ? null
        : summaryOf([
            sampleQuantile(
              fallen.map((fate) => fate.fellAfterSeconds / MINUTE_SECONDS),
              0.5,
            ),
          ]).mean,
    how: mostCommon(telling.map((fate) => fate.how)),
  };
}

/** The most frequent value; among equals the first in the alphabet, so that order is of no weight. */
function mostCommon<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}
