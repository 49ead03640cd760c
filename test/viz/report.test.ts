import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { drawn, type OpenedReport, type ReportBench, reportBench } from './open-report.ts';
import { plain } from './plain.ts';
import { sampleResult } from './sample-result.ts';
import { HOSTILE_NAMES } from './sample-tenants.ts';

let bench: ReportBench;
let opened: OpenedReport;
const result = sampleResult();

beforeAll(async () => {
  bench = await reportBench();
  opened = await bench.open(result);
});
afterAll(() => bench.close());

const texts = async (selector: string) => (await opened.page.locator(selector).allTextContents()).map(plain);

describe('the report in a browser, from a file', () => {
  it('complains about nothing and asks for nothing', () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests).toEqual([]);
  });

  it('leads with the main finding of this Result', async () => {
    expect(await texts('h1')).toEqual([
      'gdap-pim cuts what one stolen account reaches from all 40 customers under dap to 3.1 (2.9–3.3).',
    ]);
  });

  it('shows every figure, each with a finding as its title', async () => {
    const figures = await opened.page
      .locator('main figure')
      .evaluateAll((all) => all.map((figure) => figure.id));
    expect(figures).toEqual([
      'reach',
      'reach-difference',
      'compare',
      'calendar',
      'licenses',
      'licenses-2',
      'license-flow',
      'failures',
    ]);
    expect(await texts('main h2')).toEqual([
      'Under dap 40 of 40 customers are open in the minute of the theft; under gdap-pim 3.1 of 40 (2.9–3.3) fall before containment',
      'gdap-pim spares 36.9 (36.7–37.1) of 40 customers what happens under dap; none falls more often',
      'gdap-pim is best on tenants reached and hours of hostile admin; dap and gdap-standing on wait for access, P2 seats and licenses per month',
      '7 of 40 relationships leave a customer without access; the longest gap, Contoso – Bergen Fisk 1, lasts 663 days and is still open at the end',
      'gdap-pim needs 23 P2 seats, all in Contoso MSP, 3 more than it owns; the per-customer habit would buy seats in 40 tenants that need none',
      'gdap-pim no approval needs 20 P2 seats, all in Contoso MSP; the per-customer habit would buy seats in 40 tenants that need none',
      '16 of 23 seats under gdap-pim, all in Contoso MSP, have the cause “eligible member”',
      'Access fails most often under gdap-pim and gdap-pim no approval: the activation ended in the middle of the work, 14.2 (13.6–14.8) times per run',
      'The designs raise 1 error, 1 warning and 1 note',
      '1 of 2 things the scenario expects does not hold',
      '14 facts cited, 3 documented by Microsoft, 11 less certain',
    ]);
  });

  it('shows a finding that somebody accepts last, says who, and does not count it among the errors', async () => {
    const waiver = { reason: 'Leaves <b>us</b> in spring', owner: 'Ann', expires: '2026-03-31' };
    const accepted = result.designs.map((design) => ({
      ...design,
      findings: design.findings.map((each) => (each.severity === 'error' ? { ...each, waiver } : each)),
    }));
    const { page } = await bench.open({ ...result, designs: accepted });
    expect(plain((await page.locator('#findings h2').textContent())!)).toBe(
      'The designs raise 1 warning, 1 note and 1 waived finding',
    );
    const last = plain((await page.locator('#findings li').last().textContent())!);
    expect(last).toContain('Waived error: Every engineer holds Global Administrator');
    expect(last).toContain('Accepted by Ann until 2026-03-31: Leaves <b>us</b> in spring.');
  });

  it('shows each number of the comparison as the other writers print it', async () => {
    const cells = await texts('#compare-table td');
    for (const design of result.designs) {
      for (const metric of design.metrics) {
        const wanted = formatInterval(metric);
        const found = cells.some((cell) => cell === wanted || cell.startsWith(`${wanted} [`));
        expect(found, `${metric.id} of ${design.id}`).toBe(true);
      }
    }
    const drawnMeans = await texts('#compare svg tspan.mean');
    const means = result.designs.flatMap((design) =>
      design.metrics
        .filter((metric) => metric.id !== 'mfa.registrations')
        .map((metric) => formatInterval(metric).split(' (')[0]!),
    );
    expect([...drawnMeans].sort()).toEqual([...means].sort());
    expect((await texts('#compare figcaption'))[0]).toContain(
      'Zero under every design, and so only in the table: MFA registrations. The same in all 400 replications, a number stands without an interval.',
    );
  });

  it('shows money of metrics and of tenants as the same amount', async () => {
    const row = opened.page.locator('#compare-table tbody tr', {
      hasText: 'What do the licenses cost per month?',
    });
    expect(plain((await row.textContent()) ?? '')).toContain('USD per month00207180');
    expect(await texts('#licenses-table tbody tr:first-child td:last-child')).toContain('207.00 USD');
  });

  it('lists assumptions, limits and where the numbers come from', async () => {
    const caveats = (await texts('.caveats')).join(' ');
    for (const limit of result.notModeled) expect(caveats).toContain(limit);
    for (const use of result.assumptions) expect(caveats).toContain(use.id);
    const foot = (await texts('footer')).join(' ');
    for (const part of ['Seed 42', result.scenario.hash, '0.1.0', '400 replications', '2026-11-20'])
      expect(foot).toContain(part);
  });

  it('opens and closes the table twin of a figure', async () => {
    for (const id of ['reach', 'compare', 'calendar', 'licenses', 'failures']) {
      const twin = opened.page.locator(`#${id}-table`);
      const toggle = opened.page.locator(`#${id} .tools button`).first();
      expect(await twin.isVisible()).toBe(false);
      await toggle.click();
      expect(await twin.isVisible()).toBe(true);
      expect(await toggle.getAttribute('aria-expanded')).toBe('true');
      expect(await twin.locator('caption').first().isVisible()).toBe(true);
      expect(await twin.locator('th[scope=col]').count()).toBeGreaterThan(1);
      expect(await twin.locator('th[scope=row]').count()).toBeGreaterThan(1);
      await toggle.click();
      expect(await twin.isVisible()).toBe(false);
    }
  });

  it('says the reasons for every licensed head', async () => {
    const heads = opened.page.locator('#licenses details').first();
    await heads.locator('summary').click();
    expect(await heads.locator('li').count()).toBe(23);
    expect(plain((await heads.textContent()) ?? '')).toContain('approver for GDAP Exchange PIM-91');
    expect(plain((await heads.textContent()) ?? '')).toContain('<svg onload=alert(1)>');
  });

  it('turns dark and light by hand', async () => {
    const ground = () =>
      opened.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await opened.page.locator('.theme-toggle').click();
    expect(await ground()).not.toBe(light);
    await opened.page.locator('.theme-toggle').click();
    expect(await ground()).toBe(light);
  });
});

describe('reach under the hand', () => {
  const counts = () => texts('.reach-grid .count');
  const atMark = (index: number) =>
    result.designs.map(({ reach }) => {
      const [mean, interval] = formatInterval(reach!.series[index]!).split(' (');
      return interval === undefined ? `${mean} of 40` : `${mean} of 40 (${interval}`;
    });

  it('starts at the end and moves with the arrow keys, and every count is the Result’s', async () => {
    expect(await counts()).toEqual(atMark(5));
    const slider = opened.page.locator('#reach-time');
    await slider.focus();
    for (const index of [4, 3, 2, 1, 0]) {
      await slider.press('ArrowLeft');
      expect(await counts()).toEqual(atMark(index));
    }
    expect(await slider.getAttribute('aria-valuetext')).toBe('in the minute of the theft');
    expect((await texts('#reach [aria-live]'))[0]).toContain('dap 40 of 40; gdap-standing 22');
    expect(await opened.page.locator('[data-design="gdap-pim"] .after').count()).toBe(0);
    await slider.press('End');
    expect(await counts()).toEqual(atMark(5));
    expect(await opened.page.locator('[data-design="gdap-pim"] .after').count()).toBe(8);
    expect(await opened.page.locator('[data-design="dap"] .after').count()).toBe(40);
  });

  it('walks over the squares with the keyboard and tells what is known of one', async () => {
    const grid = opened.page.locator('[data-design="gdap-pim"]');
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await grid.locator('[tabindex="0"]').focus();
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('ArrowRight');
    await opened.page.keyboard.press('Enter');
    const chains = await texts('.chain-row');
    expect(chains[2]).toContain('Jena Glas 1: never reached: an approver stands in the way.');
    expect(chains[0]).toContain('personErin Tier-2'.replace('person', 'person '));
    expect(await opened.page.evaluate(() => document.activeElement?.getAttribute('data-pick'))).toBe(
      'customer-10',
    );
  });
});

describe('the days of a calendar', () => {
  it('are chosen with the keys or by dragging over the strip, and all come back', async () => {
    const calendar = opened.page.locator('#calendar');
    const said = async () => (await calendar.locator('.span-said span').textContent()) ?? '';
    const last = calendar.getByRole('slider', { name: 'Last day shown' });
    const days = Number(await last.getAttribute('aria-valuemax'));
    await last.focus();
    await last.press('PageDown');
    expect(await last.getAttribute('aria-valuenow')).toBe(String(days - 30));
    expect(await opened.page.evaluate(() => document.activeElement?.getAttribute('data-brush'))).toBe('to');
    expect(await said()).toContain(
      `Shown: ${result.scenario.startDate} to ${await last.getAttribute('aria-valuetext')}`,
    );
    await calendar.getByRole('button', { name: 'Show all days' }).click();
    expect(await said()).toBe('');
    const strip = (await calendar.locator('.brush-area').boundingBox())!;
    const at = (share: number) => [strip.x + share * strip.width, strip.y + strip.height / 2] as const;
    await opened.page.mouse.move(...at(0.25));
    await opened.page.mouse.down();
    await opened.page.mouse.move(...at(0.75));
    await opened.page.mouse.up();
    const first = calendar.getByRole('slider', { name: 'First day shown' });
    const chosen = [first, last].map(async (each) => Number(await each.getAttribute('aria-valuenow')) / days);
    const [from, to] = await Promise.all(chosen);
    expect(from).toBeCloseTo(0.25, 1);
    expect(to).toBeCloseTo(0.75, 1);
    await calendar.getByRole('button', { name: 'Show all days' }).click();
  });
});

describe('the filter of a calendar', () => {
  it('keeps what breaks within 90 days, says how many, and gives all back', async () => {
    const calendar = opened.page.locator('#calendar');
    const rows = () => calendar.locator('.calendar-row').count();
    const filter = calendar.locator('.calendar-filter select');
    const all = await rows();
    const shown = result.designs.find(({ calendar }) => calendar.length === all)!;
    const soon = shown.calendar.filter(({ outages }) => outages.some(({ fromDay }) => fromDay <= 90));
    expect(soon.length).toBeGreaterThan(0);
    await filter.selectOption({ label: `Breaks within 90 days (${soon.length})` });
    expect(await rows()).toBe(soon.length);
    for (const { name } of soon) expect(await calendar.locator('svg').last().textContent()).toContain(name);
    await filter.selectOption({ label: `All (${all})` });
    expect(await rows()).toBe(all);
  });
});

describe('names made to break a page', () => {
  it('appear as text and run nothing', async () => {
    await opened.page.locator('#calendar .tools button').first().click();
    const all = plain((await opened.page.locator('#page').textContent()) ?? '');
    for (const name of [HOSTILE_NAMES.image, HOSTILE_NAMES.script, HOSTILE_NAMES.long])
      expect(all).toContain(name);
    await drawn(opened.page);
    expect(await opened.page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined();
    expect(await opened.page.locator('#page img, #page script, #page b').count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });

  it('could run nothing even if they became markup', async () => {
    const other = await bench.open(result);
    await other.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.pwned = 1';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.pwned = 1');
      image.src = 'data:,x';
      document.body.append(image);
    });
    await other.page.waitForTimeout(100);
    expect(await other.page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined();
    expect(other.complaints.join(' ')).toContain('Content Security Policy');
    await other.page.context().close();
  });
});

describe('parts a Result does not hold', () => {
  it('leave no empty figure', async () => {
    const bare: Result = {
      ...result,
      designs: [{ ...result.designs[0]!, reach: null, findings: [], unserved: [] }],
      comparisons: [],
      expectations: [],
      assumptions: [],
      facts: [],
      notModeled: [],
    };
    const other = await bench.open(bare);
    expect(
      await other.page.locator('main figure').evaluateAll((all) => all.map((figure) => figure.id)),
    ).toEqual(['compare']);
    expect(await other.page.locator('main section, aside').count()).toBe(0);
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });

  it('leave a sentence when there is no result at all', async () => {
    const other = await bench.open({ ...result, schema: 'entwin.result/99' } as unknown as Result);
    expect(await other.page.locator('main').textContent()).toContain('entwin.result/99');
    await other.page.context().close();
  });
});
