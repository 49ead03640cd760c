import { DAY_SECONDS } from '../../engine/time.ts';
import { FAILURE_MODES, type FailureMode } from '../../models/failure-modes/index.ts';
import type { Recording } from '../../models/recorder.ts';
import type { ObservedFailure } from '../result.ts';
import { summaryOf } from './summary.ts';

/** Every failure mode the design shows, in the order of the catalog: seen in the runs, or found before they begin. */
export function observedOf(
  recordings: readonly Pick<Recording, 'observations'>[],
  findings: readonly { readonly ruleId: string }[],
): ObservedFailure[] {
  const found = new Set(findings.map((finding) => finding.ruleId));
  return FAILURE_MODES.flatMap((mode: FailureMode): ObservedFailure[] => {
    const { id, label, symptom, silent, fix, factIds } = mode;
    const seen = recordings.map(({ observations }) => observations[id as keyof typeof observations]);
    const ruleIds = (mode.ruleIds ?? []).filter((ruleId) => found.has(ruleId));
    const inRuns = seen.some((observation) => observation !== undefined);
    if (!inRuns && ruleIds.length === 0) return [];
    const counts = seen.map((observation) => (inRuns ? (observation?.count ?? 0) : ruleIds.length));
    const first = seen[0]?.firstAtSeconds;
    return [
      {
        failureModeId: id,
        label,
        symptom,
        silent,
        fix,
        factIds: [...factIds],
        ruleIds,
        firstDay: first === undefined ? null : first / DAY_SECONDS,
        ...summaryOf(counts),
      },
    ];
  });
}
