import { ask, type Question } from './ask';
import { History, SCRIPTS, type Script } from './history';

/** What somebody may do who writes. */
export interface Credentials {
  /** Of an administrator's login. */
  readonly administrator: Readonly<Record<string, string>>;
  /** Of an API token of full access. */
  readonly program: Readonly<Record<string, string>>;
}

/** A document that is written and read, and what it was. */
export interface Followed {
  readonly documentId: string;
  /** The same in both scripts, and whatever it is named. */
  readonly slug: string;
  /** The one it is written in, which the other one follows. */
  readonly script: Script;
  readonly history: History;
  /** Its name in either script, as it is after so many writes. */
  readonly named: (count: number) => Readonly<Record<Script, string>>;
}

/** What one writer writes: a story, its author, and a topic of it that no other story has. */
export interface Beat {
  readonly story: Followed;
  readonly author: Followed;
  readonly topic: Followed;
}

export interface Content {
  readonly credentials: Credentials;
  readonly beats: readonly Beat[];
  /** The topic of every story. */
  readonly shared: Followed;
}

const NAMES = {
  story: (of: string, count: number) => ({
    'zh-Hant': `灣區第${of}則第${count}稿`,
    'zh-Hans': `湾区第${of}则第${count}稿`,
  }),
  author: (of: string, count: number) => ({
    'zh-Hant': `記者${of}之${count}`,
    'zh-Hans': `记者${of}之${count}`,
  }),
  topic: (of: string, count: number) => ({
    'zh-Hant': `專題${of}之${count}`,
    'zh-Hans': `专题${of}之${count}`,
  }),
};

/** Makes what writers write, by the doors that clients have: the first administrator, and a token. */
export const makeContent = async (base: string, beats: number): Promise<Content> => {
  const credentials = await register(base);
  const makerIn =
    (script: Script) =>
    async (kind: keyof typeof NAMES, of: string, more: object = {}): Promise<Followed> => {
      const named = (count: number) => NAMES[kind](of, count);
      const field = kind === 'story' ? 'title' : 'name';
      const { documentId, slug } = await create(base, {
        path: `${API[kind]}?locale=${script}&status=published`,
        headers: credentials.program,
        body: { data: { [field]: named(0)[script], slug: '', ...more } },
      });
      return { documentId, slug, script, named, history: new History(`${kind} ${of}`, named(0)) };
    };
  const shared = await makerIn('zh-Hant')('topic', '共同');
  const makeBeat = async (of: string, script: Script): Promise<Beat> => {
    const make = makerIn(script);
    const author = await make('author', of);
    const topic = await make('topic', of);
    const topics = [shared.documentId, topic.documentId];
    const credits = [{ role: 'reporter', author: author.documentId }];
    return { author, topic, story: await make('story', of, { topics, credits }) };
  };
  const made: Beat[] = [];
  for (let index = 0; index < beats; index += 1) {
    // Writers of either script, by turns.
    const script = SCRIPTS[index % SCRIPTS.length] ?? 'zh-Hant';
    made.push(await makeBeat(`甲乙丙丁`.charAt(index % 4) + String(index), script));
  }
  return { credentials, shared, beats: made };
};

/** Where they are in the content API. */
export const API = {
  story: '/api/news-articles',
  author: '/api/authors',
  topic: '/api/topics',
};

const register = async (base: string): Promise<Credentials> => {
  const login = await create<{ token: string }>(base, {
    path: '/admin/register-admin',
    body: { email: 'editor@newsroom.example', password: 'Aa1-0f5c9b7e', firstname: '主編' },
  });
  const administrator = { Authorization: `Bearer ${login.token}` };
  const token = await create<{ accessKey: string }>(base, {
    path: '/admin/api-tokens',
    headers: administrator,
    body: { name: 'programs', description: '', type: 'full-access', lifespan: null },
  });
  return { administrator, program: { Authorization: `Bearer ${token.accessKey}` } };
};

const create = async <Made = { documentId: string; slug: string }>(
  base: string,
  question: Question,
): Promise<Made> => {
  const { status, body } = await ask(base, question);
  if (status === 'lost' || status >= 300)
    throw new Error(`${question.path}: ${status} ${JSON.stringify(body)}`);
  return (body as { data: Made }).data;
};
