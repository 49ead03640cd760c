import { openableHash } from './scenario-link.ts';

/** The dashboard in one file, as it is called wherever it stands beside a report. */
export const DASHBOARD_FILE = 'dashboard.html';

/** Leads from a report to the dashboard beside it, with a scenario; undefined where the scenario is too long for a link. */
export function dashboardLink(text: string): string | undefined {
  const hash = openableHash({ text });
  return hash === undefined ? undefined : DASHBOARD_FILE + hash;
}
