import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import { linkHash } from '../../viz/app/scenario-link.ts';
import type { Figures } from '../sampling/sample.ts';
import { flagshipTextOf } from './flagship.ts';
import { inFreshBrowser } from './page.ts';

export interface DashboardParameters {
  readonly customers: number;
}

const DESIGN = 'gdap-pim';
const FOLDER = 'dist/app';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * Opens the first scenario in the dashboard, with one design, by its link, in a browser that was just started. Counts from the begin of
 * the navigation until the first picture has been painted, and from a move of the slider of customers by one until the
 * picture of the first new replication has been.
 */
export async function measureDashboard({ customers }: DashboardParameters): Promise<Figures> {
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
    const { port } = server.address() as AddressInfo;
    const hash = linkHash({ text: await flagshipTextOf(DESIGN, customers), view: 'reach' });
    return await inFreshBrowser(`http://127.0.0.1:${port}/${hash}`, '#view[data-drawn] svg', slide);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Adds a customer by the slider, as a reader's hand does. */
function slide(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('#field-sketch-customers-count');
    const view = document.querySelector<HTMLElement>('#view');
    if (slider === null || view === null)
      throw new Error('the dashboard has no slider of customers, or no view');
    const results = view.closest('.results')!;
    const moved = performance.now();
    slider.focus();
    slider.max = String(Number(slider.max) + 1);
    slider.value = String(Number(slider.value) + 1);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (results.classList.contains('stale')) return;
        observer.disconnect();
        resolve();
      });
      // The view says after each drawing what it shows.
      observer.observe(view, { attributes: true, attributeFilter: ['data-replications'] });
    });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - moved;
  });
}
