import { randomBytes } from 'node:crypto';

import request, { type Agent } from 'supertest';

/** Somebody who is not logged in. */
export const visitor = (): Agent => request.agent(newsroom.url);

export const reporter = (): Promise<Agent> => adminUser('newsroom-reporter');
export const editor = (): Promise<Agent> => adminUser('newsroom-editor');
export const administrator = (): Promise<Agent> => adminUser('strapi-super-admin');

type TokenType = 'full-access' | 'read-only' | 'custom';

/** A program that holds an API token: of everything, read-only, or of some actions. */
export const apiToken = async (type: TokenType, permissions?: readonly string[]): Promise<Agent> =>
  bearing(await accessKey(type, permissions));

/** The token itself. */
export const accessKey = async (
  type: TokenType,
  permissions?: readonly string[],
): Promise<string> => {
  const tokens = newsroom.strapi.service('admin::api-token') as unknown as ApiTokenService;
  const token = await tokens.create({
    name: `test ${randomBytes(4).toString('hex')}`,
    description: '',
    type,
    permissions,
    lifespan: null,
  });
  return token.accessKey;
};

interface ApiTokenService {
  create(token: object): Promise<{ accessKey: string }>;
}
interface UserService {
  create(user: object): Promise<unknown>;
}

/** A new user of the admin panel in a role, logged in by the form's own request. */
export const adminUser = async (roleCode: string): Promise<Agent> => {
  const { strapi } = newsroom;
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: roleCode } })) as {
    id: number;
  } | null;
  if (!role) throw new Error(`There is no role ${roleCode}`);
  const email = `${roleCode}-${randomBytes(4).toString('hex')}@newsroom.example`;
  const password = `Aa1-${randomBytes(8).toString('hex')}`;
  const users = strapi.service('admin::user') as unknown as UserService;
  await users.create({
    email,
    password,
    firstname: roleCode,
    isActive: true,
    roles: [role.id],
    registrationToken: null,
  });
  const { body } = (await request(newsroom.url)
    .post('/admin/login')
    .send({ email, password })
    .expect(200)) as { body: { data: { token: string } } };
  return bearing(body.data.token);
};

const bearing = (token: string): Agent =>
  request.agent(newsroom.url).set('Authorization', `Bearer ${token}`);
