import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import { linkHash } from '../../scenarios/share/scenario-link.ts';
import type { Figures } from '../sampling/sample.ts';
import { spreadOf } from '../sampling/spread.ts';
import { flagshipText, flagshipTextOf } from './flagship.ts';
import { inFreshBrowser } from './page.ts';

export interface DashboardParameters {
  readonly customers: number;
  /** The view that is looked at. */
  readonly view: string;
  /** Moves of the slider; the middle one counts. */
  readonly moves: number;
  /** Longer than this nobody waits: whatever takes longer is said to have taken this long. */
  readonly limitSeconds: number;
}

const DESIGN = 'gdap-pim';
const FOLDER = 'dist/app';
const MOST_FOR_ALL = 40;
const MILLISECONDS = 1000;
/** Between two moves, as a hand pauses to look. */
const PAUSE_MILLISECONDS = 200;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves the dashboard as any static server does, and tells who uses it its address. */
export async function withDashboard<T>(use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(new URL(url ?? '/', 'http://localhost').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const content = await readFile(join(FOLDER, file));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * Opens the first scenario in the dashboard by its link, in a browser that was just started. Counts from the begin of
 * the navigation until the first picture has been painted, and from a move of the slider of customers by one until the
 * first picture of the changed scenario has been.
 */
export function measureDashboard({
  customers,
  view,
  moves,
  limitSeconds,
}: DashboardParameters): Promise<Figures> {
  return withDashboard(async (address) => {
    // Four designs where a person would compare them; one where one alone takes its time.
    const isMany = customers > MOST_FOR_ALL;
    const whole = isMany ? await flagshipTextOf(DESIGN, customers) : await flagshipText(customers);
    // In the scenario no relationship ends; a calendar is about those that do.
    const text =
      view === 'calendar' ? whole.replace(/endsAfter: .*/, 'endsAfter: 5 days to 300 days') : whole;
    const hash = linkHash({ text, view });
    const limit = limitSeconds * MILLISECONDS;
    return await inFreshBrowser(
      `${address}${hash}`,
      '#view[data-drawn] :is(svg, canvas)',
      (page) => middleMove(page, moves, limit),
      limit,
    );
  });
}

/** Adds a customer by the slider and takes it out again, as a reader's hand does. */
async function middleMove(page: Page, moves: number, limit: number): Promise<number> {
  const taken: number[] = [];
  for (let move = 0; move < moves; move++) {
    taken.push(await slide(page, limit));
    if (taken.at(-1)! >= limit) break;
    await page.waitForTimeout(PAUSE_MILLISECONDS);
  }
  return spreadOf(taken).median;
}

function slide(page: Page, limit: number): Promise<number> {
  return page.evaluate(async (most) => {
    const slider = document.querySelector<HTMLInputElement>('#field-sketch-customers-count');
    const view = document.querySelector<HTMLElement>('#view');
    if (slider === null || view === null)
      throw new Error('the dashboard has no slider of customers, or no view');
    const results = view.closest('.results')!;
    slider.focus();
    slider.max = String(Math.max(Number(slider.max), Number(slider.value) + 1));
    const moved = performance.now();
    slider.value = String(Number(slider.value) + 1);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((resolve) => {
      let isDrawn = false;
      const observer = new MutationObserver((changes) => {
        // The view says after each drawing what it shows; what it asks its own thread comes a moment later.
        isDrawn ||=
          changes.some(({ attributeName }) => attributeName === 'data-replications') &&
          !results.classList.contains('stale');
        const first = view.querySelector('svg, canvas');
        if (!isDrawn || first === null) return;
        // A view that waits for its thread shows the last picture meanwhile, pale.
        if (first.closest('[aria-busy="true"]') !== null) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(view, {
        attributes: true,
        attributeFilter: ['data-replications', 'aria-busy'],
        childList: true,
        subtree: true,
      });
      setTimeout(resolve, most);
    });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return Math.min(most, performance.now() - moved);
  }, limit);
}
