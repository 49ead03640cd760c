import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportBench, reportBench } from './open-report.ts';
import { sampleResult } from './sample-result.ts';

const FOLDER = new URL('./snapshots/', import.meta.url);
const CHARTS = {
  'reach-curve': '.reach-curve svg',
  'reach-grid': '[data-design="gdap-pim"] > svg',
  comparison: '#compare svg',
  calendar: '#calendar svg',
  licenses: '#licenses svg',
  'license-flow': '#license-flow svg',
};

let bench: ReportBench;
beforeAll(async () => {
  bench = await reportBench();
});
afterAll(() => bench.close());

/** One element per line and numbers of one decimal, so that a change can be read in a diff. */
function readable(svg: string): string {
  return `${svg.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)).replace(/></g, '>\n<')}\n`;
}

describe.each([
  ['wide', 1280],
  ['narrow', 360],
] as const)('charts on a %s screen', (kind, width) => {
  it('draw the sample as they did before', async () => {
    const { page } = await bench.open(sampleResult(), { viewport: { width, height: 900 } });
    for (const [name, selector] of Object.entries(CHARTS)) {
      const svg = readable(
        await page
          .locator(selector)
          .first()
          .evaluate((element) => element.outerHTML),
      );
      const file = new URL(`${name}-${kind}.svg`, FOLDER);
      if (process.env.ENTWIN_UPDATE_GOLDEN === '1') {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, svg);
      }
      expect(existsSync(file), `${name}-${kind}.svg; write it with ENTWIN_UPDATE_GOLDEN=1`).toBe(true);
      expect(svg === readFileSync(file, 'utf8'), `${name}-${kind}.svg differs from its snapshot`).toBe(true);
    }
    await page.context().close();
  });
});
