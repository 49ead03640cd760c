import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkScenario } from '../../../scenarios/check/check-scenario.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { followTheft } from '../../../scenarios/theft/index.ts';
import { traceScenario } from '../../../scenarios/trace/index.ts';
import { formatNumber } from '../../../scenarios/writers/numbers.ts';
import { VIEWS } from '../../../viz/app/views.ts';
import { jsonOf } from '../../browser/page.ts';
import { frameIntervals } from './frame-intervals.ts';
import { type DashboardBench, dashboardBench, ended, hashOf, SMALL, yamlOf } from './open-dashboard.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Bytes of the first load, packed. */
const BUDGET = 200_000;

let bench: DashboardBench;
beforeAll(async () => {
  bench = await dashboardBench();
});
afterAll(() => bench.close());

async function downloaded(page: Page, label: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).click(),
  ]);
  return readFileSync(await file.path());
}

describe('from the first visit to a shared link', () => {
  it('compares: opens a door, changes a number in the form, and another browser sees the same', async () => {
    const { page, context, complaints, outside } = await bench.open();
    await page.getByRole('link', { name: 'Compare' }).click();
    const customers = page.getByLabel('Customers, as a number');
    await customers.fill('6');
    await page.getByLabel('Looks ahead').fill('P35D');
    await page.locator('[data-drawn="compare"]').waitFor();
    // The first picture may be of the text before, or of too few runs to tell a difference.
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/ 6 customers/);
    await page.getByText('Share', { exact: true }).click();
    const field = page.getByLabel('Link to this scenario');
    // The browser tells of a panel's opening a moment after it has opened.
    await expect.poll(() => field.inputValue()).toContain('#v1.');
    const other = await bench.open((await field.inputValue()).slice(bench.address.length));
    expect(await yamlOf(other.page)).toBe(await yamlOf(page));
    expect(await yamlOf(page)).toContain('    count: 6\n');
    expect([...complaints, ...outside, ...other.complaints, ...other.outside]).toEqual([]);
    await Promise.all([context.close(), other.context.close()]);
  });

  it('prices: sees who needs a seat, takes PIM out, and keeps the workbook', async () => {
    const { page, context, complaints, outside } = await bench.open();
    await page.getByRole('link', { name: 'Price' }).click();
    await page.locator('[data-drawn="licenses"]').waitFor();
    expect(await page.locator('#licenses h2').textContent()).toContain('23');
    await ended(page);
    await page.getByText('Share', { exact: true }).click();
    expect((await downloaded(page, 'Licenses as XLSX')).subarray(0, 2).toString()).toBe('PK');
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'gdap-pim no approval' }).uncheck();
    expect(await yamlOf(page)).not.toContain('name: gdap-pim no approval');
    expect([...complaints, ...outside]).toEqual([]);
    await context.close();
  });

  it('learns: follows the theft to one customer, and opens the fact behind a step', async () => {
    const { page, context, complaints, outside } = await bench.open();
    await page.getByRole('link', { name: 'Learn' }).click();
    await page.locator('[data-drawn="reach"]').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.reach-grid[data-design="dap"] [data-pick]').first().click();
    await page.locator('.chains a.chip').first().click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toMatch(/[A-Z0-9]+-?\d+.*microsoft/is);
    await page.keyboard.press('Escape');
    expect(await page.locator('.progress').textContent()).toMatch(/^Stopped after \d+ /);
    expect(page.url()).toContain(';view=reach');
    expect([...complaints, ...outside]).toEqual([]);
    await context.close();
  });
});

describe('what it says', () => {
  it('is what the command line says, to the byte, after pictures that knew less', async () => {
    const { page, context } = await bench.open(hashOf(SMALL));
    expect(await ended(page)).toBe('Done: 4 replications, precise enough.');
    await page.getByText('Share', { exact: true }).click();
    expect((await downloaded(page, 'Result as JSON')).toString()).toBe(await jsonOf('scenario.yaml', SMALL));
    expect((await downloaded(page, 'Scenario as YAML')).toString()).toBe(SMALL);
    const report = (await downloaded(page, 'Report in one file')).toString();
    expect(report).toContain('"name":"Small office"');
    expect(report).toContain('Content-Security-Policy');
    await context.close();
  });

  it('tries every other answer where somebody asks for it, and leads the reader to what it found', async () => {
    const { page, context, complaints, outside } = await bench.open(hashOf(SMALL));
    await ended(page);
    const title = page.locator('#sweep h2');
    expect(await title.textContent()).toContain('was not asked yet');
    await page.getByRole('button', { name: 'Try every other answer' }).click();
    await page.getByRole('progressbar', { name: 'Other answers tried' }).waitFor();
    await expect.poll(() => title.textContent()).not.toContain('was not asked yet');
    expect(await title.evaluate((element) => document.activeElement === element)).toBe(true);
    expect([...complaints, ...outside]).toEqual([]);
    await context.close();
  });

  it('shows a mistake where it is, in the form and in the text, and keeps the last pictures', async () => {
    const { page, context } = await bench.open(hashOf(SMALL));
    await ended(page);
    await page.getByLabel('Looks ahead').fill('20 moons');
    expect(await ended(page)).toMatch(/^1 error in the scenario\. The pictures show the last/);
    expect(await page.locator('#field-horizon').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#field-horizon-error').textContent()).toContain('is not a unit of time');
    expect(await page.locator('#comparison h2, .view h2').first().isVisible()).toBe(true);
    expect(await yamlOf(page)).toBe(SMALL.replace('P20D', '20 moons'));
    expect(await page.locator('#yaml-problems li').textContent()).toMatch(/^3:10 error/);
    expect(await page.locator('.gutter .error').textContent()).toMatch(/×\s+3/);
    await page.locator('#yaml').fill(SMALL.replace('name: Small office', 'name: [office'));
    await page.locator('#yaml-problems li').first().waitFor();
    // What cannot be read says nothing new: the form keeps what it knows, and takes nothing.
    await page.getByRole('tab', { name: 'Form' }).click();
    expect(await page.getByLabel('Looks ahead').inputValue()).toBe('20 moons');
    expect(await page.getByLabel('Looks ahead').isDisabled()).toBe(true);
    await page.getByRole('tab', { name: 'YAML' }).click();
    await page.locator('#yaml').fill(SMALL.replace('count: 4', 'count: 0'));
    await page.locator('.gutter .error', { hasText: '9' }).waitFor();
    await page.getByRole('tab', { name: 'Form' }).click();
    expect(await page.getByLabel('Customers, as a number').inputValue()).toBe('0');
    expect(await page.locator('.field-error', { hasText: '0 does not fit' }).isVisible()).toBe(true);
    await page.getByLabel('Seed of chance').fill('-3');
    await page.locator('.field-error', { hasText: '-3 does not fit here. Expected: at least 0' }).waitFor();
    await page.getByRole('tab', { name: 'YAML' }).click();
    await page.locator('#yaml').fill(SMALL);
    expect(await ended(page)).toMatch(/^Done/);
    expect(await page.locator('#yaml-problems li').count()).toBe(0);
    // A warning is no error, and does not look like one.
    await page.getByRole('tab', { name: 'Form' }).click();
    await page.getByLabel('When').fill('P40D');
    await page.locator('.field .hint:not(.field-error)', { hasText: /^Warning: / }).waitFor();
    expect(await page.getByLabel('When').getAttribute('aria-invalid')).toBe(null);
    expect(await ended(page)).toMatch(/^Done/);
    await context.close();
  });

  it.each(['reach', 'calendar', 'licenses', 'machines', 'trace', 'findings'])(
    '%s, drawn from the first designs, ends with all of them',
    async (view) => {
      const many = SMALL.replace('count: 4', 'count: 40');
      const { page, context, complaints } = await bench.open(hashOf(many, view));
      await page.locator(`[data-drawn="${view}"]`).waitFor();
      expect(await ended(page)).toMatch(/^Done/);
      const said = async () => (await page.locator('#view').textContent()) ?? '';
      // What has seats or relationships is the last design's, or that of the last two.
      await expect.poll(said).toContain('gdap-pim');
      const offered = await page
        .locator('#view select')
        .evaluateAll((all) =>
          all.map((select) => [...(select as HTMLSelectElement).options].map(({ value }) => value)),
        );
      const ofDesigns = offered.filter((values) => values.includes('gdap-pim'));
      expect(ofDesigns).toHaveLength({ reach: 2, machines: 1, trace: 1, findings: 1 }[view] ?? 0);
      for (const values of ofDesigns) {
        expect(values.filter((value) => value !== '')).toEqual(['dap', 'gdap-standing', 'gdap-pim']);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('gives up at once what is wanted no more, and shows only the newest', async () => {
    const long = SMALL.replace('count: 4', 'count: 60').replace('max: 4', 'max: 5000, halfWidth: 0.001');
    const { page, context } = await bench.open(hashOf(long));
    await page.locator('.view[data-replications]').waitFor();
    await page.getByRole('tab', { name: 'YAML' }).click();
    await page.locator('#yaml').fill(SMALL);
    expect(await ended(page)).toMatch(/^Done: 4/);
    expect(await page.locator('.view').getAttribute('data-replications')).toBe('4');
    await context.close();
  });
});

describe('under the hand', () => {
  it('draws frame after frame while sliders are dragged, and ends with the last step', async () => {
    const { page, context } = await bench.open(hashOf(SMALL, 'reach'));
    await ended(page);
    // Far from smooth, but this machine may be doing a lot beside; `npm run bench` measures.
    const enough = 400;
    await page.locator('#reach-time').waitFor();
    const time = await frameIntervals(page, { drags: '#reach-time' });
    expect(time.medianMilliseconds).toBeLessThan(enough);
    const slider = '#field-behavior-activationsPerEngineerPerDay';
    const behavior = await frameIntervals(page, { drags: slider });
    expect(behavior.medianMilliseconds).toBeLessThan(enough);
    expect(await ended(page)).toMatch(/^Done/);
    const last = await page.locator(slider).inputValue();
    expect(await yamlOf(page)).toContain(`activationsPerEngineerPerDay: ${last}`);
    await context.close();
  });
});

it('prices that are written stay in their field, and an example fits an estate', async () => {
  const { page, context } = await bench.open(hashOf(SMALL, 'licenses'));
  await ended(page);
  await page.getByText('Your prices and ranges').click();
  const field = page.getByLabel('Price file in YAML');
  await field.fill('entwin: prices/1');
  await page.locator('#licenses [data-pick]').first().click();
  expect(await page.locator('#licenses .heads').first().getAttribute('open')).toBe('');
  await page.getByLabel('Customers, as a number').fill('6');
  await page.getByText('dap and gdap-standing need no seat').waitFor();
  await expect.poll(() => page.locator('h1').textContent()).toMatch(/ 6 customers/);
  await ended(page);
  expect(await field.inputValue()).toBe('entwin: prices/1');
  expect(await page.locator('#licenses .heads').first().getAttribute('open')).toBe('');
  await yamlOf(page);
  await page.locator('#yaml').fill(OF_ESTATE);
  await page.getByText('An estate has the customers it has').waitFor();
  await page.getByRole('button', { name: 'Insert an example' }).click();
  await page.getByRole('button', { name: 'Count at these prices' }).click();
  await page.getByRole('heading', { name: 'No input moves any total by itself' }).waitFor();
  expect(await page.locator('#ranges figcaption').textContent()).toMatch(/^There is nothing to draw/);
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.locator('.finding-row').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.controls:visible').count()).toBe(0);
  await context.close();
});

describe('while something newer is on its way', () => {
  it.each(['licenses', 'trace', 'findings'])(
    '%s keeps its last picture, and says that it waits',
    async (view) => {
      const { page, context } = await bench.open(hashOf(SMALL, view));
      await ended(page);
      await page.locator('#view [aria-busy="false"] .picture').first().waitFor();
      const seen = await page.evaluate(
        () =>
          new Promise<{ least: number; waited: string | undefined }>((resolve) => {
            const place = document.querySelector('#view')!;
            let least = Number.POSITIVE_INFINITY;
            let waited: string | undefined;
            new MutationObserver(() => {
              least = Math.min(least, place.querySelectorAll('.picture').length);
              const isBusy = place.querySelector('[aria-busy="true"]') !== null;
              if (isBusy) waited ??= place.querySelector('[role="status"]')?.textContent;
              else if (waited !== undefined) resolve({ least, waited });
            }).observe(place, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
            const slider = document.querySelector<HTMLInputElement>('#field-sketch-customers-count')!;
            slider.stepUp();
            slider.dispatchEvent(new Event('input', { bubbles: true }));
          }),
      );
      expect(seen.least).toBeGreaterThan(0);
      expect(seen.waited).toMatch(/ …$/);
      await context.close();
    },
  );

  /** A scenario by its seed, which the traces name, and its seats, which the licenses do. */
  const seeded = (seed: number) =>
    SMALL.replace('tier1: 2', `tier1: ${seed}`).replace('horizon:', `seed: ${seed}\nhorizon:`);
  const own = (seed: number) => new RegExp(`needs ${seed + 2} |seed ${seed}\\.`);

  it.each(['licenses', 'trace'])('%s shows no picture of another text as its own', async (view) => {
    const { page, context } = await bench.open(hashOf(seeded(2), view));
    await ended(page);
    await page.locator('#view [aria-busy="false"] .picture').first().waitFor();
    await page.getByRole('tab', { name: 'YAML' }).click();
    /** What is shown as it is, not pale, after something was done in the moment in which the view begins to wait. */
    const shown = (text: string, then: 'cancel' | { readonly hash: string }) =>
      page.evaluate(
        async ([changed, next]) => {
          const results = document.querySelector('.results')!;
          const seen = new Set<string>();
          let hasWaited = false;
          const act = () => {
            if (next === 'cancel') document.querySelector<HTMLElement>('.cancel')!.click();
            else {
              location.hash = next.hash;
              // Until the page hears of it, the scenario before is the one that is shown.
              addEventListener('hashchange', () => seen.clear(), { once: true });
            }
            seen.clear();
          };
          const look = () => {
            if (!hasWaited && results.querySelector('#view [aria-busy="true"] .picture') !== null) {
              hasWaited = true;
              act();
            }
            if (results.classList.contains('stale')) return;
            for (const figure of results.querySelectorAll('#licenses, #trace'))
              if (figure.closest('[aria-busy="true"]') === null)
                seen.add(
                  `${figure.querySelector('h2')!.textContent} ${figure.querySelector('.drawn')!.textContent}`,
                );
          };
          const observer = new MutationObserver(look);
          observer.observe(results, { subtree: true, childList: true, attributes: true });
          const field = document.querySelector<HTMLTextAreaElement>('#yaml')!;
          field.value = changed;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          while (seen.size === 0 || document.querySelector<HTMLElement>('.cancel')!.hidden === false)
            await new Promise((resolve) => setTimeout(resolve, 20));
          observer.disconnect();
          return { hasWaited, seen: [...seen] };
        },
        [text, then] as const,
      );
    const canceled = await shown(seeded(3), 'cancel');
    const switched = await shown(seeded(4), { hash: hashOf(seeded(5), view) });
    for (const [{ hasWaited, seen }, seed] of [
      [canceled, 3],
      [switched, 5],
    ] as const) {
      expect(hasWaited).toBe(true);
      for (const words of seen) expect(words).toMatch(own(seed));
    }
    // A run that is given up before it knows anything leaves the last picture, pale.
    await page.evaluate((text) => {
      const field = document.querySelector<HTMLTextAreaElement>('#yaml')!;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector<HTMLElement>('.cancel')!.click();
    }, seeded(6));
    await page.waitForTimeout(500);
    expect(await page.locator('.results').getAttribute('class')).toContain('stale');
    expect(await page.locator(`#${view}`).textContent()).toMatch(own(5));
    await context.close();
  });
});

describe('pictures of what stands there no more', () => {
  it('are not saved, and say so', async () => {
    const { page, context } = await bench.open(hashOf(SMALL, 'reach'));
    await ended(page);
    await page.locator('[data-drawn="reach"]').waitFor();
    await yamlOf(page);
    await page.locator('#yaml').fill(SMALL.replace('P20D', 'soon'));
    await ended(page);
    let files = 0;
    page.on('download', () => files++);
    for (const kind of ['svg', 'png']) {
      await page.locator(`#reach [data-export="${kind}"]`).press('Enter');
      await page.locator('#reach .tool-status', { hasText: 'of the scenario before' }).waitFor();
    }
    await page.locator('#yaml').fill(SMALL);
    await ended(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#reach [data-export="svg"]').click(),
    ]);
    expect(file.suggestedFilename()).toBe('entwin-reach.svg');
    expect(files).toBe(1);
    await context.close();
  });

  it('go when another scenario is opened, even one with errors', async () => {
    const { page, context, complaints } = await bench.open(hashOf(SMALL));
    await ended(page);
    const open = (text: string) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, hashOf(text));
    await open(SMALL.replace('Small office', 'Another').replace('P20D', 'soon'));
    expect(await ended(page)).toBe('1 error in the scenario.');
    expect(await page.locator('h1').textContent()).toBe('Nothing to show yet.');
    expect(await page.locator('.results').innerText()).not.toContain('dap');
    expect(await page.locator('.results figure').count()).toBe(0);
    await page.getByText('Share', { exact: true }).click();
    expect(await page.getByRole('button', { name: 'Result as JSON' }).isDisabled()).toBe(true);
    await open(SMALL);
    expect(await ended(page)).toMatch(/^Done/);
    await page.locator('.results figure').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it('marks the line that a finding leads to, until the next key', async () => {
  const { page, context } = await bench.open(hashOf(SMALL, 'findings'));
  await ended(page);
  await page.locator('.finding-row').first().click();
  await page.locator('.finding-detail button').first().click();
  const line = Number((await page.locator('.finding-detail button').first().textContent())!.match(/\d+/)![0]);
  const marked = page.locator('.editor-text.led');
  await marked.waitFor();
  const placed = await marked.evaluate((element) => ({
    index: Number(getComputedStyle(element).getPropertyValue('--led-to')),
    image: getComputedStyle(element.querySelector('textarea')!).backgroundImage,
    line: (({ value, selectionStart }) => value.slice(0, selectionStart).split('\n').length)(
      element.querySelector('textarea')!,
    ),
  }));
  expect(placed).toMatchObject({ index: line - 1, line });
  expect(placed.image).toContain('gradient');
  await page.keyboard.press('ArrowDown');
  expect(await marked.count()).toBe(0);
  await context.close();
});

it('a run stays where it was scrolled to while another view is looked at', async () => {
  const { page, context } = await bench.open(hashOf(SMALL, 'trace'));
  await ended(page);
  const list = page.locator('.trace-list[aria-activedescendant]');
  await list.waitFor();
  await list.focus();
  await page.keyboard.press('End');
  const scrolled = () => list.evaluate(({ scrollTop }) => scrollTop);
  const before = await scrolled();
  expect(before).toBeGreaterThan(500);
  await page.getByRole('tab', { name: 'Machines' }).click();
  await page.locator('[data-drawn="machines"]').waitFor();
  await page.getByRole('tab', { name: 'Trace' }).click();
  await expect.poll(scrolled).toBe(before);
  await context.close();
});

it('the whole of a run leaves what the reader does in its first screen, and only the whole is saved', async () => {
  const { page, context } = await bench.open(hashOf(SMALL, 'trace'));
  await ended(page);
  // The first whole after a change is asked for at once, later ones when nothing changes for a moment.
  await page.getByLabel('Customers, as a number').fill('6');
  await expect.poll(() => page.locator('h1').textContent()).toMatch(/ 6 customers/);
  await page.locator('#view [aria-busy="false"] [data-export="csv"]').waitFor();
  const { first, whole } = await page.evaluate(async () => {
    const place = document.querySelector('#view')!;
    const list = () => place.querySelector<HTMLElement>('.trace-list[aria-activedescendant]');
    const isBeginning = () =>
      place.querySelector('#trace > .drawn')!.textContent!.includes('the rest of the run');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const seen = () => ({
      event: list()!.getAttribute('aria-activedescendant'),
      top: list()!.scrollTop,
      hasFocus: document.activeElement === list(),
      saves: place.querySelector('[data-export="csv"]') !== null,
    });
    const slider = document.querySelector<HTMLInputElement>('#field-sketch-customers-count')!;
    // On a busy machine the whole may come before a frame has shown the first screen: then the next step may.
    const isCaught = async () => {
      slider.stepUp();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      for (const end = Date.now() + 3000; Date.now() < end; await frame())
        if (isBeginning() && list() !== null) return true;
      return false;
    };
    while (!(await isCaught()));
    list()!.focus();
    list()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    const first = seen();
    while (isBeginning() || list() === null) await frame();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { first, whole: seen() };
  });
  expect(first).toMatchObject({ hasFocus: true, saves: false });
  expect(first.top).toBeGreaterThan(0);
  expect(whole).toEqual({ ...first, saves: true });
  await context.close();
});

it('the first machine to be seen is one that the design has', async () => {
  const only = SMALL.replace(/designs:[\s\S]*events:/, 'designs: [dap]\nevents:');
  const { page, context } = await bench.open(hashOf(only, 'machines'));
  await page.getByRole('heading', { name: /^Legacy DAP: / }).waitFor();
  expect(await page.locator('.machines-view select').first().inputValue()).toBe('dap');
  await context.close();
});

describe('without names', () => {
  it('the scenario, its link and its files hold none, and come back', async () => {
    const { page, context } = await bench.open(hashOf(SMALL));
    await ended(page);
    await page.getByText('Share', { exact: true }).click();
    await page.locator('.share .check input:enabled').waitFor();
    // In the same turn: not even the result of the moment before is given away with its names.
    const given = await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('.share .check input')!.click();
      return [...document.querySelectorAll<HTMLButtonElement>('.share-files button:enabled')].map(
        ({ textContent }) => textContent,
      );
    });
    expect(given).toEqual(['Scenario as YAML']);
    expect((await downloaded(page, 'Scenario as YAML')).toString()).not.toMatch(/office|#/);
    await page.locator('.scenario-name', { hasText: /^Scenario$/ }).waitFor();
    await page.getByLabel('Without names').uncheck();
    await page.locator('.scenario-name', { hasText: 'Small office' }).waitFor();
    expect(await yamlOf(page)).toBe(SMALL);
    await page.locator('#yaml').fill(OF_ESTATE);
    expect(await ended(page)).toMatch(/^Done/);
    await page.getByText('Share', { exact: true }).click();
    await page.getByLabel('Without names').check();
    await page.locator('.scenario-name', { hasText: /^Scenario$/ }).waitFor();
    expect(await ended(page)).toMatch(/^Done/);
    for (const file of ['Scenario as YAML', 'Result as JSON']) {
      expect((await downloaded(page, file)).toString()).not.toMatch(/secret/i);
    }
    // Only what has no names is said to have none: a change brings none, another scenario does.
    const box = page.getByLabel('Without names');
    const nameless = await page.locator('#yaml').inputValue();
    await page.locator('#yaml').fill(nameless.replace('max: 2', 'max: 3'));
    expect(await ended(page)).toMatch(/^Done/);
    expect(await box.isChecked()).toBe(true);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, hashOf(SMALL));
    await page.locator('.scenario-name', { hasText: 'Small office' }).waitFor();
    expect(await box.isChecked()).toBe(false);
    await context.close();
  });
});

const OF_ESTATE = `name: Secret merger
estate:
  tenants: [{ id: secret-msp, name: Secret MSP, role: managing }, { id: secret-bank, name: Secret bank }]
  people: [{ id: sue-secret, name: Sue Secret, tier: tier1 }]
  groups: [{ id: secret-desk, name: Secret desk }]
  memberships: [{ group: secret-desk, account: sue-secret }]
  relationships:
    - { id: secret-rel, customer: secret-bank, term: P2Y, roles: [Helpdesk Administrator], ends: 2027-06-01 }
  accessAssignments:
    - { id: secret-use, relationship: secret-rel, group: secret-desk, roles: [Helpdesk Administrator] }
precision: { min: 2, max: 2 }
`;

const ESTATE_FILE = `entwin: estate/1
asOf: 2026-01-05
tenants: [{ id: msp, name: MSP, role: managing }, { id: bank, name: Bank }]
people: [{ id: sue, tier: tier1 }]
`;

describe('the start page', () => {
  it('tells of a customer that is chosen, with its facts, and stays when a file cannot be opened', async () => {
    const { page, context, complaints } = await bench.open();
    const square = page.locator('.live-picture .reach-grid[data-design="gdap-pim"] [data-pick]').nth(5);
    await square.waitFor();
    expect(await page.locator('.chains').isVisible()).toBe(false);
    await page.locator('#own-files').setInputFiles({
      name: '<b>notes</b>.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from([0xff, 0x00, 0xff]),
    });
    expect(await page.getByRole('alert').innerText()).toContain('<b>notes</b>.yaml: ');
    await square.click();
    const told = page.locator('.chains', { hasText: /In the first run it (held|fell)/ });
    await told.waitFor();
    expect(await told.innerText()).toContain('Customer 006: ');
    expect(await told.innerText()).not.toContain('error');
    await told.locator('a.chip').first().click();
    expect(await page.getByRole('dialog').textContent()).toContain('Microsoft');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Learn' }).click();
    await page.locator('#reach .square.selected').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the calendar', () => {
  it('shades the days in which a renewal is due, as the scenario says, and names them in the table', async () => {
    const due = (lead: string) =>
      `${SMALL.replace('P20D', 'P60D').replace('100 days', '40 days')}behavior: { renewal: { lead: ${lead} } }\n`;
    const { page, context } = await bench.open(hashOf(due('10 days'), 'calendar'));
    await ended(page);
    await page.locator('#calendar .calendar-row').first().waitFor();
    expect(await page.locator('#calendar .lead').count()).toBe(4);
    expect(await page.locator('#calendar').innerText()).toContain(
      'Shaded: the days before a planned end in which its renewal is due',
    );
    await page.getByRole('button', { name: 'Show table' }).first().click();
    const days = await page
      .locator('#calendar tbody tr')
      .evaluateAll((rows) => rows.map((row) => [1, 2].map((at) => row.children[at]!.textContent!)));
    for (const [end, asked] of days) {
      const apart = Date.parse(end!) - Date.parse(asked!);
      // Asked at the start where the end is nearer than that.
      expect(asked === '2026-01-05' || apart === 10 * 24 * 3_600_000).toBe(true);
    }
    await page.locator('#calendar .calendar-row').nth(2).press('Enter');
    const chosen = await page.locator('#calendar .fate strong').innerText();
    await yamlOf(page);
    await page.locator('#yaml').fill(due('none'));
    await page.locator('#calendar').getByText('Shaded').waitFor({ state: 'detached' });
    expect(await page.locator('#calendar .lead').count()).toBe(0);
    // Whoever looks at a relationship looks at it still.
    expect(await page.locator('#calendar .fate strong').innerText()).toBe(chosen);
    await page.locator('#calendar .calendar-row.selected').waitFor();
    await context.close();
  });
});

describe('whatever comes in', () => {
  it('an address names its scenario from the first moment on, and an empty one says what is wrong', async () => {
    const { page, context } = await bench.open(hashOf(SMALL, 'reach'));
    expect(page.url()).toBe(bench.address + hashOf(SMALL, 'reach'));
    await page.goto(bench.address + hashOf(''));
    expect(await ended(page)).toMatch(/^1 error in the scenario/);
    await context.close();
  });

  it('an estate alone is asked nothing, and the form says so', async () => {
    const { page, context } = await bench.open(hashOf(ESTATE_FILE));
    expect(await ended(page)).toMatch(/^Done/);
    expect(await page.locator('.scenario-form').innerText()).toMatch(/^This is an estate as it stands/);
    expect(await page.locator('.scenario-form').getByRole('textbox').count()).toBe(0);
    await yamlOf(page);
    await page.locator('#yaml').fill(SMALL);
    await page.getByRole('tab', { name: 'Form' }).click();
    expect(await page.locator('#field-name').inputValue()).toBe('Small office');
    await context.close();
  });

  it('a scenario whose first text has errors says that there is nothing to show, until it has none', async () => {
    const { page, context } = await bench.open(hashOf(SMALL.replace('P20D', 'soon')));
    await page.locator('h1', { hasText: 'Nothing to show yet.' }).waitFor();
    expect(await page.locator('#view').innerText()).toMatch(/^The error stands at the place in question/);
    await page.getByLabel('Looks ahead').fill('P20D');
    await ended(page);
    expect(await page.locator('h1').innerText()).toMatch(/customers/);
    expect(await page.locator('#view').innerText()).not.toContain('place in question');
    await context.close();
  });

  it.each([
    ['#v9.abc', 'later version'],
    ['#v1.AAAA', 'missing or was changed'],
    [`#v1.${'A'.repeat(210_000)}`, 'longer than'],
  ])('a damaged link (%#) leaves a message and the start page', async (hash, words) => {
    const { page, context, complaints } = await bench.open(hash);
    expect(await page.getByRole('alert').textContent()).toContain(words);
    expect(await page.getByRole('link', { name: 'Compare' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('files of one’s own are opened together, and dropped ones too; a step back leads to the start', async () => {
    const { page, context, complaints, outside } = await bench.open();
    const file = (name: string, text: string) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await page.setInputFiles('#own-files', [file('s.yaml', 'name: Ours\nestate: ./e.yaml\n')]);
    expect(await page.getByRole('alert').textContent()).toContain('Choose it together with the scenario.');
    await page.setInputFiles('#own-files', [
      file('s.yaml', 'name: Ours\nestate: ./e.yaml\n'),
      file('e.yaml', ESTATE_FILE),
    ]);
    expect(await ended(page)).toMatch(/^Done/);
    expect(await page.locator('.scenario-name').textContent()).toBe('Ours');
    const taking = await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'small.yaml'));
      return ['dragover', 'dragleave', 'dragover', 'drop'].map((kind) => {
        const happens = { dataTransfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent(kind, happens));
        return document.documentElement.classList.contains('takes-files');
      });
    }, SMALL);
    expect(taking).toEqual([true, false, true, false]);
    await page.locator('.scenario-name', { hasText: 'Small office' }).waitFor();
    expect(await ended(page)).toMatch(/^Done/);
    await page.goBack();
    await page.locator('.scenario-name', { hasText: 'Ours' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Compare' }).waitFor();
    expect([...complaints, ...outside]).toEqual([]);
    await context.close();
  });

  it('a scenario too long for a link is simulated all the same, and Share says what to send', async () => {
    const { page, context, complaints } = await bench.open();
    const buffer = Buffer.from(`${SMALL}# ${'x'.repeat(1_100_000)}\n`);
    await page.setInputFiles('#own-files', [{ name: 'long.yaml', mimeType: 'text/yaml', buffer }]);
    expect(await ended(page)).toMatch(/^Done/);
    await page.getByText('Share', { exact: true }).click();
    const field = page.getByLabel('Link to this scenario');
    await expect.poll(() => field.inputValue()).toContain('too long for a link');
    expect(await page.getByRole('button', { name: 'Copy link' }).isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('names stay names', async () => {
    const hostile = SMALL.replace('Small office', '"<img src=x onerror=alert(1)></script>"');
    const { page, context, complaints } = await bench.open(hashOf(hostile));
    await ended(page);
    expect(await page.locator('.scenario-name').textContent()).toContain('<img src=x');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the page itself', () => {
  it('is small: the first load stays within its budget', () => {
    const html = readFileSync(join(bench.folder, 'index.html'), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThan(1);
    const size = [...files, 'index.html']
      .map((file) => gzipSync(readFileSync(join(bench.folder, file))).length)
      .reduce((sum, each) => sum + each, 0);
    expect(size).toBeLessThan(BUDGET);
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toContain('unsafe');
  });

  it('opens and simulates without a network, once it was there', async () => {
    const { page, context } = await bench.open('', { serviceWorkers: 'allow' });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await page.goto(bench.address + hashOf(SMALL, 'reach'));
    await page.reload();
    expect(await ended(page)).toMatch(/^Done: 4/);
    await page.locator('[data-drawn="reach"] .reach-grid').first().waitFor();
    await context.close();
  });

  it('leaves the keyboard where it is while results that know more are drawn', async () => {
    const { page, context } = await bench.open();
    await page
      .getByRole('link', { name: /Compare/ })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Reach' }).click();
    await page.locator('[data-drawn="reach"]').waitFor();
    await page.getByRole('slider', { name: /theft to containment/ }).focus();
    // An observer is called before anything else, the next key for instance, is.
    await page.evaluate(() => {
      const seen = { drawings: 0, lost: 0 };
      Object.assign(window, { seen });
      let slider = document.activeElement;
      new MutationObserver(() => {
        if (slider?.isConnected) return;
        slider = document.querySelector('#reach-time');
        seen.drawings++;
        if (document.activeElement !== slider) seen.lost++;
      }).observe(document.body, { childList: true, subtree: true });
    });
    const seen = () =>
      page.evaluate(() => (window as unknown as { seen: { drawings: number; lost: number } }).seen);
    await expect.poll(async () => (await seen()).drawings).toBeGreaterThan(2);
    expect((await seen()).lost).toBe(0);
    await context.close();
  });

  it('is walked with the keyboard alone', async () => {
    const { page, context } = await bench.open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(page.url()).toBe(`${bench.address}#main`);
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Compare');
    await page.keyboard.press('Enter');
    await page.locator('[data-drawn="compare"]').waitFor();
    await page.getByRole('tab', { name: 'Compare' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-drawn="reach"]').waitFor();
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Reach');
    await page.getByRole('slider', { name: /theft to containment/ }).focus();
    await page.keyboard.press('Home');
    expect(await page.locator('output').textContent()).toContain('theft');
    await page.getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.progress').textContent()).toMatch(/^Stopped after/);
    await context.close();
  });

  it.each([
    // 320 pixels are a screen of 1280 at 400 % zoom.
    [320, 'dark'],
    [360, 'light'],
    [1280, 'light'],
  ] as const)(
    'at a width of %i, %s: nothing is cut off, and axe finds nothing',
    async (width, colorScheme) => {
      const { page, context } = await bench.open(hashOf(SMALL), {
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
      });
      await ended(page);
      await page.getByText('Share', { exact: true }).click();
      const panel = await page.locator('.share-body').boundingBox();
      expect([panel!.x >= 0, panel!.x + panel!.width <= width]).toEqual([true, true]);
      for (const { id, label: view } of VIEWS) {
        await page.getByRole('tab', { name: view, exact: true }).click();
        await page.locator(`[data-drawn="${id}"]`).waitFor();
        // The rest of the page has been looked at above, and is the same.
        expect(await violations(page, '#view'), view).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(width);
      }
      await page.getByRole('tab', { name: 'YAML' }).click();
      await page.locator('#yaml').fill(SMALL.replace('P20D', 'soon'));
      await ended(page);
      expect(await violations(page), 'YAML').toEqual([]);
      await page.goto(bench.address);
      await page.reload();
      expect(await violations(page), 'start').toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'start').toBe(width);
      await context.close();
    },
  );
});

it('reach, machines, trace and findings answer as the command line does, on a phone and under the page’s policy', async () => {
  const loaded = await loadScenario({
    file: 'scenario.yaml',
    text: SMALL,
    readFile: () => Promise.reject(new Error('there is no other file')),
  });
  const trace = traceScenario(loaded.value!, { design: 'gdap-pim' }).value!;
  const report = checkScenario(loaded, { file: 'scenario.yaml' });
  const { page, context, complaints, outside } = await bench.open(hashOf(SMALL, 'trace'), {
    viewport: { width: 320, height: 800 },
  });
  const fits = async (view: string) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);

  await page.locator('.trace-event').first().waitFor();
  expect(await page.locator('#trace > .drawn').textContent()).toContain(
    `of ${formatNumber(trace.eventCount)} events`,
  );
  await fits('trace');
  await page.getByRole('tab', { name: 'Machines' }).click();
  await page.locator('.machines-view select').first().selectOption('engineer');
  await page.locator('[data-count="idle"]').waitFor();
  const engineers = trace.entities.filter(({ machine }) => machine === 'engineer').length;
  expect(await page.locator('#machine-engineer h2').textContent()).toContain(formatNumber(engineers));
  await fits('machines');

  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.locator('.finding-row').first().click();
  expect(await page.locator('.finding-row').count()).toBe(report.findings.length);
  await page.getByRole('button', { name: `Line ${report.findings[0]!.place.line}` }).click();
  await page.locator('#yaml').waitFor();
  await fits('findings');

  await page.getByRole('tab', { name: 'Reach' }).click();
  await page.locator('.reach-power:not([hidden])').waitFor();
  const rows = await page
    .locator('.reach-power tbody tr')
    .evaluateAll((each) => each.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows).toEqual(
    followTheft(loaded.value!).map(({ design, customers }) => {
      const fallen = customers.flatMap(({ fall }) => fall ?? []);
      const sum = (of: 'roles' | 'subscriptions') =>
        String(fallen.reduce((total, fall) => total + fall[of].length, 0));
      return [design, String(fallen.length), sum('roles'), sum('subscriptions')];
    }),
  );
  await page.locator('.reach-grid[data-design="gdap-pim"] [data-pick]').first().click();
  await page.getByRole('heading', { name: 'The ways to one customer' }).waitFor();
  await page.getByText('it fell in the minute of the theft').first().waitFor();
  expect(await page.locator('.square.selected').count()).toBe(3);
  await fits('reach');

  await page.getByRole('tab', { name: 'Machines' }).click();
  await page.locator('.machines-view select').first().selectOption('gdapRelationship');
  await page.locator('[data-pick="expired"]').press('Enter');
  await page.getByRole('button', { name: 'Open the drill: The GDAP relationship has ended' }).click();
  await page.locator('.scenario-name', { hasNotText: 'Small office' }).waitFor();
  expect(await ended(page)).toMatch(/^Done/);
  expect(await page.locator('.scenario-name').textContent()).toMatch(/relationship/i);
  await page.goBack();
  await page.locator('.scenario-name', { hasText: 'Small office' }).waitFor();
  expect([...complaints, ...outside]).toEqual([]);
  await context.close();
});

/** What axe finds; a phone shows what the screen at 400 % zoom does, and is looked at for its width only. */
async function violations(page: Page, where = 'html'): Promise<readonly string[]> {
  if (page.viewportSize()?.width === 360) return [];
  await page.evaluate(AXE);
  const found = await page.evaluate(
    (place) =>
      (
        window as unknown as { axe: { run: (where: string, options: object) => Promise<AxeResults> } }
      ).axe.run(place, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }),
    where,
  );
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 2)
        .map((node) => node.html.slice(0, 140))
        .join(' | ')}`,
  );
}
