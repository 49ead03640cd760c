import { DAY_SECONDS } from '../../engine/time.ts';
import type { Trace, TracedEvent } from '../../scenarios/trace/trace.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { machineLabel } from '../view/trace-rows.ts';

/** The event a run is told from: its first theft. */
export function tellingEvent({ events }: Trace): TracedEvent | undefined {
  return events.find(({ event }) => event === 'COMPROMISE');
}

/** How much of a run a theft has caused, or of its beginning; without one, what most of its events are about. */
export function traceFinding(trace: Trace, isBeginning = false): string {
  const { events, entities, eventCount } = trace;
  const theft = tellingEvent(trace);
  const total = `${isBeginning ? 'the first ' : ''}${formatNumber(eventCount)}`;
  if (theft !== undefined) {
    const led = new Set([theft.number]);
    for (const { number, cause } of events) if (cause !== null && led.has(cause)) led.add(number);
    const day = Math.floor(theft.atSeconds / DAY_SECONDS) + 1;
    return `The theft on day ${day} led to ${formatNumber(led.size - 1)} of ${total} events of this run`;
  }
  const machines = new Map(entities.map(({ id, machine }) => [id, machine]));
  const counts = new Map<string, number>();
  for (const { entity } of events) {
    const machine = machines.get(entity)!;
    counts.set(machine, (counts.get(machine) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (most === undefined) return `Nothing happens in ${isBeginning ? 'the beginning of ' : ''}this run`;
  return `Of ${total} events of this run ${formatNumber(most[1])} are of the kind “${machineLabel(most[0])}”`;
}
