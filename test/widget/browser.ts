/**
 * A real browser for tests. Owns: which one there is, and that a missing one is told: where the
 * environment says AFTERCALL_BROWSER=required, as CI does, its tests fail, elsewhere they are skipped.
 */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
// Without a desktop around it, the same Chromium does what tests ask for with a third of the work: it comes first.
const USUAL = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable'],
];

const found = [process.env['CHROMIUM_PATH'], ...USUAL.map((name) => `/usr/bin/${name}`)].find(
  (path) => path !== undefined && existsSync(path),
);
const required = process.env['AFTERCALL_BROWSER'] === 'required';
const INSTALL =
  'install it (apt-get install chromium-headless-shell, or chromium), or set CHROMIUM_PATH to one';

/** `describe` for tests that need a browser. */
export const describeInBrowser = found !== undefined || required ? describe : describe.skip;

if (found === undefined && !required)
  process.stderr.write(
    `There is no Chromium: the tests of the chat window are skipped. To run them, ${INSTALL}.\n`,
  );

/** @throws when there is no Chromium */
export async function launchBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error(`These tests need Chromium: ${INSTALL}.`);
  return chromium.launch({ executablePath: found, args: FLAGS });
}
