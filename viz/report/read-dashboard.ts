/** What `dashboardLink` makes; anything else in the page is not followed. */
const LINK = /^dashboard\.html#v1\.[A-Za-z0-9_-]+$/;

/** The link to the dashboard beside this page, with the page's scenario; undefined where there is none. */
export function readDashboard(page: Document): string | undefined {
  try {
    const link: unknown = JSON.parse(page.getElementById('entwin-dashboard')?.textContent ?? 'null');
    return typeof link === 'string' && LINK.test(link) ? link : undefined;
  } catch {
    return undefined;
  }
}
