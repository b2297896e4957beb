import { setTimeout as delay } from 'node:timers/promises';

import { ask, type Question } from './ask';
import { API, type Beat, type Content, type Followed } from './content';
import { GRACE, type Seen } from './history';
import { PAUSE, readWhatShows, type Site } from './readers';
import { count, type Tally } from './tally';

/** One kind of write: what it is of, what it makes of that, and how a client asks for it. */
interface Step {
  readonly of: Followed;
  readonly isThere: boolean;
  ask(name: string): Question;
}

const PANEL = '/content-manager/collection-types';

/** What a writer does, again and again: as people do in the panel, and as programs do. */
const stepsOf = ({ credentials, shared }: Content, { story, author, topic }: Beat): Step[] => {
  const { administrator, program } = credentials;
  const panel = (path: string, method: string, body: object): Question => ({
    path: `${PANEL}/${path}`,
    method,
    headers: administrator,
    body,
  });
  const actOn = (action: string, body: object) =>
    panel(
      `api::news-article.news-article/${story.documentId}/actions/${action}?locale=${story.script}`,
      'POST',
      body,
    );
  const put = (
    kind: keyof typeof API,
    { documentId, script }: Followed,
    data: object,
  ): Question => ({
    path: `${API[kind]}/${documentId}?locale=${script}&status=published`,
    method: 'PUT',
    headers: program,
    body: { data },
  });
  const publish = { of: story, isThere: true, ask: (title: string) => actOn('publish', { title }) };
  return [
    publish,
    { of: author, isThere: true, ask: (name) => put('author', author, { name }) },
    { of: story, isThere: true, ask: (title) => put('story', story, { title }) },
    { of: shared, isThere: true, ask: (name) => put('topic', shared, { name }) },
    { of: story, isThere: false, ask: () => actOn('unpublish', {}) },
    {
      of: topic,
      isThere: true,
      ask: (name) =>
        panel(`api::topic.topic/${topic.documentId}?locale=${topic.script}`, 'PUT', { name }),
    },
    publish,
  ];
};

/** Who writes to it waits for whoever does: what is written at once has no order that anybody knows. */
const turns = new WeakMap<Followed, Promise<unknown>>();
const inTurn = (of: Followed, write: () => Promise<void>): Promise<void> => {
  const written = (turns.get(of) ?? Promise.resolve()).then(write);
  turns.set(
    of,
    written.catch(() => undefined),
  );
  return written;
};

/** What each writer does next. */
const reached = new WeakMap<Beat, number>();

/** Writes one thing after the other, on either node in turn, until it is over. */
export const keepWriting = async (
  writer: number,
  sites: readonly Site[],
  {
    content,
    beat,
    tally,
    isOver,
  }: {
    content: Content;
    beat: Beat;
    tally: Tally;
    isOver: () => boolean;
  },
): Promise<void> => {
  const steps = stepsOf(content, beat);
  // Each writer begins with another kind, and goes on where it ended the last time: what it withdrew
  // cannot be withdrawn again.
  for (let turn = reached.get(beat) ?? writer; !isOver(); turn += 1) {
    reached.set(beat, turn + 1);
    const step = steps[turn % steps.length];
    const site = sites[turn % sites.length];
    if (!step || !site) return;
    await inTurn(step.of, () => write(step, site));
  }

  async function write({ of, isThere, ask: question }: Step, site: Site): Promise<void> {
    const named = of.named(counted(of));
    const seen: Seen = isThere ? named : null;
    const acknowledge = of.history.begin(site.node.name, seen);
    const asked = question(named[of.script]);
    const reply = await ask(site.node.url, asked);
    if (reply.status === 'lost' || reply.status >= 300) {
      count(tally.writers, String(reply.status));
      const said = JSON.stringify(reply.body).slice(0, 300);
      tally.refusals.push(
        `${site.node.name} ${asked.method} ${asked.path}: ${reply.status} ${said}`,
      );
      await delay(PAUSE);
      return;
    }
    acknowledge();
    count(tally.writers, String(reply.status));
    tally.written[writer] = (tally.written[writer] ?? 0) + 1;
    // In the same moment, and on the others in the first one in which they have to know.
    await Promise.all(
      sites.map(async (one) => {
        if (one !== site) await delay(GRACE);
        await readWhatShows(one, of, tally);
      }),
    );
  }
};

const counts = new WeakMap<Followed, number>();
const counted = (of: Followed): number => {
  const next = (counts.get(of) ?? 0) + 1;
  counts.set(of, next);
  return next;
};
