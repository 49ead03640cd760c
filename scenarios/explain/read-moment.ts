import { formatInstant, parseInstant } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type { Scenario } from '../scenario.ts';
import { DATE_EXPECTED, readDate } from '../schema/dates.ts';
import { DURATION_EXPECTED, readDuration } from '../schema/durations.ts';
import { type Reading, readAs, wrong } from '../schema/problem.ts';

/** Reads a moment of the scenario: a duration since its start, a date, or a time. */
export function readMoment(scenario: Scenario, at: string | undefined): Reading<Seconds> {
  if (at === undefined) return readAs(0);
  const start = parseInstant(scenario.start)!;
  const read = /^\s*\d{4}-/.test(at) ? readDate(at) : readDuration(at);
  if (!read.ok) {
    const expected = `${DURATION_EXPECTED} since the start, ${DATE_EXPECTED}`;
    return wrong({ ...read.problem, code: 'EXP-AT', expected });
  }
  const seconds = /^\s*\d{4}-/.test(at) ? read.value - start : read.value;
  if (seconds >= 0 && seconds <= scenario.horizonSeconds) return readAs(seconds);
  return wrong({
    code: 'EXP-AT',
    message:
      seconds < 0 ? `"${at}" is before the scenario starts.` : `"${at}" is beyond the scenario’s horizon.`,
    expected: `a moment from ${instant(start)} to ${instant(start + scenario.horizonSeconds)}`,
    ...(seconds < 0 ? {} : { hint: 'Make the horizon longer, or ask about an earlier moment.' }),
  });
}

/** Seconds since 1970 as people and programs read them. */
function instant(epochSeconds: number): string {
  return formatInstant(epochSeconds) ?? `second ${epochSeconds}`;
}

/** The moment as a time in UTC. */
export function momentText(scenario: Scenario, atSeconds: Seconds): string {
  return instant(parseInstant(scenario.start)! + atSeconds);
}
