import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { administratorOf } from './browser-administrator';
import { type BrowserApp, startBrowserApp } from './browser-app';
import { launchChromium } from './browser-chromium';
import { buildProject } from './production-build';
import { ADMIN_URL, PROJECT, TEMPLATE } from './run-settings';
import { createDatabase, databaseName, dropDatabase } from './test-server';

/** Where pictures of failures are left. */
const FAILURES = path.join(PROJECT, '.tmp', 'browser-failures');
/** Where pictures are left for people to look at, and for the documents. */
const PICTURES = path.join(PROJECT, '.tmp', 'pictures');

/** An administrator in front of a built newsroom of their own. */
export interface BrowserSession {
  /** The newsroom's address, without a slash at the end. */
  readonly url: string;
  readonly page: Page;
  /** A page in front of somebody new, who has that role, in a browser of their own. */
  pageOf(roleCode: string): Promise<Page>;
  /** What the administrator reads at an address of the panel's own. */
  read(address: string): Promise<unknown>;
  /** Runs a step; where it fails, a picture of the page is left. */
  step(name: string, run: () => Promise<void>, shown?: Page): Promise<void>;
  /** Leaves a picture of the page, `.tmp/pictures/<name>.png`. */
  picture(name: string, shown?: Page): Promise<void>;
  close(): Promise<void>;
}

/** @param executable of a Chromium */
export const openBrowserSession = async (executable: string): Promise<BrowserSession> => {
  const distDir = await buildProject();
  const adminUrl = process.env[ADMIN_URL] ?? '';
  const database = databaseName('browser');
  const databaseUrl = await createDatabase({
    adminUrl,
    database,
    template: process.env[TEMPLATE],
  });
  let app: BrowserApp | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await app?.stop();
    await dropDatabase(adminUrl, database);
  };
  try {
    app = await startBrowserApp({ databaseUrl, distDir });
    browser = await launchChromium(executable);
    const { url } = app;
    const desk = administratorOf(url);
    const token = await desk.register();
    const page = await openPage({ browser, url, token });
    return {
      url,
      page,
      close,
      pageOf: async (roleCode) =>
        openPage({ browser: browser!, url, token: await desk.make(roleCode) }),
      read: desk.read,
      step: stepOn(page),
      picture: pictureOf(page),
    };
  } catch (error) {
    await close();
    throw error;
  }
};

const openPage = async ({
  browser,
  url,
  token,
}: {
  browser: Browser;
  url: string;
  token: string;
}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  // Where the panel keeps who is logged in.
  await context.addCookies([{ name: 'jwtToken', value: token, url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
};

const pictureOf =
  (page: Page) =>
  async (name: string, shown = page) => {
    // Notices slide in and out.
    await shown.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
  };

const stepOn =
  (page: Page) =>
  async (name: string, run: () => Promise<void>, shown = page) => {
    try {
      await run();
    } catch (error) {
      await shown.screenshot({ path: path.join(FAILURES, `${name}.png`) });
      throw error;
    }
  };
