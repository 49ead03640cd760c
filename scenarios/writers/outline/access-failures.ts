import type { FailureCount, Result } from '../../result.ts';
import { formatInterval } from '../numbers.ts';
import { phrase, type Section } from './blocks.ts';

/** How often an engineer did not get access, by failure mode; the short form leaves out modes that never happened. */
export function accessFailuresSection(result: Result, full: boolean): Section | null {
  const modes = new Map<string, FailureCount>();
  for (const design of result.designs) {
    for (const failure of design.accessFailed) {
      if (full || failure.high > 0)
        modes.set(failure.failureModeId, modes.get(failure.failureModeId) ?? failure);
    }
  }
  if (modes.size === 0) return null;
  const rows = [...modes.values()].map(({ failureModeId, label, factIds }) => [
    phrase(full && factIds.length > 0 ? `${label} [${factIds.join(', ')}]` : label),
    ...result.designs.map(({ accessFailed }) => {
      const failure = accessFailed.find((candidate) => candidate.failureModeId === failureModeId);
      return phrase(failure === undefined ? '0' : formatInterval(failure));
    }),
  ]);
  const designs = result.designs.map(({ id }) => ({ title: id, align: 'right' as const }));
  return {
    title: 'Failed access by failure mode',
    blocks: [{ kind: 'table', columns: [{ title: 'What went wrong' }, ...designs], rows }],
  };
}
