import { readMoment } from '../explain/read-moment.ts';
import type { Scenario } from '../scenario.ts';
import { didYouMean, oneOf } from '../schema/did-you-mean.ts';
import type { Problem } from '../schema/problem.ts';
import { chainTo, effectsOf, entitiesLike, selectEvents } from './select-events.ts';
import type { Trace } from './trace.ts';
import { type Traced, type TraceQuestion, traceScenario } from './trace-scenario.ts';

/** Which run, and what of it. */
export interface TraceRequest extends TraceQuestion {
  readonly entity?: string;
  readonly event?: string;
  /** Duration since the start, date or time. */
  readonly from?: string;
  readonly changes?: boolean;
  /** The chain that led to this event, and what followed directly, instead of a list. */
  readonly why?: number;
}

/** Traces a run and keeps of it what was asked for, or says what is wrong with the question. */
export function askTrace(scenario: Scenario, request: TraceRequest): Traced {
  const { entity, event, from, changes, why, ...question } = request;
  const misuse = misuseOf(request);
  const start = readMoment(scenario, from);
  if (misuse.length > 0 || !start.ok) return { problems: [...misuse, ...(start.ok ? [] : [start.problem])] };
  const { value: trace, problems } = traceScenario(scenario, question);
  if (trace === undefined) return { problems };
  if (why !== undefined) return chainOf(trace, why);
  if (entity !== undefined && entitiesLike(trace, entity).size === 0)
    return { problems: [unknown(trace, entity)] };
  return {
    problems: [],
    value: selectEvents(trace, {
      ...(entity === undefined ? {} : { entity }),
      ...(event === undefined ? {} : { event }),
      fromSeconds: start.value,
      onlyChanges: changes === true,
    }),
  };
}

function chainOf(trace: Trace, number: number): Traced {
  const chain = chainTo(trace, number);
  if (chain.length > 0)
    return { problems: [], value: { ...trace, events: [...chain, ...effectsOf(trace, number)] } };
  return {
    problems: [
      {
        code: 'TRC-WHY',
        message: `The run has no event ${number}.`,
        expected: `a number from 0 to ${trace.events.length - 1}`,
      },
    ],
  };
}

function unknown(trace: Trace, entity: string): Problem {
  const known = trace.entities.flatMap(({ id, name, tenantId, accountId }) => [
    id,
    name,
    ...(tenantId === undefined ? [] : [tenantId]),
    ...(accountId === undefined ? [] : [accountId]),
  ]);
  const machines = [...new Set(trace.entities.map(({ machine }) => machine))];
  return {
    code: 'TRC-ENTITY',
    message: `Nothing in this run is called "${entity}".`,
    expected: 'part of an entity’s id or name, or the id of a tenant, an account or a machine',
    hint: didYouMean(entity, new Set([...known, ...machines])) ?? `Machines are ${oneOf(machines)}.`,
  };
}

/** A chain is one thing, a list another. */
function misuseOf({ why, entity, event, from, changes }: TraceRequest): readonly Problem[] {
  if (why === undefined) return [];
  return Object.entries({ entity, event, from, changes })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => ({
      code: 'TRC-WHY',
      message: `--${name} has no meaning beside --why, which shows a whole chain.`,
      expected: '--why alone, with --design and --replication',
    }));
}
