import { type Browser, chromium } from 'playwright-core';
import { findProgram } from '../installed-program.ts';

const CANDIDATES = [
  process.env.ENTWIN_CHROMIUM,
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium of this machine.
 * @throws when there is none and none can be installed; the message says how to get one.
 */
export function findChromium(): string {
  return findProgram({
    candidates: CANDIDATES,
    debianPackage: 'chromium',
    advice:
      'These tests open the report in a real browser and found none. Install Chromium (Debian: apt-get install chromium) or Chrome, or set ENTWIN_CHROMIUM to the path of one.',
  });
}

/** A browser with an empty profile that talks to nobody. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
    ],
  });
}
