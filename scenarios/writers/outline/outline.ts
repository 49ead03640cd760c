import type { Result } from '../../result.ts';
import { count } from '../numbers.ts';
import { accessFailuresSection } from './access-failures.ts';
import { assumptionSweepSection } from './assumption-sweep.ts';
import { assumptionsSection } from './assumptions.ts';
import type { Outline } from './blocks.ts';
import { calendarSection } from './calendar.ts';
import { comparisonSection } from './comparison.ts';
import { costsSection } from './costs.ts';
import { expectationsSection } from './expectations.ts';
import { factsSection } from './facts.ts';
import { findingsSection } from './findings.ts';
import { forecastSection } from './forecast.ts';
import { licensesSection } from './licenses.ts';
import { licensingSection, modelsSection } from './models.ts';
import { notModeledSection } from './not-modeled.ts';
import { observedSection } from './observed.ts';
import { provenanceSection } from './provenance.ts';
import { reachSection } from './reach.ts';
import { singleRunsSection } from './single-runs.ts';
import { swingsSection } from './swings.ts';
import { unservedSection } from './unserved.ts';
import { verdictsSection } from './verdicts.ts';
import { violationsSection } from './violations.ts';

const STOPPED_BY: Readonly<Record<Result['replications']['stoppedBy'], string>> = {
  precision: 'precise enough',
  limit: 'stopped by the limit before they were precise enough',
  deterministic: 'nothing random in it',
  user: 'STOPPED EARLY BY THE USER',
};

const SECTIONS: readonly ((result: Result, full: boolean) => ReturnType<typeof comparisonSection>)[] = [
  // Only estates that exist have a forecast, and then it is what people came for.
  forecastSection,
  comparisonSection,
  verdictsSection,
  singleRunsSection,
  modelsSection,
  reachSection,
  accessFailuresSection,
  observedSection,
  unservedSection,
  licensingSection,
  licensesSection,
  costsSection,
  swingsSection,
  calendarSection,
  findingsSection,
  violationsSection,
  expectationsSection,
  assumptionSweepSection,
  assumptionsSection,
  notModeledSection,
  factsSection,
  provenanceSection,
];

/** What the text and Markdown writers say, and in which order; sections with nothing to say are left out. */
export function outlineOf(result: Result, full: boolean): Outline {
  const { scenario, replications } = result;
  const { count: runs, stoppedBy, precision } = replications;
  const aimed = stoppedBy === 'precision' || stoppedBy === 'limit';
  const stopped = aimed ? `${STOPPED_BY[stoppedBy]} (${precision})` : STOPPED_BY[stoppedBy];
  return {
    title: scenario.name,
    subtitle: `${count(scenario.horizonDays, 'day')} from ${scenario.startDate}; ${count(runs, 'replication')}, ${stopped}; seed ${result.seed}`,
    sections: SECTIONS.flatMap((section) => section(result, full) ?? []),
  };
}
