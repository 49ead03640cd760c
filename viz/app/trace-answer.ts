import { DAY_SECONDS, type Seconds } from '../../engine/time.ts';
import { momentText } from '../../scenarios/explain/read-moment.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { traceScenario } from '../../scenarios/trace/index.ts';
import { type PackedTrace, packTrace } from './packed-trace.ts';

/** So long after the first theft, or after the start where nothing is stolen, a first screen is full. */
const SIGHT_SECONDS: Seconds = 3 * DAY_SECONDS;

export interface TraceQuestion {
  readonly design: string;
  readonly replication: number;
  /** As much of the run as the first screen shows. */
  readonly isFirst: boolean;
}

/** A trace, with the moment up to which it goes where more of the run is to come. */
export interface TraceAnswer extends PackedTrace {
  readonly until?: string;
}

/**
 * Traces a run as `entwin trace` does, or its beginning as `entwin trace --until` does: then what is seen first need
 * not wait for all that comes later.
 * @throws where the scenario has no such design.
 */
export function traceAnswer(
  scenario: Scenario,
  { design, replication, isFirst }: TraceQuestion,
): TraceAnswer {
  const untilSeconds = isFirst ? firstSight(scenario) : scenario.horizonSeconds;
  const until = untilSeconds < scenario.horizonSeconds ? { until: momentText(scenario, untilSeconds) } : {};
  const { value, problems } = traceScenario(scenario, { design, replication, ...until });
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join(' '));
  return { ...packTrace(value), ...until };
}

function firstSight({ events }: Scenario): Seconds {
  const thefts = events.filter(({ kind }) => kind === 'compromise').map(({ atSeconds }) => atSeconds);
  return (thefts.length === 0 ? 0 : Math.min(...thefts)) + SIGHT_SECONDS;
}
