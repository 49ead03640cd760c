import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/viz/chromium.ts';
import type { Figures } from '../sampling/sample.ts';

export interface PageParameters {
  readonly file: string;
}

const VIEWPORT = { width: 1280, height: 900 };

/**
 * Opens a report in a browser that was just started, and counts, by the page's own clock, from the begin of its
 * navigation until its first chart has been painted, and from a move of the slider below it until the frame that
 * shows where it was moved to has been.
 */
export async function measurePage({ file }: PageParameters): Promise<Figures> {
  return await inFreshBrowser(pathToFileURL(file).href, 'figure svg', slide);
}

/**
 * Opens an address in a browser that was just started, waits for the first picture, and moves a slider then.
 * @param picture selects what counts as the first picture.
 * @param limitMilliseconds ends the waiting: both then are said to have taken so long.
 */
export async function inFreshBrowser(
  address: string,
  picture: string,
  slideIn: (page: Page) => Promise<number>,
  limitMilliseconds = Number.POSITIVE_INFINITY,
): Promise<Figures> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.addInitScript(watchForPicture, picture);
    await page.goto(address, { waitUntil: 'load', timeout: 0 });
    const isThere = page.waitForFunction(() => 'pictureMilliseconds' in window, undefined, { timeout: 0 });
    const isInTime = await Promise.race([isThere.then(() => true), isOver(limitMilliseconds)]);
    if (!isInTime) {
      isThere.catch(() => undefined);
      return { pictureMilliseconds: limitMilliseconds, sliderMilliseconds: limitMilliseconds };
    }
    const pictureMilliseconds = await page.evaluate(
      () => (window as unknown as { pictureMilliseconds: number }).pictureMilliseconds,
    );
    return { pictureMilliseconds, sliderMilliseconds: await slideIn(page) };
  } finally {
    await browser.close();
  }
}

/** Where there is no limit it is never over. */
function isOver(limitMilliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (Number.isFinite(limitMilliseconds)) setTimeout(() => resolve(false), limitMilliseconds).unref();
  });
}

/** Runs in the page, before anything else: notes when the first frame after the first chart has been painted. */
function watchForPicture(picture: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(picture) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      // What is queued in a frame's callback runs once that frame has been painted.
      setTimeout(() => Object.assign(window, { pictureMilliseconds: performance.now() }));
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Moves the slider to each of its stops, from the end to the begin; the slowest move counts. */
function slide(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    if (slider === null) throw new Error('the page has no slider');
    let slowest = 0;
    for (let stop = Number(slider.max) - 1; stop >= Number(slider.min); stop--) {
      const moved = performance.now();
      slider.value = String(stop);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      slowest = Math.max(slowest, performance.now() - moved);
    }
    return slowest;
  });
}
