import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { drawn } from './open-report.ts';

const REPORT = process.env.ENTWIN_SCREENSHOTS_OF;

// Takes the pictures of the README: ENTWIN_SCREENSHOTS_OF=out/report.html npx vitest run test/viz/screenshots.test.ts
it.skipIf(REPORT === undefined)('the README shows the report as it is', async () => {
  const browser = await launchChromium();
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 1040 } });
    await page.goto(pathToFileURL(resolve(REPORT!)).href);
    await drawn(page);
    const path = fileURLToPath(new URL(`../../docs/report-${colorScheme}.png`, import.meta.url));
    const picture = await page.screenshot({ path });
    expect(picture.length).toBeLessThan(400_000);
  }
  await browser.close();
});
