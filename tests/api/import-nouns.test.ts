import { apiToken } from '../helpers/people';

const STORY = `碼頭重建
2024-05-06

局方作出「三個承諾」，承諾一是不加價；承諾二是不停航；承諾三是不裁員。
`;

interface Preview {
  body: { data: { article: { principles: { description: string }[] } } };
}

const preview = async (): Promise<Preview['body']['data']['article']> => {
  const program = await apiToken('full-access');
  const { body } = (await program
    .post('/api/article-import/preview')
    .send({ content: STORY })
    .expect(200)) as Preview;
  return body.data.article;
};

const setting = (nouns: object) => {
  newsroom.strapi.config.set('newsroom.importNouns', nouns);
};

afterEach(() => {
  setting({ principles: [], actionItems: [] });
});

test('a list of what only this newsroom counts stays in the body, until its noun is set', async () => {
  expect((await preview()).principles).toEqual([]);
  setting({ principles: ['承諾'], actionItems: [] });
  expect((await preview()).principles).toHaveLength(3);
});
