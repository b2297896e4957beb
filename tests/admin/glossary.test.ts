import {
  entryOf,
  findGaps,
  type DraftEntry,
} from '../../src/plugins/hant-hans/admin/src/glossary/draft-entry';
import { relationFieldsOf } from '../../src/plugins/hant-hans/admin/src/glossary/relation-fields';

const article = { uid: 'api::news-article.news-article', documentId: 'article' };
const topic = { uid: 'api::topic.topic', documentId: 'topic' };
const draft: DraftEntry = {
  hant: ' 於寶明 ',
  hans: '于宝明',
  scope: 'everywhere',
  related: topic,
  note: ' ',
};

test.each([
  ['everywhere', {}],
  ['related', { scopeUid: topic.uid, scopeDocumentId: topic.documentId }],
  ['document', { scopeUid: article.uid, scopeDocumentId: article.documentId }],
] as const)('an entry that holds %s names the document that this means', (scope, place) => {
  expect(entryOf({ ...draft, scope }, article)).toEqual({
    hant: '於寶明',
    hans: '于宝明',
    scope,
    ...place,
  });
});

test('what is missing is told at its field', () => {
  expect(findGaps({ ...draft, hant: ' ', scope: 'related', related: undefined })).toEqual({
    hant: 'settings.problem.empty',
    related: 'glossary.related-choose',
  });
  expect(findGaps(draft)).toEqual({});
});

test('the documents to choose from are those that the form relates to', () => {
  const layout = [
    [
      [
        { name: 'title', attribute: { type: 'string' } },
        {
          name: 'topics',
          attribute: { type: 'relation', target: 'api::topic.topic' },
          mainField: { name: 'name', type: 'string' },
        },
      ],
    ],
  ];
  expect(relationFieldsOf({ layout })).toEqual([
    { name: 'topics', target: 'api::topic.topic', mainField: 'name' },
  ]);
});
