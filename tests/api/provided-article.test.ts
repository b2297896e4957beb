import { Converter } from 'opencc-js';

import { fold } from '../helpers/fold';
import {
  expectedArticle,
  readProvidedArticle,
  sourceText,
  type ListItem,
  type PublishedArticle,
} from '../helpers/provided-article';

const expected = expectedArticle();
const toSimplified = Converter({ from: 'hk', to: 'cn' });

const items = (list: ListItem[]) =>
  list.map(({ ordinal, title, description }) => ({
    ordinal,
    title: fold(title),
    description: fold(description),
  }));

const bodyOf = (article: PublishedArticle) =>
  article.body.map(({ type, children }) => ({
    type,
    text: fold(children.map(({ text }) => text).join('')),
  }));

/** The expected file names a place for a picture that was not provided with the text. */
const expectedBody = expected.body.flatMap((element) =>
  element.type === 'image' ? [] : [{ type: element.type, text: fold(element.text) }],
);

describe('the provided article in Traditional', () => {
  let article: PublishedArticle;
  beforeAll(async () => {
    article = await readProvidedArticle('zh-Hant');
  });

  test('holds title, date and source as they were provided', () => {
    expect(article.locale).toBe('zh-Hant');
    expect(fold(article.title)).toBe(fold(expected.title));
    expect(article.datePublished).toBe(expected.datePublished);
    expect(article.source).toBe(expected.source);
  });

  test('holds the seven principles under their heading', () => {
    expect(article.principlesHeading).toBe(expected.principlesHeading);
    expect(article.principles).toHaveLength(7);
    expect(items(article.principles)).toEqual(items(expected.principles));
  });

  test('holds the ten action items under their heading', () => {
    expect(article.actionItemsHeading).toBe(expected.actionItemsHeading);
    expect(article.actionItems).toHaveLength(10);
    expect(items(article.actionItems)).toEqual(items(expected.actionItems));
  });

  test('credits the three people in their roles', () => {
    expect(article.credits.map(({ role, author }) => ({ role, name: author.name }))).toEqual(
      expected.credits,
    );
  });

  test('belongs to its topic, under the topic above', () => {
    expect(article.topics.map(({ name, parent }) => [parent?.name, name])).toEqual(expected.topics);
  });

  test('holds the whole body with its three section headings', () => {
    expect(bodyOf(article)).toEqual(expectedBody);
    expect(
      article.body.filter(({ type, level }) => type === 'heading' && level === 2),
    ).toHaveLength(3);
  });

  test('has every sentence of the source in its body, in order', () => {
    const body = bodyOf(article)
      .map(({ text }) => text)
      .join('\n');
    const sentences = sentencesOfBody(sourceText());
    expect(sentences.length).toBeGreaterThan(15);
    let from = 0;
    for (const sentence of sentences) {
      const at = body.indexOf(sentence, from);
      expect({ sentence, found: at >= from }).toEqual({ sentence, found: true });
      from = at + sentence.length;
    }
  });
});

describe('the provided article in Simplified', () => {
  let hans: PublishedArticle;
  let hant: PublishedArticle;
  beforeAll(async () => {
    [hant, hans] = [await readProvidedArticle('zh-Hant'), await readProvidedArticle('zh-Hans')];
  });

  test('is the same document, with the same address, date and number of parts', () => {
    expect(hans.locale).toBe('zh-Hans');
    expect(hans.documentId).toBe(hant.documentId);
    expect(hans.slug).toBe(hant.slug);
    expect(hans.datePublished).toBe(hant.datePublished);
    expect(hans.principles).toHaveLength(7);
    expect(hans.actionItems).toHaveLength(10);
    expect(hans.topics.map(({ slug }) => slug)).toEqual(hant.topics.map(({ slug }) => slug));
    expect(hans.credits.map(({ author }) => author.slug)).toEqual(
      hant.credits.map(({ author }) => author.slug),
    );
  });

  test('says in Simplified what the source says in Traditional', () => {
    expect(fold(hans.title)).toBe(fold(toSimplified(expected.title)));
    expect(hans.principlesHeading).toBe('七个突出');
    expect(hans.actionItemsHeading).toBe('十大行动');
    expect(items(hans.principles).map(({ title }) => title)).toEqual(
      expected.principles.map(({ title }) => toSimplified(title)),
    );
    expect(bodyOf(hans)).toEqual(
      expectedBody.map(({ type, text }) => ({ type, text: toSimplified(text) })),
    );
  });

  test('writes 於寶明 as 于宝明', () => {
    expect(JSON.stringify(hans.body)).toContain('于宝明');
    expect(JSON.stringify(hans.body)).not.toContain('於');
  });

  test('names people and topics in Simplified', () => {
    expect(hans.credits.map(({ author }) => author.name)).toEqual(['王娜', '宋璐', '静文']);
    expect(hans.topics.map(({ name, parent }) => [parent?.name, name])).toEqual([
      ['新闻专题', '港深合作'],
    ]);
  });
});

/** The source's sentences from below its furniture to the bracket with the names. */
const sentencesOfBody = (source: string): string[] => {
  const lines = source.split('\n').map(fold);
  const start = lines.findIndex((line) => line.startsWith('来源') || line.startsWith('來源')) + 1;
  return lines
    .slice(start)
    .map((line) => line.replace(/\(記者.*$/, ''))
    .filter((line) => line !== '' && !line.startsWith('[') && !/^\d+\.jpg$/.test(line))
    .flatMap((line) => line.split(/(?<=[。!?])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
};
