import { randomBytes } from 'node:crypto';

import type { Agent } from 'supertest';

import { administrator, adminUser } from './people';

/** What a role may do with the documents of a content type, as administrators set it. */
export interface Grant {
  readonly action: 'create' | 'read' | 'update' | 'publish';
  readonly subject: string;
  readonly locales: readonly string[];
  /** Left out for actions that concern whole versions. */
  readonly fields?: readonly string[];
}

/** Somebody logged in whose role may convert, and do nothing else but what is granted. */
export const converterWith = async (grants: readonly Grant[]): Promise<Agent> => {
  const agent = await administrator();
  const name = `role ${randomBytes(4).toString('hex')}`;
  const { body } = (await agent.post('/admin/roles').send({ name }).expect(201)) as {
    body: { data: { id: number; code: string } };
  };
  await agent
    .put(`/admin/roles/${body.data.id}/permissions`)
    .send({
      permissions: [
        { action: 'plugin::hant-hans.convert', subject: null, properties: {}, conditions: [] },
        ...grants.map(({ action, subject, locales, fields }) => ({
          action: `plugin::content-manager.explorer.${action}`,
          subject,
          properties: { locales, ...(fields && { fields }) },
          conditions: [],
        })),
      ],
    })
    .expect(200);
  return adminUser(body.data.code);
};
