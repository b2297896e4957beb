import type { Agent } from 'supertest';

import type { DocumentStatus } from '../../src/plugins/hant-hans/shared/contracts/documents';
import { ARTICLE, articles } from '../builders/articles';
import { visitor } from './people';

// What people do with a story in the admin panel, and what they then find.

/** Stories, in the content manager. */
export const STORIES = `/content-manager/collection-types/${ARTICLE}`;

export const statusOf = async (agent: Agent, documentId: string): Promise<DocumentStatus> => {
  const { body } = (await agent
    .get(`/hant-hans/documents/${ARTICLE}/${documentId}`)
    .expect(200)) as {
    body: { data: DocumentStatus };
  };
  return body.data;
};

/** Paths by state, and the state of the whole. */
export const standing = async (agent: Agent, documentId: string) => {
  const { state, fields } = await statusOf(agent, documentId);
  return { state, ...Object.fromEntries(fields.map((field) => [field.path, field.state])) };
};

export const save = (agent: Agent, documentId: string, locale: string, data: object) =>
  agent.put(`${STORIES}/${documentId}?locale=${locale}`).send(data).expect(200);

export const act = (
  agent: Agent,
  documentId: string,
  action: string,
  locale: string,
  data: object = {},
) =>
  agent.post(`${STORIES}/${documentId}/actions/${action}?locale=${locale}`).send(data).expect(200);

export const on = (agent: Agent, documentId: string, door: string, body: object = {}) =>
  agent.post(`/hant-hans/documents/${ARTICLE}/${documentId}/${door}`).send(body);

/** Decides about a field as whoever looks at it now would. */
export const resolve = async (
  agent: Agent,
  documentId: string,
  { path, choice }: { path: string; choice: 'keep' | 'take' },
) => {
  const { fields } = await statusOf(agent, documentId);
  const seen = fields.find((field) => field.path === path)?.seen;
  return on(agent, documentId, 'resolve', { path, choice, seen }).expect(200);
};

export const draft = (documentId: string, locale: string) =>
  articles().findOne({
    documentId,
    locale,
    populate: { principles: true, seo: true },
  });

export const published = async (documentId: string, locale: string) => {
  const answer = await visitor().get(`/api/news-articles/${documentId}?locale=${locale}`);
  const { data } = answer.body as { data: Record<string, unknown> | null };
  return data;
};
