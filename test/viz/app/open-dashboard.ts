import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { linkHash } from '../../../scenarios/share/scenario-link.ts';
import { launchChromium } from '../chromium.ts';

const CONFIG = fileURLToPath(new URL('../../../viz/app.vite.config.ts', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface OpenedDashboard {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, and uncaught errors. */
  readonly complaints: readonly string[];
  /** Every address outside the dashboard's own server that was asked for. */
  readonly outside: readonly string[];
}

export interface DashboardBench {
  readonly folder: string;
  readonly address: string;
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<OpenedDashboard>;
  readonly close: () => Promise<void>;
}

/** A small scenario in which everything happens: three designs, four customers, a theft, and few replications. */
export const SMALL = `# A small office.
name: Small office
horizon: P20D
sketch:
  managing:
    engineers: { tier1: 2, tier2: 1 } # in two tiers
    approvers: 1
  customers:
    count: 4
    needs: [helpdesk-admin, { need: exchange-admin, tiers: [tier2] }]
  gdap:
    endsAfter: 5 days to 100 days
  pim:
    approval: [tier2]
designs:
  - dap
  - gdap-standing
  - gdap-pim
events:
  - at: P2DT10H
    compromise: { who: tier2, with: stolen-session }
precision: { min: 2, max: 4 }
`;

export const hashOf = (text: string, view = 'compare') => linkHash({ text, view });

/** Builds the dashboard from the sources of this moment and serves it as any static server would. */
export async function dashboardBench(): Promise<DashboardBench> {
  const folder = mkdtempSync(join(tmpdir(), 'entwin-dashboard-'));
  await build({ configFile: CONFIG, logLevel: 'error', build: { outDir: folder } });
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : request.url!.slice(1).split('?')[0]!;
    try {
      const body = readFileSync(join(folder, name));
      response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchChromium();
  return {
    folder,
    address,
    async open(hash = '', options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        serviceWorkers: 'block',
        ...options,
      });
      // A busy machine takes its time until every run is precise.
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      const outside: string[] = [];
      page.on('console', (message) => {
        // Most tests do without the thread that keeps files, and the browser of the tests says so.
        if (message.text().includes('Service Worker registration blocked')) return;
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(data|blob):/.test(url)) outside.push(url);
      });
      await page.goto(address + hash);
      return { page, context, complaints, outside };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the run has ended, and gives the words that say how. */
export async function ended(page: Page): Promise<string> {
  const words = page.locator('.progress', { hasText: /^(Done|Stopped|This did not work|\d+ errors? in)/ });
  await words.waitFor();
  return (await words.textContent())!;
}

/** The scenario as text, as the page has it. */
export async function yamlOf(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'YAML' }).click();
  return page.locator('#yaml').inputValue();
}
