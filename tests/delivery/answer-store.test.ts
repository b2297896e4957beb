import type { Answer } from '../../src/delivery/cache/answer';
import { AnswerStore } from '../../src/delivery/cache/answer-store';
import { Flights } from '../../src/delivery/cache/flights';
import { silence } from '../../src/delivery/queries/lost-connection';
import { readChange } from '../../src/delivery/reads/changes';

const answer = (key: string, tags: string[], bytes = 10): Answer => ({
  key,
  body: Buffer.alloc(bytes),
  hash: key,
  tags: new Set(tags),
  headers: {},
  encoded: new Map(),
});

const openStore = (bytes = 1_000_000): AnswerStore => {
  const store = new AnswerStore({ bytes });
  store.open();
  return store;
};

const keepAll = (store: AnswerStore, ...answers: Answer[]): void => {
  const mark = store.mark();
  for (const one of answers) store.keep(one, mark);
  store.release(mark);
};

describe('what is told drops', () => {
  const STORY = answer('story', ['articles@a', 'topics@t']);
  const OTHER = answer('other', ['articles@b', 'topics@u']);
  const LIST = answer('list', ['articles@a', 'articles*']);
  const RELATED = answer('related', ['topics@t', 'links.topic_id#5']);
  const BY_TOPIC = answer('by topic', ['articles*', 'links*', 'topics*']);

  test.each([
    ['@articles a', ['story', 'list', 'by topic']],
    ['=articles a', ['story', 'list']],
    ['@articles c', ['list', 'by topic']],
    ['@topics u', ['other', 'by topic']],
    ['*links', ['by topic']],
    ['#links.topic_id 5,6', ['related']],
    ['#links.article_id 5', []],
    ['!links', ['related', 'by topic']],
    ['!topics', ['story', 'other', 'related', 'by topic']],
    ['!', ['story', 'other', 'list', 'related', 'by topic']],
    ['@authors a', []],
  ])('%s', (told, dropped) => {
    const store = openStore();
    const all = [STORY, OTHER, LIST, RELATED, BY_TOPIC];
    keepAll(store, ...all);
    store.tell(readChange(told));
    expect(all.filter((one) => !store.has(one)).map(({ key }) => key)).toEqual(dropped);
  });
});

describe('an answer that was under way when something was told', () => {
  test.each([
    ['of what it depends on', '@articles a', false],
    ['of a table of it', '!articles', false],
    ['of everything', '!', false],
    ['of something else', '@articles b', true],
  ])('%s', (_what, told, isKept) => {
    const store = openStore();
    const mark = store.mark();
    store.tell(readChange(told));
    expect(store.keep(answer('story', ['articles@a']), mark)).toBe(isKept);
  });

  test('and by another that has ended since', () => {
    const store = openStore();
    const [first, second] = [store.mark(), store.mark()];
    store.tell(readChange('@articles a'));
    store.release(second);
    expect(store.keep(answer('story', ['articles@a']), first)).toBe(false);
  });
});

test('an answer is not kept in whose time more was told than is remembered', () => {
  const store = openStore();
  const mark = store.mark();
  for (let id = 0; id < 60_000; id += 1) store.tell(readChange(`#links.topic_id ${id}`));
  expect(store.keep(answer('story', ['articles@a']), mark)).toBe(false);
  store.release(mark);
  const later = store.mark();
  expect(store.keep(answer('story', ['articles@a']), later)).toBe(true);
});

test('nothing is kept while nobody tells', () => {
  const store = new AnswerStore({ bytes: 1_000_000 });
  const story = answer('story', []);
  keepAll(store, story);
  expect(store.has(story)).toBe(false);
  store.open();
  keepAll(store, story);
  expect(store.has(story)).toBe(true);
  const mark = store.mark();
  store.close();
  store.open();
  expect(store.has(story)).toBe(false);
  // It was begun before the silence.
  expect(store.keep(story, mark)).toBe(false);
});

test('it is bounded by bytes, and drops first what was given longest ago', () => {
  const store = openStore(100_000);
  const stories = Array.from({ length: 20 }, (_, index) =>
    answer(`story ${index}`, [`articles@${index}`, 'articles*'], 9_000),
  );
  for (const story of stories) {
    keepAll(store, story);
    expect(store.has(stories[0]!)).toBe(true);
    expect(store.size.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(stories.filter((one) => store.has(one)).length).toBeLessThan(12);
  store.tell(readChange('@articles 99'));
  expect(store.size).toEqual({ answers: 0, bytes: 0 });
});

test('what an encoding adds counts', () => {
  const store = openStore(100_000);
  const story = answer('story', [], 5_000);
  keepAll(store, story);
  const before = store.size.bytes;
  story.encoded.set('gzip', Buffer.alloc(2_000));
  store.measureAgain(story);
  expect(store.size.bytes).toBe(before + 2_000);
});

describe('who asks for the same at the same time', () => {
  const underWay = () => {
    const store = openStore();
    const flights = new Flights(store);
    let land: (answer: Answer | undefined) => void = () => undefined;
    const made = flights.fly('story', () => new Promise((resolve) => (land = resolve)));
    return { store, flights, land, made };
  };

  test('waits for one answer', async () => {
    const { flights, land, made } = underWay();
    const joined = flights.join('story');
    expect(flights.join('another')).toBeUndefined();
    land(answer('story', []));
    expect(await joined).toBe(await made);
    expect(flights.join('story')).toBeUndefined();
  });

  test('does not join what was begun before something changed', () => {
    const { store, flights } = underWay();
    store.tell(readChange('@articles z'));
    expect(flights.join('story')).toBeUndefined();
  });

  test('is not failed by another’s failure', async () => {
    const store = openStore();
    const flights = new Flights(store);
    const failing = flights.fly('story', () => Promise.reject(new Error('gone')));
    const joined = flights.join('story');
    await expect(failing).rejects.toThrow('gone');
    expect(await joined).toBeUndefined();
    expect(flights.join('story')).toBeUndefined();
  });

  test('unless the database has kept that one waiting in vain', async () => {
    const flights = new Flights(openStore());
    const failing = flights.fly('story', () => Promise.reject(silence()));
    const joined = flights.join('story');
    await expect(failing).rejects.toThrow('does not answer');
    await expect(joined).rejects.toThrow('does not answer');
  });

  describe('does not wait for what gave nothing the last time', () => {
    const fruitless = async () => {
      const store = openStore();
      const flights = new Flights(store);
      await flights.fly('story', () => Promise.resolve(undefined));
      return {
        store,
        flights,
        nothing: () => flights.fly('story', () => Promise.resolve(undefined)),
      };
    };

    test('whether it is under way or not', async () => {
      const { flights, nothing } = await fruitless();
      const again = nothing();
      expect(flights.join('story')).toBeUndefined();
      await again;
    });

    test('but for what gave something since', async () => {
      const { flights, nothing } = await fruitless();
      await flights.fly('story', () => Promise.resolve(answer('story', [])));
      const again = nothing();
      expect(flights.join('story')).toBeInstanceOf(Promise);
      await again;
    });

    test('nor is it remembered once everything may be another', async () => {
      const { store, flights } = await fruitless();
      store.close();
      store.open();
      const story = answer('story', []);
      const again = flights.fly('story', () => Promise.resolve(story));
      expect(await flights.join('story')).toBe(story);
      await again;
    });
  });
});
