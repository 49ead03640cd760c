import { parseInstant } from '../../engine/calendar.ts';
import type { MachineEvent } from '../../engine/compile/machine.ts';
import { traceRun } from '../../models/trace-run.ts';
import { findDesign } from '../explain/find-design.ts';
import { readMoment } from '../explain/read-moment.ts';
import { blueprintFor } from '../run/blueprints.ts';
import { planOf } from '../run/plan-of.ts';
import type { Scenario } from '../scenario.ts';
import type { Problem } from '../schema/problem.ts';
import { VERSION } from '../version.ts';
import { eventName, instantText, stateName } from './event-words.ts';
import { nameEntities } from './name-entity.ts';
import { TRACE_SCHEMA_VERSION, type Trace, type TracedEvent } from './trace.ts';

/** Which run of a scenario somebody wants to look into. */
export interface TraceQuestion {
  /** A design's name; the scenario's first without it. */
  readonly design?: string;
  /** The first run without it. */
  readonly replication?: number;
  /** Duration since the start, date or time; the horizon without it. */
  readonly until?: string;
}

/** The trace, or everything that is wrong with the question. */
export type Traced =
  | { readonly value: Trace; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/**
 * One replication of one design, event by event, each with the event that caused it. A pure function: the run is the
 * one that the Result counts, with the same random numbers.
 */
export function traceScenario(scenario: Scenario, question: TraceQuestion = {}): Traced {
  const { replication = 0, until } = question;
  const design = findDesign(scenario, question.design);
  const end = readMoment(scenario, until);
  if (!design.ok || !end.ok)
    return { problems: [design, end].flatMap((reading) => (reading.ok ? [] : [reading.problem])) };
  const untilSeconds = until === undefined ? scenario.horizonSeconds : end.value;
  const { world, steps } = traceRun(
    planOf(scenario, blueprintFor(scenario, design.value)),
    scenario.seed,
    replication,
    untilSeconds,
  );
  const entities = nameEntities(world);
  const start = parseInstant(scenario.start)!;
  const detailsOf = carriedBy();
  const { name, hash, start: startText, seed } = scenario;
  return {
    problems: [],
    value: {
      schema: TRACE_SCHEMA_VERSION,
      version: VERSION,
      scenario: { name, hash, start: startText, seed },
      design: design.value.name,
      replication,
      horizonSeconds: scenario.horizonSeconds,
      eventCount: steps.length,
      entities: [...entities],
      events: steps.map(({ atSeconds, entity, event, before, after, trigger, cause, effects }, number) => {
        const machine = world.sim.machineOf(entity);
        const details = detailsOf(event);
        return {
          number,
          atSeconds,
          at: instantText(start + atSeconds),
          entity: entities[entity]!.id,
          event: eventName(event.type),
          from: before < 0 ? null : stateName(machine, before),
          to: stateName(machine, after),
          trigger,
          cause: cause < 0 ? null : cause,
          ...(effects.length === 0 ? {} : { effects: [...effects] }),
          ...(details === undefined ? {} : { details }),
        };
      }),
    },
  };
}

/** What events carry besides their names; one that is sent to many is looked at once. */
function carriedBy(): (event: MachineEvent) => TracedEvent['details'] {
  const known = new Map<MachineEvent, TracedEvent['details']>();
  return (event) => {
    if (known.has(event)) return known.get(event);
    const { type: _, ...carried } = event;
    const details = Object.keys(carried).length === 0 ? undefined : carried;
    known.set(event, details);
    return details;
  };
}
