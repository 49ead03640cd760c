import type { Scenario } from '../scenario.ts';

/** Replications per batch. Part of the result: another size may stop at another number. */
export const BATCH_SIZE = 16;

/** How often a scenario is run at least and at most. */
export function bounds(scenario: Scenario): {
  readonly minimum: number;
  readonly maximum: number;
  readonly deterministic: boolean;
} {
  const { minReplications, maxReplications } = scenario.precision;
  return isDeterministic(scenario)
    ? { minimum: 1, maximum: 1, deterministic: true }
    : { minimum: minReplications, maximum: maxReplications, deterministic: false };
}

/** Nothing is drawn where nobody works, nobody renews and nothing is stolen: one run says it all. */
function isDeterministic(scenario: Scenario): boolean {
  const { source, behavior, horizonSeconds } = scenario;
  const { leadSeconds, noticeAfterLapse } = behavior.renewal;
  const nobodyRenews =
    leadSeconds === null && noticeAfterLapse.kind === 'constant' && noticeAfterLapse.value > horizonSeconds;
  return (
    source.kind === 'estate' &&
    nobodyRenews &&
    scenario.events.every((event) => event.kind !== 'compromise') &&
    source.estate.people.every((person) => person.pods === undefined)
  );
}
