import { readFileSync } from 'node:fs';
import path from 'node:path';

import { visitor } from './people';
import { PROJECT } from './run-settings';

export interface ListItem {
  ordinal: number;
  title: string;
  description: string;
}

/** What the provided article says, field by field. */
export interface ExpectedArticle {
  title: string;
  datePublished: string;
  source: string;
  topics: string[][];
  credits: { role: string; name: string }[];
  principlesHeading: string;
  principles: ListItem[];
  actionItemsHeading: string;
  actionItems: ListItem[];
  body: ({ type: 'paragraph' | 'heading'; text: string } | { type: 'image'; file: string })[];
}

/** What a site gets of an article. */
export interface PublishedArticle {
  documentId: string;
  locale: string;
  title: string;
  slug: string;
  datePublished: string;
  source: string;
  body: { type: string; level?: number; children: { type: string; text: string }[] }[];
  topics: { name: string; slug: string; parent: { name: string } | null }[];
  credits: { role: string; author: { name: string; slug: string } }[];
  principlesHeading: string;
  principles: (ListItem & { id: number })[];
  actionItemsHeading: string;
  actionItems: (ListItem & { id: number })[];
  cover: unknown;
  seo: unknown;
  localizations: { documentId: string; locale: string; title: string; slug: string }[];
}

const read = (file: string) => readFileSync(path.join(PROJECT, file), 'utf8');

export const sourceText = (): string => read('data/hkcd-2023-01-13-baoan.txt');

export const expectedArticle = (): ExpectedArticle =>
  JSON.parse(read('tests/fixtures/hkcd-2023-01-13-baoan.expected.json')) as ExpectedArticle;

/** The provided article as a bare request for it answers, in one script. */
export const readProvidedArticle = async (locale: string): Promise<PublishedArticle> => {
  const { body: list } = (await visitor()
    .get('/api/news-articles')
    .query({ 'filters[title][$eq]': expectedArticle().title, 'fields[0]': 'title' })
    .expect(200)) as { body: { data: { documentId: string }[] } };
  const [found] = list.data;
  if (!found) throw new Error('The provided article is not there');
  const { body } = (await visitor()
    .get(`/api/news-articles/${found.documentId}`)
    .query({ locale })
    .expect(200)) as { body: { data: PublishedArticle } };
  return body.data;
};
