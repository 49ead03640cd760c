import type { ObservedFailure, Result } from '../../result.ts';
import { formatInterval } from '../numbers.ts';
import { paragraph, phrase, type Section } from './blocks.ts';

/**
 * The failure modes that the designs show, what one sees of each, and what helps. The short form keeps to those that
 * the scenario's own expectations ask about, as a drill does.
 */
export function observedSection(result: Result, full: boolean): Section | null {
  const modes = new Map<string, ObservedFailure>();
  for (const mode of result.designs.flatMap(({ observed }) => observed)) {
    if (!full && !isAskedAbout(result, mode)) continue;
    modes.set(mode.failureModeId, modes.get(mode.failureModeId) ?? mode);
  }
  if (modes.size === 0) return null;
  const rows = [...modes.values()].map(({ failureModeId, label, symptom, silent, fix, factIds }) => [
    phrase(`${label} [${[failureModeId, ...factIds].join(', ')}]`),
    phrase(silent ? `${symptom} No message says why.` : symptom),
    phrase(fix),
    ...result.designs.map(({ observed }) =>
      phrase(shownIn(observed.find((candidate) => candidate.failureModeId === failureModeId))),
    ),
  ]);
  const designs = result.designs.map(({ id }) => ({ title: id, align: 'right' as const }));
  return {
    title: 'Failure modes seen',
    blocks: [
      paragraph('How often each showed itself in a replication; "found" where a check tells it beforehand.'),
      {
        kind: 'table',
        columns: [{ title: 'Failure mode' }, { title: 'What one sees' }, { title: 'What helps' }, ...designs],
        rows,
      },
    ],
  };
}

function isAskedAbout({ expectations }: Result, { failureModeId }: ObservedFailure): boolean {
  return expectations.some(({ formula }) =>
    [...formula.matchAll(/\bshown\.([a-z0-9-]+)/g)].some(([, id]) => id === failureModeId),
  );
}

function shownIn(mode: ObservedFailure | undefined): string {
  if (mode === undefined) return '0';
  return mode.firstDay === null && mode.ruleIds.length > 0 ? 'found' : formatInterval(mode);
}
