import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from './plain.ts';
import { sampleResult } from './sample-result.ts';
import { sample, show, type ViewsBench, viewsBench } from './views-bench.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FOLDER = new URL('./snapshots/', import.meta.url);
const ALL = { words: '', machine: '', trigger: '', onlyChanges: true };

let bench: ViewsBench;
let data: Awaited<ReturnType<typeof sample>>;
beforeAll(async () => {
  [bench, data] = await Promise.all([viewsBench(), sample()]);
});
afterAll(() => bench.close());

const FIGURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  machine: (page) => show(page, 'showMachine', 'gdapRelationship', data.trace),
  trace: (page) => show(page, 'showTrace', data.trace, ALL),
  'reach-difference': (page) => show(page, 'showDifference', sampleResult()),
  growth: (page) => show(page, 'showGrowth', data.licenses),
  ranges: (page) => show(page, 'showRanges', data.licenses),
  findings: (page) => show(page, 'showFindings', data.report, data.rules, ''),
};

const FOCUS: Readonly<Record<string, string>> = {
  trace: '.trace-list',
  'reach-difference': 'select',
  growth: '.tools button',
  ranges: '.tools button',
};

/** One element per line and numbers of one decimal, so that a change can be read in a diff. */
function readable(svg: string): string {
  return `${svg.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)).replace(/></g, '>\n<')}\n`;
}

/** The charts of a figure, one after the other. */
async function drawnCharts(page: Page): Promise<string> {
  const charts = page.locator('svg[data-chart]');
  await charts.first().waitFor();
  return charts.evaluateAll((all) => all.map((element) => element.outerHTML).join(''));
}

describe.each([
  ['wide', 1100],
  ['narrow', 360],
] as const)('charts of views on a %s screen', (kind, width) => {
  it('draw the sample as they did before', async () => {
    const { page, complaints } = await bench.open({ viewport: { width, height: 900 } });
    for (const [name, draw] of Object.entries(FIGURES)) {
      await draw(page);
      const svg = readable(await drawnCharts(page));
      const file = new URL(`${name}-${kind}.svg`, FOLDER);
      if (process.env.ENTWIN_UPDATE_GOLDEN === '1') {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, svg);
      }
      expect(existsSync(file), `${name}-${kind}.svg; write it with ENTWIN_UPDATE_GOLDEN=1`).toBe(true);
      expect(svg === readFileSync(file, 'utf8'), `${name}-${kind}.svg differs from its snapshot`).toBe(true);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect([name, sideways]).toEqual([name, false]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it.each(['light', 'dark'] as const)(
  'axe finds nothing in the %s views, with something in focus',
  async (colorScheme) => {
    const { page } = await bench.open({ colorScheme });
    await page.evaluate(AXE);
    for (const [name, draw] of Object.entries(FIGURES)) {
      await draw(page);
      const focus = page.locator(FOCUS[name] ?? '[data-pick][tabindex="0"]').first();
      await focus.focus();
      await page.keyboard.press(name === 'trace' ? 'End' : 'Enter');
      for (const summary of await page.locator('summary').all()) await summary.click();
      // The table of a trace is long, and made by the same hand as the others.
      if (name !== 'trace') await page.locator('.tools button[aria-controls]').click();
      const found = await page.evaluate(() =>
        (
          window as unknown as { axe: { run: (where: Document, options: object) => Promise<AxeResults> } }
        ).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          resultTypes: ['violations'],
        }),
      );
      const violations = found.violations.map(
        ({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html.slice(0, 160)}`,
      );
      expect(violations).toEqual([]);
    }
    await page.context().close();
  },
);

describe('with the keyboard alone', () => {
  it('all states are walked through, one at a time, and stay the stop of the tab key', async () => {
    const { page } = await bench.open();
    await FIGURES.machine!(page);
    const active = () => page.evaluate(() => document.activeElement?.getAttribute('data-pick'));
    const states = await page
      .locator('.machine-scroll [data-pick]')
      .evaluateAll((all) => all.map((state) => state.getAttribute('data-pick')));
    await page.locator('.machine-scroll').focus();
    await page.keyboard.press('Tab');
    const walked = [await active()];
    for (let step = 1; step < states.length; step++) {
      await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
      walked.push(await active());
    }
    expect(walked).toEqual(states);
    // Beyond the last one is nothing, and a way back.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe(states.at(-2));
    expect(await page.locator('.machine-scroll [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press(' ');
    const chosen = page.locator('.machine-scroll [aria-pressed="true"]');
    expect(await chosen.getAttribute('data-pick')).toBe(states.at(-2));
    await page.keyboard.press(' ');
    expect(await chosen.count()).toBe(0);
    await page.context().close();
  });

  it('a state opens what fails there, with its drill and its facts', async () => {
    const { page } = await bench.open();
    await FIGURES.machine!(page);
    await page.locator('[data-pick="created"]').focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const detail = await page.locator('.state-detail').innerText();
    expect(detail).toContain('The GDAP relationship has ended');
    expect(detail).toContain('entwin run scenarios/drills/relationship-expired.yaml');
    expect(detail).toContain('T17');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-pick'))).toBe('expired');
    await page.context().close();
  });

  it('an event leads to its cause, and the cause back to it', async () => {
    const { page } = await bench.open();
    await show(page, 'showTrace', data.trace, { ...ALL, words: 'tier2-01' });
    const expiry = data.trace.events.find(
      ({ event, entity, number }) => event === 'after expiry' && entity.includes('tier2-01') && number > 300,
    )!;
    const active = () => page.locator('.trace-list').getAttribute('aria-activedescendant');
    await page.locator('.trace-list').focus();
    while ((await active()) !== `trace-event-${expiry.number}`) await page.keyboard.press('ArrowDown');
    const row = page.locator(`#trace-event-${expiry.number}`);
    expect(await row.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    expect(await active()).toBe(`trace-event-${expiry.cause}`);
    expect(await page.locator('.trace-detail h3').innerText()).toContain(`#${expiry.cause} `);
    await page.context().close();
  });

  it('goes on from the event that a cause led to', async () => {
    const { page } = await bench.open();
    await show(page, 'showTrace', data.trace, ALL);
    await page.locator('.trace-list').focus();
    await page.keyboard.press('End');
    const button = page.locator('.trace-detail button').first();
    const number = (await button.textContent())!.slice(1);
    await button.press('Enter');
    await page.keyboard.press('ArrowRight');
    const effect = data.trace.events.find(({ cause }) => cause === Number(number))!;
    expect(await page.locator('.trace-detail h3').innerText()).toContain(`#${effect.number} `);
    await page.context().close();
  });

  it('a finding leads to its line', async () => {
    const { page } = await bench.open();
    await FIGURES.findings!(page);
    await page.locator('[data-pick]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.finding-detail button').first().press('Enter');
    expect(await page.evaluate('window.lines')).toEqual([data.report.findings[0]!.place.line]);
    await page.context().close();
  });
});

it('the lines of a waiver are copied, and selected where the browser does not let the page copy', async () => {
  const { page } = await bench.open();
  await FIGURES.findings!(page);
  await page.locator('[data-pick]').first().click();
  await page.getByText('Accept it for a time').click();
  const snippet = await page.locator('.finding-detail pre').textContent();
  const answerWith = (worked: boolean) =>
    page.evaluate((works) => {
      const writeText = (text: string) => {
        (window as unknown as { copied: string }).copied = text;
        return works ? Promise.resolve() : Promise.reject(new Error('not allowed'));
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    }, worked);
  await answerWith(true);
  const copy = page.getByRole('button', { name: 'Copy these lines' });
  await copy.click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate('window.copied')).toBe(snippet);
  await answerWith(false);
  await copy.press('Enter');
  await page.getByText('the text is selected').waitFor();
  expect((await page.evaluate(() => String(getSelection()))).trim()).toBe(snippet!.trim());
  const [first] = data.report.findings;
  const twin = { ...first!, fingerprint: 'f'.repeat(64) };
  await show(page, 'showFindings', { ...data.report, findings: [first, twin] }, data.rules, '');
  await page.locator('[data-pick]').first().click();
  expect(await page.locator('.finding-detail').textContent()).toContain(
    'it, and 1 other finding of its rule',
  );
  await page.context().close();
});

it('before and after: the title says what the comparison says, and turns with the designs', async () => {
  const { page } = await bench.open();
  await FIGURES['reach-difference']!(page);
  const title = async () => plain(await page.locator('h2').innerText());
  expect(await title()).toMatch(/^gdap-pim spares .* of 40 customers what happens under dap; none falls/);
  const marks = await page
    .locator('.difference-mark')
    .evaluateAll((all) => all.map((mark) => mark.firstChild?.textContent));
  expect(new Set(marks)).toEqual(new Set(['−']));
  const [before, after] = ['Before', 'After'].map((name) =>
    page.getByRole('combobox', { name, exact: true }),
  );
  // It begins with the two that lie furthest apart; whoever asks for the other one turns them.
  expect([await before!.inputValue(), await after!.inputValue()]).toEqual(['dap', 'gdap-pim']);
  await before!.selectOption('gdap-pim');
  expect(await after!.inputValue()).toBe('dap');
  expect(await title()).toMatch(/^Under dap .* more of 40 customers fall than under gdap-pim; none falls/);
  await page.getByRole('button', { name: 'Show table' }).click();
  expect(await page.locator('tbody tr').first().innerText()).toContain('+ more often');
  await after!.selectOption('gdap-standing');
  expect(await before!.inputValue()).toBe('gdap-pim');
  expect(await title()).toMatch(/^Under gdap-standing .* more of 40 customers fall than under gdap-pim/);
  await page.context().close();
});

describe('a run in motion', () => {
  it('starts at its end, moves only when asked, and counts what the trace says', async () => {
    const { page } = await bench.open();
    await FIGURES.machine!(page);
    const count = (state: string) => page.locator(`[data-count="${state}"]`).textContent();
    const at = (seconds: number, state: string) => {
      const last = new Map<string, string>();
      for (const { entity, to, atSeconds } of data.trace.events) {
        if (atSeconds <= seconds && entity.startsWith('gdapRelationship/')) last.set(entity, to);
      }
      return String([...last.values()].filter((to) => to === state).length);
    };
    expect(await count('active')).toBe(at(data.trace.horizonSeconds, 'active'));
    await page.locator('#token-time').fill('0');
    expect(await count('active')).toBe(at(0, 'active'));
    expect(await count('active')).not.toBe(at(data.trace.horizonSeconds, 'active'));
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '30 days a second' });
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByText('Time of the run: the end').waitFor();
    expect(await count('active')).toBe(at(data.trace.horizonSeconds, 'active'));
    await page.context().close();
  });

  it('is not offered to whoever wants no motion', async () => {
    const { page } = await bench.open({ reducedMotion: 'reduce' });
    await FIGURES.machine!(page);
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    expect(await page.getByText('Time of the run: the end').count()).toBe(1);
    await page.context().close();
  });
});

it('pictures are saved with everything that is drawn, and refer to nothing outside', async () => {
  const { page } = await bench.open();
  for (const [name, draw] of Object.entries(FIGURES)) {
    await draw(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-export="svg"]').click(),
    ]);
    const svg = readFileSync(await file.path(), 'utf8');
    expect(svg, name).toContain(
      plain(await page.locator('h2').evaluate((title) => title.textContent!)).slice(0, 12),
    );
    const shapes = (text: string) => text.match(/<(path|line|circle|rect|text)\b/g)?.length ?? 0;
    const drawn = await drawnCharts(page);
    expect(shapes(svg), name).toBeGreaterThanOrEqual(shapes(drawn));
    expect(svg, name).not.toMatch(/url\(#|href=/);
  }
  await page.context().close();
});

it('a picture says what of a run it shows', async () => {
  const { page } = await bench.open();
  const saved = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-export="svg"]').click(),
    ]);
    return readFileSync(await file.path(), 'utf8').replace(/<[^>]*>/g, ' ');
  };
  await FIGURES.machine!(page);
  await page.locator('#token-time').fill(String(9.5 * 86_400));
  expect(await saved()).toContain('Counted at: day 10, 12:00, of 21 days.');
  await show(page, 'showTrace', data.trace, ALL);
  const rows = await page.locator('.trace-event').count();
  expect(await saved()).toContain(`In this picture: ${rows} of them, from 2026-`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('In this picture').isVisible()).toBe(true);
  await show(page, 'showTrace', data.trace, { ...ALL, words: 'no such thing' });
  expect(await page.locator('.trace-detail').innerText()).toMatch(/^No event is like that/);
  await page.context().close();
});

it('paper shows the whole of a diagram, and a caption only what is drawn', async () => {
  const { page } = await bench.open({ viewport: { width: 700, height: 900 } });
  await FIGURES.machine!(page);
  expect(await page.locator('figcaption').textContent()).toMatch(/at the bottom, with ×.*with the facts/);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1017, height: 673 });
  // Landscape A4 within its margins. What is too wide stands in strips, whose states are all there, on one scale.
  const outer = (await page.locator('.picture').boundingBox())!;
  const strips = await page.locator('.machine-strips svg').evaluateAll((all) =>
    all.map((strip) => ({
      ...strip.getBoundingClientRect().toJSON(),
      scale: (strip as SVGSVGElement).getScreenCTM()!.a,
    })),
  );
  expect(strips.length).toBe(2);
  for (const { width, scale } of strips) {
    expect(width).toBeLessThanOrEqual(outer.width);
    expect(scale).toBeCloseTo(strips[0]!.scale, 3);
    // Words of 13 pixels are 8 points and more.
    expect(scale * 13 * 0.75).toBeGreaterThan(8);
  }
  expect(await page.locator('.machine-scroll').isVisible()).toBe(false);
  await show(page, 'showMachine', 'engineer', data.trace);
  const diagram = (await page.locator('.machine-scroll svg').boundingBox())!;
  expect(diagram.width).toBeLessThanOrEqual(outer.width);
  expect(await page.locator('.machine-strips').count()).toBe(0);
  expect(await page.locator('figcaption').textContent()).not.toContain('×');
  await page.context().close();
});

it('scrolls through thirty thousand events and draws only those in sight', async () => {
  const { page } = await bench.open();
  await show(page, 'showLongTrace', data.trace, 30_000);
  await page.locator('.trace-list').evaluate((list) => {
    list.scrollTop = list.scrollHeight / 2;
  });
  await page.locator('[aria-posinset="15010"]').waitFor({ state: 'attached' });
  expect(await page.locator('.trace-event').count()).toBeLessThan(40);
  await page.getByRole('button', { name: 'Show table' }).click();
  await page.getByText('Rows 1 to 500 of 30,000').waitFor();
  await page.getByRole('button', { name: 'Last rows' }).press('Enter');
  await page.getByText('Rows 29,501 to 30,000 of 30,000').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(500);
  expect(await page.locator('tbody th').last().innerText()).toBe('29999');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-export="csv"]').click(),
  ]);
  expect(
    readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\n').length,
  ).toBe(30_001);
  await page.context().close();
});
