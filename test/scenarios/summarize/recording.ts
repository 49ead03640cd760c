import { ACTS, type ActId } from '../../../models/acts.ts';
import { FAILURE_MODES, type FailureModeId } from '../../../models/failure-modes/index.ts';
import { METRICS } from '../../../models/metrics.ts';
import type { Recording } from '../../../models/recorder.ts';
import { NO_FATES } from '../../../models/tenant-fates.ts';
import type { CountedRun } from '../../../scenarios/costs/priced-counts.ts';

/** A recording in which nothing happened; tests put in what they are about. */
export function recordingOf(parts: Partial<Recording> = {}): Recording {
  return {
    replication: 0,
    metrics: {},
    failures: Object.fromEntries(FAILURE_MODES.map((mode) => [mode.id, 0])) as Record<FailureModeId, number>,
    observations: {},
    acts: Object.fromEntries(ACTS.map(({ id }) => [id, 0])) as Record<ActId, number>,
    incidents: 0,
    reach: [],
    containmentMinutes: 0,
    contained: true,
    reachSteps: [],
    fates: NO_FATES,
    firstPath: null,
    lives: [],
    successors: [],
    outages: {},
    violations: [],
    events: 0,
    ...parts,
  };
}

/** A run in which everything happens without end: nothing limits what is counted. */
export const LIMITLESS: CountedRun = {
  metrics: Object.fromEntries(METRICS.map(({ id }) => [id, Infinity])),
  acts: Object.fromEntries(ACTS.map(({ id }) => [id, Infinity])) as Record<ActId, number>,
  incidents: Infinity,
};
