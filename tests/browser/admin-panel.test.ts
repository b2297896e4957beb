import path from 'node:path';

import type { Browser, Locator, Page } from 'playwright-core';

import { type BrowserApp, startBrowserApp } from '../helpers/browser-app';
import { buildProject } from '../helpers/production-build';
import { findChromium, launchChromium, NO_BROWSER } from '../helpers/browser-chromium';
import { ADMIN_URL, PROJECT, TEMPLATE } from '../helpers/run-settings';
import { createDatabase, databaseName, dropDatabase } from '../helpers/test-server';

const TITLE = '深圳寶安區召開七屆二次黨代會 堅定不移走好高質量發展之路';
const SIMPLIFIED_TITLE = '深圳宝安区召开七届二次党代会 坚定不移走好高质量发展之路';
const NEW_TITLE = '深圳寶安區部署「十大行動」 走好高質量發展之路';
const ADMINISTRATOR = { email: 'editor@newsroom.example', password: 'Newsroom-2023' };

/** Building the panel takes a minute or more where nobody has built it before. */
const BUILDING = 600_000;
const STEP = 60_000;

/** Where pictures of failures are left. */
const FAILURES = path.join(PROJECT, '.tmp', 'browser-failures');

const executable = findChromium();
if (!executable) console.warn(`The admin panel is NOT tested in a browser. ${NO_BROWSER}`);

(executable ? describe : describe.skip)('an editor in the admin panel', () => {
  const database = databaseName('browser');
  const adminUrl = process.env[ADMIN_URL] ?? '';
  let app: BrowserApp | undefined;
  let browser: Browser | undefined;
  let page: Page;
  let url = '';

  beforeAll(async () => {
    const distDir = await buildProject();
    const template = process.env[TEMPLATE];
    const databaseUrl = await createDatabase({ adminUrl, database, template });
    app = await startBrowserApp({ databaseUrl, distDir });
    url = app.url;
    browser = await launchChromium(executable ?? '');
    page = await freshPage(browser);
  }, BUILDING);

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await dropDatabase(adminUrl, database);
  }, STEP);

  const freshPage = async (chromium: Browser): Promise<Page> => {
    const fresh = await chromium.newPage({ viewport: { width: 1440, height: 1000 } });
    fresh.setDefaultTimeout(STEP / 2);
    return fresh;
  };

  /** A test that leaves a picture of the page when it fails. */
  const step = (name: string, run: () => Promise<void>) =>
    test(
      name,
      () =>
        run().catch(async (error: unknown) => {
          await page.screenshot({ path: path.join(FAILURES, `${name}.png`) });
          throw error;
        }),
      STEP,
    );

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.locator(`input[name="${name}"]`);
  const response = (method: string, part: string) =>
    page.waitForResponse(
      (answer) => answer.request().method() === method && answer.url().includes(part),
    );

  step('who opens it first registers as the administrator, in Traditional Chinese', async () => {
    await page.goto(`${url}/admin`);
    await page.getByRole('heading', { name: '歡迎使用 Strapi' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh');

    await field('firstname').fill('小明');
    await field('email').fill(ADMINISTRATOR.email);
    await field('password').fill(ADMINISTRATOR.password);
    await field('confirmPassword').fill(ADMINISTRATOR.password);
    const registered = response('POST', '/admin/register-admin');
    await button('準備開始').click();
    expect((await registered).status()).toBe(200);
    await page.getByRole('heading', { name: '小明，您好' }).waitFor();
  });

  step('logs in again in a fresh browser, which needs no choice of language either', async () => {
    await page.close();
    page = await freshPage(browser!);
    await page.goto(`${url}/admin`);
    await field('email').fill(ADMINISTRATOR.email);
    await field('password').fill(`not ${ADMINISTRATOR.password}`);
    await button('登入').click();
    await page.getByRole('alert').filter({ hasText: '電郵地址或密碼不正確。' }).waitFor();
    await field('password').fill(ADMINISTRATOR.password);
    const loggedIn = response('POST', '/admin/login');
    await button('登入').click();
    const { data } = (await (await loggedIn).json()) as { data: { user: object } };
    expect(data.user).toMatchObject({ preferedLanguage: 'zh' });
    await page.getByRole('heading', { name: '小明，您好' }).waitFor();
  });

  step('finds the article in a list with Chinese headings', async () => {
    await page.getByRole('link', { name: '內容管理', exact: true }).click();
    await page.getByRole('link', { name: '新聞稿件', exact: true }).click();
    await page.getByRole('heading', { name: '新聞稿件' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: TITLE });
    await row.filter({ hasText: '繁體中文（預設）' }).waitFor();
    expect(await headingsIn(page.getByRole('main'))).toEqual([
      '標題',
      '刊登日期',
      '來源',
      '更新時間',
      '已有版本',
      '狀態',
    ]);
  });

  step('reads it in both scripts', async () => {
    await page.getByRole('row').filter({ hasText: TITLE }).getByText(TITLE).click();
    await expectTitle(TITLE);
    await switchTo('简体中文');
    await expectTitle(SIMPLIFIED_TITLE);
    await switchTo('繁體中文');
    await expectTitle(TITLE);
    await page.getByRole('button', { name: '記者', exact: true }).first().waitFor();
  });

  step('saves a change, and is asked in Chinese whether to publish what was chosen', async () => {
    await field('title').fill(NEW_TITLE);
    const saved = response('PUT', '/content-manager/');
    await button('儲存').click();
    expect((await saved).status()).toBe(200);
    await page.getByRole('link', { name: '新聞稿件', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: NEW_TITLE });
    await row.getByRole('checkbox').click();
    await button('發佈').click();
    const dialog = page.getByRole('dialog');
    expect(await headingsIn(dialog)).toEqual(['文件編號', '標題', '狀態', '能否發佈']);
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    await row.getByText(NEW_TITLE).click();
    await expectTitle(NEW_TITLE);
  });

  step('publishes it, and sites read it', async () => {
    const published = response('POST', '/actions/publish');
    await button('發佈').click();
    const answer = await published;
    expect(answer.status()).toBe(200);
    const { data } = (await answer.json()) as { data: { documentId: string } };
    await page.getByRole('heading', { name: NEW_TITLE }).waitFor();

    const read = await fetch(`${url}/api/news-articles/${data.documentId}?locale=zh-Hant`);
    expect(await read.json()).toMatchObject({ data: { title: NEW_TITLE } });
  });

  const headingsIn = async (place: Locator): Promise<string[]> => {
    const headings = place.locator('thead th');
    await headings.first().waitFor();
    const texts = await headings.allInnerTexts();
    return texts.map((text) => text.trim()).filter(Boolean);
  };

  const expectTitle = (title: string) =>
    page.waitForFunction(
      (expected) =>
        document.querySelector<HTMLInputElement>('input[name="title"]')?.value === expected,
      title,
    );

  const switchTo = async (locale: string) => {
    await page.getByRole('combobox', { name: '語言版本' }).click();
    const option = page.getByRole('option', { name: locale });
    expect(await option.innerText()).toMatch(/已發[佈布]/);
    await option.click();
  };
});
