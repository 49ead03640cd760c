import { linkHash } from '../../scenarios/share/scenario-link.ts';
import { frameIntervals, type Hand } from '../../test/viz/app/frame-intervals.ts';
import { launchChromium } from '../../test/viz/chromium.ts';
import type { Figures } from '../sampling/sample.ts';
import { withDashboard } from './dashboard.ts';
import { flagshipTextOf } from './flagship.ts';

export interface FramesParameters {
  readonly customers: number;
  readonly view: 'compare' | 'reach' | 'calendar' | 'trace';
}

const DESIGN = 'gdap-pim';
const VIEWPORT = { width: 1280, height: 900 };
const WAIT_MILLISECONDS = 120_000;

/** What a reader's hand moves in each view; in Compare it is the number of activations, which simulates anew. */
const HANDS: Readonly<Record<FramesParameters['view'], Hand>> = {
  compare: { drags: '#field-behavior-activationsPerEngineerPerDay' },
  reach: { drags: '#reach-time' },
  calendar: { scrolls: '#view' },
  trace: { scrolls: '#view' },
};

/** Milliseconds from one frame to the next while a slider is dragged or a view is scrolled, with the run at its end. */
export function measureFrames({ customers, view }: FramesParameters): Promise<Figures> {
  return withDashboard(async (address) => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: VIEWPORT });
      const text = (await flagshipTextOf(DESIGN, customers))
        .replace(/^precision: .*$/m, 'precision: { min: 2, max: 2 }')
        // Else no relationship would end before the horizon, and Calendar would stay empty.
        .replace(/^ {4}endsAfter: .*$/m, '    endsAfter: 1 day to 80 days');
      await page.goto(`${address}${linkHash({ text, view })}`);
      const done = page.locator('.progress', { hasText: /^Done/ });
      await done.waitFor({ timeout: WAIT_MILLISECONDS });
      const hand = HANDS[view];
      await page
        .locator('drags' in hand ? hand.drags : '#view svg, #view canvas, #view table')
        .first()
        .waitFor({ timeout: WAIT_MILLISECONDS });
      return { ...(await frameIntervals(page, hand)) };
    } finally {
      await browser.close();
    }
  });
}
