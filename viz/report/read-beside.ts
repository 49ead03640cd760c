import type { ReportBeside } from '../../scenarios/writers/report-beside.ts';

/** What `dashboardLink` makes; anything else in the page is not followed. */
const LINK = /^dashboard\.html#v1\.[A-Za-z0-9_-]+$/;

/** What the html writer put into this page beside its result; nothing where that is damaged. */
export function readBeside(page: Document): ReportBeside {
  try {
    const beside = JSON.parse(page.getElementById('entwin-beside')?.textContent ?? '') as ReportBeside | null;
    const link = beside?.dashboard;
    return { growth: beside?.growth, dashboard: link !== undefined && LINK.test(link) ? link : undefined };
  } catch {
    return {};
  }
}
