import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { RULE_INFOS } from '../../models/rules/index.ts';
import { checkScenario } from '../../scenarios/check/check-scenario.ts';
import { explainRule } from '../../scenarios/check/explain-rule.ts';
import { loadScenario } from '../../scenarios/load/load.ts';
import { type Trace, traceScenario } from '../../scenarios/trace/index.ts';
import { licenseAnswer } from '../../viz/app/license-answer.ts';
import { launchChromium } from './chromium.ts';
import { drawn } from './open-report.ts';

const PAGE = fileURLToPath(new URL('./views-page', import.meta.url));

/** A small company with a theft and a waiver, whose designs break a few rules. */
export const SAMPLE = `name: Views
horizon: 21 days
seed: 3
sketch:
  managing: { name: Contoso MSP, engineers: { tier1: 2, tier2: 2 }, approvers: 1 }
  customers: { count: 6, needs: [helpdesk-admin, { need: exchange-admin, tiers: [tier2] }] }
  gdap: { endsAfter: 2 days to 60 days, autoExtend: 50% }
  pim: { approval: [tier2] }
designs: [dap, gdap-standing, gdap-pim]
events:
  - { at: P9DT10H, compromise: { who: tier2 } }
waivers:
  - { rule: TWIN.PIM.004, reason: The second one starts in spring., owner: Ann, expires: 2030-03-31 }
precision: { min: 4, max: 4 }
`;

/** Two designs whose cost changes places as customers are added. */
const PRICED = `name: Priced
horizon: 10 days
sketch:
  managing: { engineers: { tier1: 2, tier2: 1 }, approvers: 1 }
  customers: { count: 3, needs: [helpdesk-admin] }
  gdap: { endsAfter: 1 year }
designs: [gdap-pim, sync-pim]
`;
const PRICES = `entwin: prices/1
name: Ours
currency: USD
discount: 5%
ranges: { discount: 0% to 10%, customers: 2 to 9, approvers: 1 to 3 }
`;

export async function sample() {
  const loaded = await loadScenario({
    file: 'scenario.yaml',
    text: SAMPLE,
    readFile: () => Promise.reject(new Error('there is no other file')),
  });
  const report = checkScenario(loaded, { file: 'scenario.yaml' });
  const trace: Trace = traceScenario(loaded.value!, { design: 'gdap-pim' }).value!;
  const found = new Set(report.findings.map(({ ruleId }) => ruleId));
  const { value: priced } = await loadScenario({
    file: 'priced.yaml',
    text: PRICED,
    readFile: () => Promise.reject(new Error('there is no other file')),
  });
  const licenses = await licenseAnswer(priced!, PRICES);
  return { licenses, trace, report, rules: RULE_INFOS.filter(({ id }) => found.has(id)).map(explainRule) };
}

export interface ViewsBench {
  readonly open: (options?: BrowserContextOptions) => Promise<{ page: Page; complaints: readonly string[] }>;
  readonly close: () => Promise<void>;
}

/** Builds a page with the figures from the sources of this moment, and opens it in a real browser. */
export async function viewsBench(): Promise<ViewsBench> {
  const folder = mkdtempSync(join(tmpdir(), 'entwin-views-'));
  await build({
    root: PAGE,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [viteSingleFile()],
    build: { outDir: folder, target: 'es2023', cssTarget: 'esnext', minify: false },
  });
  const browser = await launchChromium();
  return {
    async open(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      return { page, complaints };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Calls one of the page's functions, and waits until charts that depend on their width are there. */
export async function show(page: Page, name: string, ...args: readonly unknown[]): Promise<void> {
  await page.evaluate(
    ([what, given]) => (window as unknown as Record<string, (...all: unknown[]) => void>)[what]!(...given),
    [name, args] as const,
  );
  await drawn(page);
}
