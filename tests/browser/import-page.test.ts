import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { findChromium, NO_BROWSER } from '../helpers/browser-chromium';
import { type BrowserSession, openBrowserSession } from '../helpers/browser-session';
import { PROJECT } from '../helpers/run-settings';

const PROVIDED = path.join(PROJECT, 'data/hkcd-2023-01-13-baoan.txt');
const CORRECTED = '深圳寶安區召開黨代會，部署「十大行動」';
const story = (title: string, author: string) =>
  `${title}\n2024-05-06\n首頁 > 地區新聞 > 離島\n\n渡輪服務今日起加密。（記者${author}）\n`;
const fileOf = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** Building the panel takes a minute or more where nobody has built it before. */
const BUILDING = 600_000;
const STEP = 60_000;

const executable = findChromium();
if (!executable) console.warn(`The page 匯入稿件 is NOT tested in a browser. ${NO_BROWSER}`);

(executable ? describe : describe.skip)('whoever imports stories in the admin panel', () => {
  let session: BrowserSession;
  let page: Page;

  beforeAll(async () => {
    session = await openBrowserSession(executable ?? '');
    page = await session.pageOf('newsroom-editor');
  }, BUILDING);

  afterAll(() => session.close(), STEP);

  const step = (name: string, run: () => Promise<void>) =>
    test(name, () => session.step(name, run, page), STEP);

  const openPage = async () => {
    await page.goto(`${session.url}/admin/import-stories`);
    await page.getByRole('heading', { name: '加入稿件' }).waitFor();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const list = (name: RegExp) => page.getByRole('group', { name });
  const colours = async (group: string) => page.locator(`[data-group="${group}"]`).count();
  const title = () => page.locator('input[name="title"]');
  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  /** By how much the window is to be scrolled beside the page, which scrolls in a box of its own. */
  const overflow = () =>
    page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.scrollingElement ?? document.body;
      return Math.max(scrollHeight - innerHeight, scrollWidth - innerWidth);
    });
  /** As far down as it goes. */
  const scrollDown = () =>
    page
      .getByRole('button', { name: /^移除「段落/ })
      .last()
      .scrollIntoViewIfNeeded();
  const choose = (files: ReturnType<typeof fileOf>[]) =>
    page.locator('input[type="file"]').setInputFiles(files);
  /** As if they were dragged from outside the browser, wherever on the page. */
  const drop = async (files: readonly [name: string, content: string][]) => {
    const dataTransfer = await page.evaluateHandle((dropped) => {
      const carried = new DataTransfer();
      for (const [name, content] of dropped) carried.items.add(new File([content], name));
      return carried;
    }, files);
    for (const event of ['dragover', 'drop']) {
      await page.dispatchEvent('main', event, { dataTransfer });
    }
  };

  step('an editor pastes the provided article, and sees what it became', async () => {
    await page.goto(`${session.url}/admin`);
    await page.getByRole('link', { name: '匯入稿件', exact: true }).click();
    await page.getByLabel('稿件文字').fill(await readFile(PROVIDED, 'utf8'));
    await button('讀取文字').click();
    await list(/^原則 \(7\)$/).waitFor();
    await list(/^行動項目 \(10\)$/).waitFor();
    await list(/^署名 \(3\)$/).waitFor();
    // A title and a text of each, and the heading.
    expect(await colours('principles')).toBe(15);
    expect(await colours('actionItems')).toBe(21);
    expect(await list(/^署名 \d$/).count()).toBe(3);
    await page.getByRole('alert').filter({ hasText: '已經有這篇稿件' }).waitFor();
    await session.picture('import-duplicate', page);
  });

  step('finds the field of a passage, and the passage of a field', async () => {
    await page
      .locator('[data-group="actionItems"]', { hasText: '規劃落地引領行動' })
      .first()
      .click();
    await page.getByRole('status').getByText('行動項目 1 › 標題').waitFor();
    await session.picture('import-page', page);
    // Without a mouse, too.
    await page.locator('[data-group="title"]').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('標題', { exact: true }).waitFor();
    await page.locator('input[name="credits[1].name"]').focus();
    const lit = page.locator('[data-group="credits"][data-active="true"]');
    expect((await lit.allInnerTexts()).join(' ')).toContain('宋璐');
  });

  step('scrolls no further than the page goes, in a narrow window either', async () => {
    const wide = page.viewportSize() ?? { width: 1440, height: 1000 };
    for (const width of [wide.width, 800]) {
      await page.setViewportSize({ ...wide, width });
      expect(await overflow()).toBeLessThanOrEqual(3);
    }
    await session.picture('import-narrow', page);
    await page.setViewportSize(wide);
  });

  step('is led to the first field that is to be corrected', async () => {
    const date = page.locator('input[name="datePublished"]');
    const read = await date.inputValue();
    await date.fill('2024-13-45');
    await page.locator('input[name="actionItems[9].title"]').fill('');
    await scrollDown();
    await button('儲存為草稿').click();
    await page.getByText('必須是存在的日期').waitFor();
    expect(await date.evaluate((field) => field === document.activeElement)).toBe(true);
    const top = (await date.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThan(100);
    expect(top).toBeLessThan(900);
    await date.fill(read);
    await page.locator('input[name="actionItems[9].title"]').fill('行動');
  });

  step('is asked before leaving', async () => {
    await page.getByRole('link', { name: '首頁', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
    await title().waitFor();
  });

  step('corrects it, saves it, and lands where it is edited', async () => {
    await button('儲存為草稿').click();
    await page.getByRole('alertdialog').getByText('已經有 1 篇這樣的稿件').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
    await title().fill('');
    await button('儲存為草稿').click();
    await page.getByText('不能留空').waitFor();
    await title().fill(CORRECTED);
    await button('下移「原則 1」').click();
    await button('移除「行動項目 10」').click();
    await button('儲存為草稿').click();
    await page.getByRole('heading', { name: CORRECTED }).waitFor();
    expect(page.url()).toContain('[locale]=zh-Hant');
    const { data } = (await session.read(
      `/content-manager/collection-types/api::news-article.news-article/${/\w{24}/.exec(page.url())?.[0]}?locale=zh-Hant`,
    )) as { data: unknown };
    expect(data).toMatchObject({ title: CORRECTED });
    const { principles, actionItems } = data as Record<string, { title: string }[]>;
    expect(principles?.map((item) => item.title).slice(0, 2)).toEqual([
      '突出改革開路',
      '突出黨建引領',
    ]);
    expect([principles?.length, actionItems?.length]).toEqual([7, 9]);
  });

  step('drops several files, one of them a story that is there already', async () => {
    await openPage();
    await drop([
      ['新稿.txt', story('渡輪加密', '新記者')],
      ['舊稿.txt', await readFile(PROVIDED, 'utf8')],
      ['空稿.txt', ' '],
      ['圖.pdf', '%PDF-1.4'],
    ]);
    await row('空稿.txt').getByText('稿件沒有任何內容。').waitFor();
    await row('圖.pdf').getByText('只能讀取').waitFor();
    await row('堅定不移').getByText('重複', { exact: true }).waitFor();
    expect(await title().inputValue()).toBe('渡輪加密');
    await page.getByText(/^將會新建：.*新記者/).waitFor();
    await session.picture('import-files', page);
    // A text that is pasted beside them is what somebody wants to see next.
    await button('加入稿件').click();
    await page.getByLabel('稿件文字').fill(story('渡輪改道', '新記者'));
    await button('讀取文字').click();
    await row('渡輪改道').and(page.locator('[aria-current="true"]')).waitFor();
    expect(await title().inputValue()).toBe('渡輪改道');
    expect(await overflow()).toBeLessThanOrEqual(3);
    await button('移除「渡輪改道」').click();
    await button('核對「渡輪加密」').click();
    await button('儲存為草稿').click();
    // The next one opens; what was saved keeps a link.
    await page.getByText('已經有這篇稿件').waitFor();
    await page.getByRole('link', { name: '編輯「渡輪加密」' }).waitFor();
    await button('儲存為草稿').click();
    await page.getByRole('alertdialog').getByRole('button', { name: '另存一篇' }).click();
    await row('堅定不移').getByText('已儲存', { exact: true }).waitFor();
  });

  step('drops hundreds of files, and checks the first while the others are read', async () => {
    await openPage();
    const rows = page.getByRole('listitem').filter({ hasText: /^(?:第.{1,6}稿|\d+\.txt)/ });
    await drop(
      Array.from(
        { length: 500 },
        (_, at) => [`${at}.txt`, story(`第 ${at} 稿`, '新記者')] as const,
      ),
    );
    await page.getByText('還有 400 篇：').waitFor();
    expect(await rows.count()).toBe(100);
    await page.waitForFunction(() => document.querySelector('input[name="title"]'));
    await title().fill('第零稿');
    await row('第零稿').waitFor();
    await button('再顯示 100 篇').click();
    await page.getByText('還有 300 篇：').waitFor();
    expect(await rows.count()).toBe(200);
    await session.picture('import-hundreds', page);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
  });

  step('a reporter is told what they may not create, and saves without it', async () => {
    page = await session.pageOf('newsroom-reporter');
    await openPage();
    await choose([fileOf('來稿.txt', story('巴士改道', '無名氏'))]);
    await page.getByText('您不能新建作者').waitFor();
    await page.getByText('不會儲存：無名氏').waitFor();
    await session.picture('import-reporter', page);
    await button('儲存為草稿').click();
    await page.getByRole('heading', { name: '巴士改道' }).waitFor();
  });

  step('what was typed stays when the server refuses it', async () => {
    await openPage();
    await choose([fileOf('來稿.txt', story('電車慢駛', '新記者'))]);
    await title().fill('電車今日慢駛');
    await page.route('**/article-import', (route) => route.fulfill({ status: 413 }));
    await button('儲存為草稿').click();
    await page.getByRole('alert').filter({ hasText: '稿件沒有儲存' }).waitFor();
    expect(await title().inputValue()).toBe('電車今日慢駛');
    await page.unroute('**/article-import');
    await button('儲存為草稿').click();
    await page.getByRole('heading', { name: '電車今日慢駛' }).waitFor();
  });

  step('a role without the permission sees no such page', async () => {
    page = await session.pageOf('strapi-author');
    await page.goto(`${session.url}/admin`);
    await page.getByRole('link', { name: '內容管理', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '匯入稿件' }).count()).toBe(0);
    await page.goto(`${session.url}/admin/import-stories`);
    await page.getByText('您沒有權限存取這個內容').waitFor();
  });
});
