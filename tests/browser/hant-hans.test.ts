import { readFile } from 'node:fs/promises';

import type { Locator } from 'playwright-core';

import { findChromium, NO_BROWSER } from '../helpers/browser-chromium';
import { type BrowserSession, openBrowserSession } from '../helpers/browser-session';

const ARTICLES = 'content-manager/collection-types/api::news-article.news-article';

const FIRST = { title: '寶安區部署「十大行動」', summary: '大會強調以人為本，發展製造業。' };
const CORRECTED_TITLE = '宝安区布置「十大行动」';
const CHANGED = {
  title: '寶安區今日部署「十大行動」',
  summary: '大會強調以人為本，發展先進製造業。',
};

/** Building the panel takes a minute or more where nobody has built it before. */
const BUILDING = 600_000;
const STEP = 60_000;

const executable = findChromium();
if (!executable) console.warn(`The two scripts are NOT tested in a browser. ${NO_BROWSER}`);

(executable ? describe : describe.skip)('an editor who keeps two scripts in step', () => {
  let session: BrowserSession;
  let documentId = '';

  beforeAll(async () => {
    session = await openBrowserSession(executable ?? '');
  }, BUILDING);

  afterAll(() => session.close(), STEP);

  const step = (name: string, run: () => Promise<void>) =>
    test(name, () => session.step(name, run), STEP);

  const panel = () =>
    session.page.getByRole('complementary').filter({
      has: session.page.getByRole('heading', { name: '簡繁同步', exact: true }),
    });
  const state = (word: string) =>
    panel().getByRole('status').getByText(word, { exact: true }).waitFor();
  const press = (place: Locator, name: string) =>
    place.getByRole('button', { name, exact: true }).click();
  const card = (field: string) => panel().getByRole('region', { name: field, exact: true });
  const dialog = () => session.page.getByRole('dialog');
  const open = (address: string) => session.page.goto(`${session.url}/admin/${address}`);
  const openVersion = async (locale: string) => {
    await open(`${ARTICLES}/${documentId}?plugins[i18n][locale]=${locale}`);
    await panel().waitFor();
  };
  const fill = (field: string, text: string) =>
    session.page.locator(`[name="${field}"]`).fill(text);
  /** The form reads what was written beside it after the panel has said so. */
  const fieldIs = (name: string, text: string) =>
    session.page.waitForFunction(
      ([field, expected]) =>
        document.querySelector<HTMLInputElement>(`[name="${field}"]`)?.value === expected,
      [name, text],
    );
  const titleIs = (title: string) => fieldIs('title', title);
  const save = async () => {
    const saved = session.page.waitForResponse(
      (answer) =>
        ['POST', 'PUT'].includes(answer.request().method()) &&
        answer.url().includes('/content-manager/collection-types/'),
    );
    await session.page.getByRole('button', { name: '儲存', exact: true }).click();
    const answer = await saved;
    expect(answer.ok()).toBe(true);
    return (await answer.json()) as { data: { documentId: string } };
  };
  /**
   * Strapi shows a list's actions when the browser is idle, which one without a window never is on a
   * page that stands still; taking a picture makes it draw.
   */
  const selectAll = async () => {
    const action = session.page.getByRole('button', { name: '轉換另一版本' });
    await session.page.getByRole('checkbox').first().check();
    while (!(await action.isVisible())) await session.page.screenshot();
  };

  step('writes an article in Traditional and is told what comes next', async () => {
    await open(`${ARTICLES}/create?plugins[i18n][locale]=zh-Hant`);
    await panel().getByText('儲存之後，就可以在這裡轉換成另一種字體。').waitFor();
    await fill('title', FIRST.title);
    await fill('summary', FIRST.summary);
    ({
      data: { documentId },
    } = await save());
    await openVersion('zh-Hant');
    await state('尚未轉換');
  });

  step('converts it', async () => {
    await press(panel(), '立即轉換');
    await state('已同步');
    await openVersion('zh-Hans');
    await titleIs('宝安区部署「十大行动」');
  });

  step('corrects a word in Simplified, and cannot convert before that is saved', async () => {
    await fill('title', CORRECTED_TITLE);
    await panel().getByText('請先儲存').waitFor();
    expect(await panel().getByRole('button', { name: '標記為已審閱' }).isDisabled()).toBe(true);
    await save();
    await state('有人工修訂');
  });

  step('changes the source: the corrected field is in conflict, another one stale', async () => {
    await openVersion('zh-Hant');
    await titleIs(FIRST.title);
    await fill('title', CHANGED.title);
    await fill('summary', CHANGED.summary);
    await save();
    await state('有衝突');
    await card('標題').getByText('衝突', { exact: true }).waitFor();
    await card('摘要').getByText('待轉換', { exact: true }).waitFor();
    expect(await card('標題').locator('del').allInnerTexts()).toEqual(['布置']);
    expect(await card('標題').locator('ins').allInnerTexts()).toEqual(['今日部署']);
    expect(await card('摘要').locator('del').count()).toBe(0);
    expect(await card('摘要').locator('ins').allInnerTexts()).toEqual(['先进']);
    await session.picture('conflict');
  });

  step('finds the document in the list of those in conflict', async () => {
    await open('plugins/hant-hans');
    const row = session.page.getByRole('row').filter({ hasText: CHANGED.title });
    await row.getByText('標題', { exact: true }).waitFor();
    await row.getByRole('link').click();
    await titleIs(CORRECTED_TITLE);
  });

  step('is told why the two cannot be published as they are', async () => {
    await press(panel(), '兩個版本一起發佈');
    await dialog().getByText('標題：衝突未解決').waitFor();
    await session.picture('publish-both');
    await press(dialog(), '取消');
    const read = await fetch(`${session.url}/api/news-articles/${documentId}?locale=zh-Hans`);
    expect(read.status).toBe(404);
  });

  step('resolves: keeps the correction, and takes the converted text elsewhere', async () => {
    await press(card('標題'), '保留現文');
    await card('標題').getByText('人工修訂', { exact: true }).waitFor();
    await press(card('摘要'), '採用轉換');
    await card('摘要').waitFor({ state: 'detached' });
    await state('有人工修訂');
    await fieldIs('summary', '大会强调以人为本，发展先进制造业。');
    await titleIs(CORRECTED_TITLE);
  });

  step('publishes both, and readers get both', async () => {
    await press(panel(), '兩個版本一起發佈');
    await session.page.getByText('兩個版本都已發佈').waitFor();
    const titles = await Promise.all(
      ['zh-Hant', 'zh-Hans'].map(async (locale) => {
        const read = await fetch(`${session.url}/api/news-articles/${documentId}?locale=${locale}`);
        return ((await read.json()) as { data: { title: string } }).data.title;
      }),
    );
    expect(titles).toEqual([CHANGED.title, CORRECTED_TITLE]);
  });

  step('locks a field, which no conversion offers to write then', async () => {
    await press(card('標題'), '鎖定「標題」');
    await card('標題').getByText('已鎖定', { exact: true }).waitFor();
    expect(await card('標題').getByRole('button', { name: '採用轉換' }).count()).toBe(0);
    await press(card('標題'), '解除鎖定「標題」');
    await card('標題').getByText('人工修訂', { exact: true }).waitFor();
  });

  step('says that it has been read through, and which version leads from now on', async () => {
    await press(panel(), '標記為已審閱');
    await state('已審閱');
    await press(panel(), '改以這個版本為原文');
    await panel().getByText('原文：簡體中文').waitFor();
  });

  step(
    'converts several documents at once from the list, and reads what became of each',
    async () => {
      await open(`${ARTICLES}?page=1&pageSize=10&plugins[i18n][locale]=zh-Hant`);
      await session.page.getByRole('row').nth(2).waitFor();
      await selectAll();
      await session.page.getByRole('button', { name: '轉換另一版本' }).click();
      await press(dialog(), '開始轉換');
      await dialog()
        .getByText(/失敗 0 份/)
        .waitFor();
      expect(await dialog().getByRole('row').count()).toBe(3);
      await session.picture('bulk');
      await press(dialog(), '關閉');
    },
  );

  step('looks up an ambiguous character, and settles it in the glossary', async () => {
    const found = await fetch(
      `${session.url}/api/news-articles?locale=zh-Hant&filters[title][$contains]=堅定不移`,
    );
    const { data } = (await found.json()) as { data: { documentId: string }[] };
    documentId = data[0]!.documentId;
    await openVersion('zh-Hant');
    await press(panel(), '一對多的字');
    const field = dialog().getByRole('region', { name: '正文 12', exact: true });
    await field.getByText('預設選擇，請核對').waitFor();
    await field.getByText('寫作「炼」').waitFor();
    await session.picture('ambiguities');
    await press(field, '加入詞彙表');
    const entry = dialog().filter({ hasText: '新增詞條' });
    expect(await entry.locator('input[name="hant"]').inputValue()).toContain('鍊');
    expect(await entry.locator('input[name="hans"]').inputValue()).toContain('炼');
    await entry.locator('input[name="hant"]').fill('錘鍊');
    await entry.locator('input[name="hans"]').fill('锤炼');
    await entry.getByRole('combobox').click();
    await session.page.getByRole('option', { name: '只限這個文件' }).click();
    await press(entry, '加入詞彙表');
    await session.page.getByText('「錘鍊」和「锤炼」已加入詞彙表').waitFor();
    // What the glossary decided needs no look any more.
    await field.waitFor({ state: 'detached' });
  });

  step(
    'is told at the field what a rule of house style lacks, and saves it once it is whole',
    async () => {
      await open('settings/hant-hans');
      await press(session.page.locator('main'), '新增一條');
      const rules = session.page.getByRole('textbox', { name: /^轉換結果/ });
      await rules.last().waitFor();
      const place = await rules.count();
      await press(session.page.locator('main'), '儲存');
      await session.page.getByText('請填寫').first().waitFor();
      await session.page.getByRole('textbox', { name: `轉換結果 ${place}` }).fill('綫');
      await session.page.getByRole('textbox', { name: `本社寫法 ${place}` }).fill('線');
      await press(session.page.locator('main'), '儲存');
      await session.page.getByText('設定已儲存').waitFor();
      await session.picture('settings');
      await session.page.reload();
      await session.page.getByRole('textbox', { name: `轉換結果 ${place}` }).waitFor();
      expect(await rules.nth(place - 1).inputValue()).toBe('綫');
    },
  );

  step('checks a file of glossary entries, imports it, and gets it back as a file', async () => {
    await open('settings/hant-hans-glossary');
    await session.page.locator('input[type="file"]').setInputFiles({
      name: 'glossary.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('hant,hans\n於寶明,于宝明\n,缺\n'),
    });
    await press(session.page.locator('main'), '先檢查，不匯入');
    await session.page.getByText('還沒有寫入任何內容').waitFor();
    await session.page.getByRole('row').filter({ hasText: '必須填寫' }).waitFor();
    await press(session.page.locator('main'), '匯入');
    // The check has said the same of what it would do.
    await session.page.getByText('還沒有寫入任何內容').waitFor({ state: 'hidden' });
    await session.page.getByText('新增 1 條').waitFor();
    const saved = session.page.waitForEvent('download');
    await press(session.page.locator('main'), '匯出');
    const file = await (await saved).path();
    expect(await readFile(file, 'utf8')).toContain('於寶明,于宝明');
  });
});
