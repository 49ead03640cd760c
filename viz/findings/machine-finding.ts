import type { MachineNote } from '../../models/machines/index.ts';
import type { Trace } from '../../scenarios/trace/index.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { configurationWords } from '../view/machine-words.ts';
import { type TokenTimeline, tokensAt } from '../view/token-timeline.ts';

/** Where the entities of a machine stand when the run is over; the machine’s name alone where there are none. */
export function machineFinding(
  { label, failing }: MachineNote,
  trace: Trace | undefined,
  timeline: TokenTimeline | undefined,
): string {
  if (trace === undefined || timeline === undefined)
    return `${label}: its states, and what leads from one to another`;
  const { entityCount } = timeline;
  if (entityCount === 0) return `${label}: not part of ${trace.design}`;
  const counts = tokensAt(timeline, trace.horizonSeconds);
  // Only the outermost failing states: what is within them is counted with them.
  const outermost = failing.filter((id) => !failing.some((other) => id.startsWith(`${other}.`)));
  const met = outermost
    .map((id) => ({ id, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const isOne = entityCount === 1;
  if (failing.length === 0)
    return `${label}: ${isOne ? 'one' : `${formatNumber(entityCount)} of them`} in this run`;
  if (met.length === 0 && isOne)
    return `${label}: the only one does not end this run where access fails or stays too long`;
  if (met.length === 0)
    return `${label}: none of ${formatNumber(entityCount)} ends this run where access fails or stays too long`;
  if (isOne) return `${label}: the only one is in “${configurationWords(met[0]!.id)}” at the end of this run`;
  const named = met
    .slice(0, 3)
    .map(({ id, count }) => `${formatNumber(count)} in “${configurationWords(id)}”`)
    .join(', ');
  const are = met[0]!.count === 1 ? 'is' : 'are';
  return `${label}: of ${formatNumber(entityCount)} there ${are} ${named} at the end of this run`;
}
