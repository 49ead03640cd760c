import type { Page } from 'playwright-core';

/** A hand that moves one thing a little in every frame. */
export type Hand =
  /** Drags a slider from one end to the other. */
  | { readonly drags: string }
  /** Scrolls what scrolls within an element, or else the page. */
  | { readonly scrolls: string };

/** What came between the frames of such a move. */
export interface FrameIntervals {
  readonly medianMilliseconds: number;
  readonly slowMilliseconds: number;
  readonly longestMilliseconds: number;
}

const STEPS = 60;
const SLOW = 0.95;

/** Moves a hand for about a second and measures the time from each frame to the next: half, 95 in 100, and the longest. */
export async function frameIntervals(page: Page, hand: Hand): Promise<FrameIntervals> {
  const intervals = await page.evaluate(
    async ({ moved, steps }) => {
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const isDrag = 'drags' in moved;
      const target = document.querySelector<HTMLElement>(isDrag ? moved.drags : moved.scrolls);
      if (target === null) throw new Error('there is nothing here to move');
      const scrolling = [target, ...target.querySelectorAll<HTMLElement>('*')].find(
        (each) =>
          each.scrollHeight > each.clientHeight + 100 && /auto|scroll/.test(getComputedStyle(each).overflowY),
      );
      const scrolled = scrolling ?? document.scrollingElement!;
      const move = (step: number) => {
        if (target instanceof HTMLInputElement) {
          const [low, high] = [Number(target.min), Number(target.max)];
          target.value = String(Math.round(low + ((high - low) * step) / steps));
          target.dispatchEvent(new Event('input', { bubbles: true }));
        } else {
          scrolled.scrollTop = ((scrolled.scrollHeight - scrolled.clientHeight) * step) / steps;
        }
      };
      await nextFrame();
      const found: number[] = [];
      let last = performance.now();
      for (let step = 1; step <= steps; step++) {
        move(step);
        await nextFrame();
        const now = performance.now();
        found.push(now - last);
        last = now;
      }
      return found.sort((a, b) => a - b);
    },
    { moved: hand, steps: STEPS },
  );
  const at = (share: number) =>
    intervals[Math.min(intervals.length - 1, Math.floor(share * intervals.length))]!;
  return {
    medianMilliseconds: at(0.5),
    slowMilliseconds: at(SLOW),
    longestMilliseconds: intervals.at(-1)!,
  };
}
