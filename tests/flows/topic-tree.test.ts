import type { Agent } from 'supertest';

import { buildTopic } from '../builders/articles';
import { removeScript } from '../helpers/archives';
import { apiToken, editor } from '../helpers/people';

const TOPIC = 'api::topic.topic';
const TOPICS = `/content-manager/collection-types/${TOPIC}`;

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

const build = async (name: string, parent?: string): Promise<string> =>
  (await buildTopic({ name, ...(parent && { parent }) })).documentId;

const connect = (documentId: string, locale = 'zh-Hant') => ({
  connect: [{ documentId, locale }],
  disconnect: [],
});

const put = (documentId: string, data: object, locale = 'zh-Hant') =>
  desk.put(`${TOPICS}/${documentId}?locale=${locale}`).send(data);

const parentOf = async (documentId: string): Promise<string | undefined> => {
  const topic = await newsroom.strapi
    .documents(TOPIC)
    .findOne({ documentId, locale: 'zh-Hant', populate: { parent: { fields: ['slug'] } } });
  return topic?.parent?.documentId;
};

const REFUSED = { error: { name: 'ValidationError', message: expect.any(String) as string } };

describe('a topic is not put below itself', () => {
  test.each(['zh-Hant', 'zh-Hans'])('nor below what is below it, in %s', async (locale) => {
    const above = await build('中國');
    const middle = await build('廣東', above);
    const below = await build('深圳', middle);
    for (const parent of [above, middle, below]) {
      const { body } = await put(above, { parent: connect(parent, locale) }, locale).expect(400);
      expect(body).toMatchObject({
        error: {
          message: expect.stringContaining('之下') as string,
          details: { errors: [{ path: ['parent'] }] },
        },
      });
    }
    expect(await parentOf(above)).toBeUndefined();
    await put(below, { parent: connect(above, locale) }, locale).expect(200);
    expect(await parentOf(below)).toBe(above);
  });

  test('nor given one as its child that is above it', async () => {
    const above = await build('亞洲');
    const below = await build('日本', above);
    const { body } = await put(below, { children: connect(above) }).expect(400);
    expect(body).toMatchObject({ error: { details: { errors: [{ path: ['children'] }] } } });
    await put(below, { children: connect(below) }).expect(400);
    await put(above, { children: connect(below) }).expect(200);
  });

  test('by a program, however that names it', async () => {
    const program = await apiToken('full-access');
    const above = await build('歐洲');
    const below = await build('法國', above);
    const rows = await newsroom.strapi.db.query(TOPIC).findMany({ where: { documentId: below } });
    const { id } = rows[0] as { id: number };
    for (const parent of [
      below,
      { connect: [below] },
      { set: [below] },
      id,
      { connect: [{ id }] },
    ]) {
      const { body } = await program.put(`/api/topics/${above}`).send({ data: { parent } });
      expect(body).toMatchObject(REFUSED);
    }
    await program
      .put(`/api/topics/${below}`)
      .send({ data: { parent: null } })
      .expect(200);
  });

  test.each([
    ['zh', '專題不能放在自己或自己的子專題之下'],
    ['zh-Hans', '专题不能放在自己或自己的子专题之下'],
    ['en', 'A topic cannot be below itself, or below a topic that is below it'],
  ])('and people are told so in the language of their panel, %s', async (language, message) => {
    const person = await editor();
    await person.put('/admin/users/me').send({ preferedLanguage: language }).expect(200);
    const topic = await build('非洲');
    const { body } = await person
      .put(`${TOPICS}/${topic}?locale=zh-Hant`)
      .send({ parent: connect(topic) })
      .expect(400);
    expect(body).toMatchObject({ error: { message } });
  });
});

describe('whoever puts a topic below what is below it is told how the two change places', () => {
  const MOVE_FIRST = {
    zh: '請先為下層的專題另選上級專題，或清空它的上級專題，儲存後再試',
    'zh-Hans': '请先为下层的专题另选上级专题，或清空它的上级专题，保存后再试',
    en: 'first give the lower one another parent topic, or none, and save that',
  };

  test.each(Object.entries(MOVE_FIRST))('in %s', async (language, advice) => {
    const person = await editor();
    await person.put('/admin/users/me').send({ preferedLanguage: language }).expect(200);
    const above = await build('南美洲');
    const below = await build('巴西', above);
    const moveBelow = () =>
      person.put(`${TOPICS}/${above}?locale=zh-Hant`).send({ parent: connect(below) });
    const { body } = await moveBelow().expect(400);
    expect(body).toMatchObject({
      error: { message: expect.stringContaining(advice) as string },
    });
    await put(below, { parent: { connect: [], disconnect: [{ documentId: above }] } }).expect(200);
    await moveBelow().expect(200);
    expect(await parentOf(above)).toBe(below);
  });

  test('and not where it is put below itself, which no other order allows', async () => {
    const topic = await build('大洋洲');
    const { body } = await put(topic, { parent: connect(topic) }).expect(400);
    expect(body).toMatchObject({ error: { message: '專題不能放在自己或自己的子專題之下' } });
  });
});

test.each([99999999999999, 1.5, -1, '9'.repeat(31), { connect: [{ id: 99999999999999 }] }])(
  'a parent that no topic can be is refused: %j',
  async (parent) => {
    const program = await apiToken('full-access');
    const topic = await build('極地');
    await program.put(`/api/topics/${topic}`).send({ data: { parent } }).expect(400);
  },
);

describe('a topic that is put below another while that is changed', () => {
  test.each(['document id', 'row'])('is made, or moved, named by its %s', async (naming) => {
    const program = await apiToken('full-access');
    for (let round = 0; round < 4; round += 1) {
      const topics = [await build(`戊${round}`), await build(`己${round}`)] as const;
      const [first, second] = topics;
      await removeScript(TOPIC, [first]);
      const rows = await newsroom.strapi.db.query(TOPIC).findMany({ where: { documentId: first } });
      const { id } = rows[0] as { id: number };
      const named = naming === 'row' ? { id } : first;
      const answers = await Promise.all([
        program.post('/api/topics').send({
          data: {
            name: `庚${round}`,
            slug: `geng-${naming.length}-${round}`,
            parent: { connect: [named] },
          },
        }),
        put(first, { parent: connect(second) }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    }
  });
});

describe('two topics that are put below each other at the same moment', () => {
  const atOnce = async (first: string, second: string): Promise<number[]> => {
    const answers = await Promise.all([
      put(first, { parent: connect(second) }),
      put(second, { parent: connect(first) }),
    ]);
    return answers.map(({ status }) => status).sort();
  };

  test('are so one way, and the other is refused', async () => {
    for (let round = 0; round < 8; round += 1) {
      const topics = [await build(`甲${round}`), await build(`乙${round}`)] as const;
      expect(await atOnce(...topics)).toEqual([200, 400]);
    }
  });

  test('also where neither has a version in the other script yet', async () => {
    for (let round = 0; round < 4; round += 1) {
      const topics = [await build(`丙${round}`), await build(`丁${round}`)] as const;
      await removeScript(TOPIC, topics);
      expect(await atOnce(...topics)).toEqual([200, 400]);
    }
  });
});
