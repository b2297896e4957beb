/** @jest-environment-options {"types": "tests/types/museum"} */
import type { Agent } from 'supertest';

import type { FieldAmbiguities } from '../../src/plugins/hant-hans/shared/contracts/document-ambiguities';
import type { DocumentStatus } from '../../src/plugins/hant-hans/shared/contracts/documents';
import type { Settings } from '../../src/plugins/hant-hans/shared/settings';
import { buildExhibit, EXHIBIT, museum } from '../builders/museum';
import { expectSameArchive, removeScript } from '../helpers/archives';
import { administrator } from '../helpers/people';

const FACTS = { 發現: '長江', years: [1936, '民國'], more: { note: '後人所記' } };
const IN_SIMPLIFIED = { 發現: '长江', years: [1936, '民国'], more: { note: '后人所记' } };
const sections = (label: string) => [
  { __component: 'museum.chapter', heading: '發現', notes: [{ text: '註', extra: { label } }] },
];

let agent: Agent;
beforeAll(async () => {
  agent = await administrator();
});
afterEach(() => setJsonFields({}));

const setJsonFields = async (jsonFields: Settings['jsonFields']): Promise<void> => {
  const { body } = (await agent.get('/hant-hans/settings').expect(200)) as {
    body: { data: Settings };
  };
  await agent
    .put('/hant-hans/settings')
    .send({ ...body.data, jsonFields })
    .expect(200);
};

const ask = async <Answer>(documentId: string, door = ''): Promise<Answer> => {
  const { body } = (await agent
    .get(`/hant-hans/documents/${EXHIBIT}/${documentId}${door}`)
    .expect(200)) as { body: { data: Answer } };
  return body.data;
};

const convert = (documentId: string) =>
  agent.post(`/hant-hans/documents/${EXHIBIT}/${documentId}/convert`).send({}).expect(200);

const inSimplified = (documentId: string) =>
  museum(EXHIBIT).findOne({
    documentId,
    locale: 'zh-Hans',
    populate: { sections: { on: { 'museum.chapter': { populate: { notes: true } } } } },
  });

test('JSON stays as it is until a field is set to hold text: then it is behind, and converted', async () => {
  const documentId = await buildExhibit('青銅鼎', { facts: FACTS, sections: sections('後廳') });
  await convert(documentId);
  expect(await inSimplified(documentId)).toMatchObject({
    facts: FACTS,
    sections: [{ notes: [{ text: '注', extra: { label: '後廳' } }] }],
  });

  await setJsonFields({ [EXHIBIT]: ['facts'], 'museum.note': ['extra'] });
  const { state, fields } = await ask<DocumentStatus>(documentId);
  expect([state, fields.map((field) => field.path)]).toEqual([
    'stale',
    ['facts', 'sections[0].notes[0].extra'],
  ]);
  await convert(documentId);
  expect(await inSimplified(documentId)).toMatchObject({
    facts: IN_SIMPLIFIED,
    sections: [{ notes: [{ text: '注', extra: { label: '后厅' } }] }],
  });
  expect(await ask(documentId)).toMatchObject({ state: 'in-step' });
});

test('a person’s JSON is kept, and what its conversion had to decide is told', async () => {
  await setJsonFields({ [EXHIBIT]: ['facts'] });
  const documentId = await buildExhibit('玉龍', { facts: FACTS });
  await convert(documentId);
  const facts = { ...IN_SIMPLIFIED, years: ['人手'] };
  await museum(EXHIBIT).update({ documentId, locale: 'zh-Hans', data: { facts } });
  await convert(documentId);
  expect(await inSimplified(documentId)).toMatchObject({ facts });
  expect(await ask(documentId)).toMatchObject({
    state: 'edited',
    fields: [{ path: 'facts', state: 'edited' }],
  });

  const other = (
    await museum(EXHIBIT).create({
      locale: 'zh-Hans',
      data: { title: '另一件', address: 'another-one', facts: { note: '头发' } },
    })
  ).documentId;
  const { fields } = await ask<{ fields: FieldAmbiguities[] }>(other, '/ambiguities');
  expect(fields.find(({ path }) => path === 'facts')).toMatchObject({
    text: '头发',
    converted: '頭髮',
  });
});

test('an archive is written in sets as one by one', async () => {
  await setJsonFields({ [EXHIBIT]: ['facts'], 'museum.note': ['extra'] });
  const documentId = await buildExhibit('絲綢', { facts: FACTS, sections: sections('後廳') });
  await removeScript(EXHIBIT);
  expect(await expectSameArchive({ uid: EXHIBIT })).toEqual([]);
  expect(await inSimplified(documentId)).toMatchObject({
    facts: IN_SIMPLIFIED,
    sections: [{ notes: [{ extra: { label: '后厅' } }] }],
  });
});
