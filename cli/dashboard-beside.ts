import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LoadInput } from '../scenarios/load/load.ts';
import { DASHBOARD_FILE, dashboardLink } from '../scenarios/share/dashboard-link.ts';
import { type WholeTextChanges, wholeText } from '../scenarios/share/whole-text.ts';
import { checkPlaces } from './check-places.ts';
import type { Named, PlannedOutput } from './output-plan.ts';
import { say } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { writeWholeFile } from './write-files.ts';

/** The files that become the dashboard, one beside each report. Throws UsageError where there is no report or no room. */
export function dashboardPlaces(plan: readonly PlannedOutput<Named>[], input: string): readonly string[] {
  const reports = plan.flatMap(({ format, path }) => (format.name === 'html' && path !== null ? [path] : []));
  if (reports.length === 0) {
    throw new UsageError(
      '--dashboard puts the dashboard beside a report, and no report is written.',
      'Ask for one with --out, such as --out out/report.html.',
    );
  }
  if (plan.some(({ path }) => path !== null && basename(path).toLowerCase() === DASHBOARD_FILE)) {
    throw new UsageError(`The dashboard is called ${DASHBOARD_FILE}; give the other file another name.`);
  }
  const places = [...new Set(reports.map((report) => join(dirname(report), DASHBOARD_FILE)))];
  checkPlaces(places, input);
  return places;
}

/** Writes the dashboard to these places and gives the link a report leads there with; undefined where no link can hold the scenario. */
export async function writeDashboard(
  places: readonly string[],
  read: LoadInput,
  changes: WholeTextChanges,
): Promise<string | undefined> {
  const text = await wholeText(read, changes);
  const link = text === undefined ? undefined : dashboardLink(text);
  if (link === undefined) {
    say('The dashboard is left out: with its estates the scenario is longer than a link may be.');
    return undefined;
  }
  const page = await readFile(new URL('./dashboard.html', import.meta.url));
  for (const place of places) await writeWholeFile(place, page);
  return link;
}
