import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../scenarios/result.ts';
import { launchChromium } from '../viz/chromium.ts';
import { folderWith, runCli, SMALL_SCENARIO } from './spawn-cli.ts';

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = folderWith({ 'small.yaml': SMALL_SCENARIO });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('a report opened as a file leads to the dashboard beside it, which finds the same numbers', async () => {
  const { code, stderr } = await runCli(
    ['run', 'small.yaml', '--seed', '5', '--out', 'out/report.html', '--out', 'out/r.json', '--dashboard'],
    { cwd: folder },
  );
  expect(code).toBe(0);
  expect(stderr).toContain('leads to the dashboard beside it');
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(pathToFileURL(join(folder, 'out/')).href) && !/^(blob|data):/.test(url))
      complaints.push(url);
  });
  await page.goto(pathToFileURL(join(folder, 'out/report.html')).href);
  expect(await page.locator('#growth h2').textContent()).toContain('10,000');
  await page.getByRole('link', { name: 'Change this scenario and watch' }).click();
  await page.locator('.progress', { hasText: /^Done/ }).waitFor();
  await page.getByText('Share', { exact: true }).click();
  expect(await page.locator('.share-body').textContent()).toContain('send that file along');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Result as JSON' }).click(),
  ]);
  const shown = JSON.parse(readFileSync(await file.path(), 'utf8')) as Result;
  const written = JSON.parse(readFileSync(join(folder, 'out/r.json'), 'utf8')) as Result;
  expect(shown.seed).toBe(5);
  expect(shown.designs).toEqual(written.designs);
  // Every view loads its code from the page itself.
  for (const name of ['Reach', 'Calendar', 'Licenses', 'Machines', 'Trace', 'Findings']) {
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name }).click();
    await page.locator(`[data-drawn="${name.toLowerCase()}"]`).waitFor();
  }
  expect(complaints).toEqual([]);
  await page.close();
});

test('the pages of a server, opened as files, say where to go', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(import.meta.dirname, '../../dist/app/index.html')).href);
  const words = page.locator('.opened-as-file');
  expect(await words.isVisible()).toBe(true);
  expect(await words.textContent()).toContain('dist/dashboard.html');
  await page.close();
});

test.each([
  [['--dashboard'], /no report is written/],
  [['--dashboard', '--out', 'out/dashboard.html'], /give the other file another name/],
  [['--dashboard', '--out', 'small.yaml/report.html'], /Cannot write/],
])('%j is refused before anything runs', async (options, words) => {
  const { code, stderr } = await runCli(['run', 'small.yaml', ...options], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(words);
});
