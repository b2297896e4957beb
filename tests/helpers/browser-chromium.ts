import { accessSync, constants } from 'node:fs';
import path from 'node:path';

import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium or Chrome of this machine: the one that CHROMIUM_PATH names, or one that is installed.
 *
 * @throws where there is none though REQUIRE_BROWSER=1 asks for one
 */
export const findChromium = (): string | undefined => {
  const { CHROMIUM_PATH, PATH = '', REQUIRE_BROWSER } = process.env;
  const folders = PATH.split(path.delimiter);
  const installed = [
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...ELSEWHERE,
    chromium.executablePath(),
  ];
  const found = (CHROMIUM_PATH ? [CHROMIUM_PATH] : installed).find(isExecutable);
  if (!found && REQUIRE_BROWSER === '1') throw new Error(NO_BROWSER);
  return found;
};

/** What to tell where there is none. */
export const NO_BROWSER =
  'There is no Chromium here: install one (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.';

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS });

/** Nothing but the page under test goes over the network; the sandbox is not there for root. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
