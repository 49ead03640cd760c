import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import type { Result } from '../../scenarios/result.ts';
import { embedResult } from '../../scenarios/writers/embed-result.ts';
import type { ReportBeside } from '../../scenarios/writers/report-beside.ts';
import { launchChromium } from './chromium.ts';

const CONFIG = fileURLToPath(new URL('../../viz/vite.config.ts', import.meta.url));

export interface OpenedReport {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, dialogs. */
  readonly complaints: readonly string[];
  /** Every address the page asked for, the file itself aside. */
  readonly requests: readonly string[];
}

export interface ReportBench {
  readonly template: string;
  readonly open: (
    result: Result,
    options?: BrowserContextOptions,
    beside?: ReportBeside,
  ) => Promise<OpenedReport>;
  readonly close: () => Promise<void>;
}

/** Builds the report from the sources of this moment, apart from `dist`, so that no test looks at an old page. */
export async function reportBench(): Promise<ReportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'entwin-report-'));
  await build({ configFile: CONFIG, logLevel: 'error', build: { outDir: folder } });
  const template = readFileSync(join(folder, 'report-template.html'), 'utf8');
  const browser: Browser = await launchChromium();
  let count = 0;
  return {
    template,
    async open(result, options = {}, beside = {}) {
      count += 1;
      const file = join(folder, `report-${count}.html`);
      writeFileSync(file, embedResult(template, result, beside));
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      const address = pathToFileURL(file).href;
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (request.url() !== address && !/^(data|blob):/.test(request.url())) requests.push(request.url());
      });
      await page.goto(address);
      await drawn(page);
      return { page, complaints, requests };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until charts that depend on their width have been drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))),
  );
}
