import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { editor } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const AUTHOR = 'api::author.author';
const TOPIC = 'api::topic.topic';
const GLOSSARY = '/hant-hans/glossary';

const nameOf = async (uid: typeof AUTHOR | typeof TOPIC, documentId: string, locale: string) =>
  (await newsroom.strapi.documents(uid).findOne({ documentId, locale }))?.name;

/** The title of an article in the other script, as an editor's conversion writes it. */
const converted = async (data: Record<string, unknown>): Promise<string | undefined> => {
  const { documentId } = await buildArticle({ data, inBothScripts: false });
  return convertAgain(documentId);
};

const convertAgain = async (documentId: string): Promise<string | undefined> => {
  const agent = await editor();
  await agent.post(`/hant-hans/documents/${ARTICLE}/${documentId}/convert`).send({}).expect(200);
  const version = await newsroom.strapi
    .documents(ARTICLE)
    .findOne({ documentId, locale: 'zh-Hans' });
  return version?.title ?? undefined;
};

const add = async (entry: object): Promise<{ documentId: string }> => {
  const agent = await editor();
  const { body } = await agent.post(GLOSSARY).send(entry).expect(201);
  return (body as { data: { documentId: string } }).data;
};

const remove = async (documentId: string): Promise<void> => {
  const agent = await editor();
  await agent
    .delete(`/content-manager/collection-types/plugin::hant-hans.glossary-entry/${documentId}`)
    .expect(200);
};

/** A person with a name of their own in each script. */
const buildPerson = async ({ hant, hans }: { hant: string; hans: string }) => {
  const { documentId } = await buildAuthor(hant);
  const agent = await editor();
  await agent
    .put(`/content-manager/collection-types/${AUTHOR}/${documentId}?locale=zh-Hans`)
    .send({ name: hans })
    .expect(200);
  return documentId;
};

describe('names', () => {
  test('of people are written of as they are in each script', async () => {
    expect(await converted({ title: '記者李兆乾報道' })).toBe('记者李兆干报道');
    await buildPerson({ hant: '李兆乾', hans: '李兆乾' });
    await buildPerson({ hant: '於寶明', hans: '于宝明' });
    expect(await converted({ title: '記者李兆乾、於寶明於香港報道' })).toBe(
      '记者李兆乾、于宝明于香港报道',
    );
  });

  test('of topics too, in the other direction as well', async () => {
    const { documentId } = await buildTopic({ name: '資訊科技周' });
    const agent = await editor();
    await agent
      .put(`/content-manager/collection-types/${TOPIC}/${documentId}?locale=zh-Hans`)
      .send({ name: '信息技术周' })
      .expect(200);
    expect(await converted({ title: '資訊科技周開幕' })).toBe('信息技术周开幕');

    const article = await newsroom.strapi
      .documents(ARTICLE)
      .create({ locale: 'zh-Hans', data: { title: '信息技术周闭幕', slug: '' } });
    await agent
      .post(`/hant-hans/documents/${ARTICLE}/${article.documentId}/convert`)
      .send({})
      .expect(200);
    const other = await newsroom.strapi
      .documents(ARTICLE)
      .findOne({ documentId: article.documentId, locale: 'zh-Hant' });
    expect(other?.title).toBe('資訊科技周閉幕');
  });

  test('that change are converted anew themselves, and written of in their new form', async () => {
    const { documentId } = await buildAuthor('陳大發');
    const agent = await editor();
    await agent
      .put(`/content-manager/collection-types/${AUTHOR}/${documentId}?locale=zh-Hant`)
      .send({ name: '陳大后' })
      .expect(200);
    expect(await nameOf(AUTHOR, documentId, 'zh-Hans')).toBe('陈大后');
    expect(await converted({ title: '陳大后與陳大發' })).toBe('陈大后与陈大发');
  });

  test('that were changed in one script only are no entry until both are one name again', async () => {
    const documentId = await buildPerson({ hant: '王復生', hans: '王復生' });
    expect(await converted({ title: '王復生說' })).toBe('王復生说');
    const agent = await editor();
    await agent
      .put(`/content-manager/collection-types/${AUTHOR}/${documentId}?locale=zh-Hant`)
      .send({ name: '王複生' })
      .expect(200);
    expect(await converted({ title: '王複生說' })).toBe('王复生说');
    const { body } = (await agent
      .get(`/hant-hans/documents/${AUTHOR}/${documentId}`)
      .expect(200)) as { body: { data: { fields: { path: string; seen: string }[] } } };
    const seen = body.data.fields.find(({ path }) => path === 'name')?.seen;
    await agent
      .post(`/hant-hans/documents/${AUTHOR}/${documentId}/resolve`)
      .send({ path: 'name', choice: 'keep', seen })
      .expect(200);
    expect(await converted({ title: '王複生說' })).toBe('王復生说');
  });

  test('of a single character are none: every text that has it would change', async () => {
    await buildPerson({ hant: '鍾', hans: '鍾' });
    expect(await converted({ title: '一分鍾' })).toBe('一分钟');
  });

  test('give way to what the glossary says', async () => {
    await buildPerson({ hant: '趙乾', hans: '赵干' });
    expect(await converted({ title: '趙乾說' })).toBe('赵干说');
    await add({ hant: '趙乾', hans: '赵乾' });
    expect(await converted({ title: '趙乾說' })).toBe('赵乾说');
  });
});

test('an entry takes effect with the next conversion, also when it changes and when it goes', async () => {
  const { documentId } = await buildArticle({ data: { title: '列根訪華' } });
  expect(await convertAgain(documentId)).toBe('列根访华');
  const entry = await add({ hant: '列根', hans: '里根' });
  expect(await convertAgain(documentId)).toBe('里根访华');
  const agent = await editor();
  await agent
    .put(`/content-manager/collection-types/plugin::hant-hans.glossary-entry/${entry.documentId}`)
    .send({ hans: '雷根' })
    .expect(200);
  expect(await convertAgain(documentId)).toBe('雷根访华');
  await remove(entry.documentId);
  expect(await convertAgain(documentId)).toBe('列根访华');
});

test('a change by another node counts as well, whatever its clock says', async () => {
  const { documentId } = await buildArticle({ data: { title: '甘迺迪訪華' } });
  const entry = await add({ hant: '甘迺迪', hans: '甘乃迪' });
  const newer = await add({ hant: '克林頓', hans: '克林顿' });
  expect(await convertAgain(documentId)).toBe('甘乃迪访华');
  // As another process writes it, whose clock is behind.
  await newsroom.strapi.db.connection.raw(
    `update hant_hans_glossary_entries set hans = '肯尼迪', updated_at = '2001-01-01'
     where document_id = ?`,
    [entry.documentId],
  );
  expect(await convertAgain(documentId)).toBe('肯尼迪访华');
  for (const added of [entry, newer]) await remove(added.documentId);
});

test('the narrowest scope wins: everywhere, what relates to a document, one document', async () => {
  const topic = await buildTopic({ name: '外電' });
  const title = '布殊訪華';
  const related = { title, topics: [topic.documentId] };
  const one = await buildArticle({ data: related });
  await add({ hant: '布殊', hans: '布什' });
  await add({
    hant: '布殊',
    hans: '布希',
    scope: 'related',
    scopeUid: TOPIC,
    scopeDocumentId: topic.documentId,
  });
  await add({
    hant: '布殊',
    hans: '布殊',
    scope: 'document',
    scopeUid: ARTICLE,
    scopeDocumentId: one.documentId,
  });
  expect(await converted({ title })).toBe('布什访华');
  expect(await converted(related)).toBe('布希访华');
  expect(await convertAgain(one.documentId)).toBe('布殊访华');
});

test('an entry of a person holds in what credits them, within a component', async () => {
  const person = await buildAuthor('安妮');
  await add({
    hant: '克林頓',
    hans: '柯林顿',
    scope: 'related',
    scopeUid: AUTHOR,
    scopeDocumentId: person.documentId,
  });
  const credits = [{ role: 'reporter', author: person.documentId }];
  expect(await converted({ title: '克林頓訪華', credits })).toBe('柯林顿访华');
  expect(await converted({ title: '克林頓訪華' })).toBe('克林顿访华');
});

test('to know whether the glossary has changed takes one statement a conversion', async () => {
  const { documentId } = await buildArticle({ data: { title: '計數' } });
  await convertAgain(documentId);
  const statements: string[] = [];
  const { connection } = newsroom.strapi.db;
  const remember = ({ sql }: { sql: string }) => statements.push(sql);
  connection.on('query', remember);
  await newsroom.strapi
    .plugin('hant-hans')
    .service<{ convert(document: object): Promise<unknown> }>('conversion')
    .convert({ uid: ARTICLE, documentId });
  connection.removeListener('query', remember);
  expect(statements.filter((sql) => sql.includes('xmin'))).toHaveLength(1);
  expect(
    statements.filter((sql) => /from "(hant_hans_glossary_entries|authors)"/.test(sql)),
  ).toEqual([]);
});
