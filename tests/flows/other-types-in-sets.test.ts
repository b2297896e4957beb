/** @jest-environment-options {"types": "tests/types/museum"} */
import type { UID } from '@strapi/strapi';
import fc from 'fast-check';

import type { Model } from '../../src/plugins/hant-hans/server/src/schema/attributes';
import { isSurelyValid } from '../../src/plugins/hant-hans/server/src/sets/is-surely-valid';
import {
  buildExhibit,
  buildRoom,
  EXHIBIT,
  museum,
  ROOM,
  wholeExhibit,
  type Values,
} from '../builders/museum';
import { expectSameArchive, outcomesOf, removeScript, sync } from '../helpers/archives';

const publish = (documentId: string) =>
  museum(EXHIBIT).publish({ documentId, locale: ['zh-Hant', 'zh-Hans'] });

test.each([{ publish: false }, { publish: true }])(
  'content types of any kind are written in sets as one by one, with publish $publish',
  async (options) => {
    const rooms = [await buildRoom('後廳'), await buildRoom('東廳')];
    const whole = await wholeExhibit(rooms);
    await publish(await buildExhibit('青銅鼎', whole));
    await publish(await buildExhibit('玉龍', { ...whole, rooms: rooms.toReversed(), hall: null }));
    await buildExhibit('絲綢', { hall: rooms[1], views: [], measures: [] });
    await removeScript(EXHIBIT);

    expect(await expectSameArchive({ uid: EXHIBIT, ...options })).toEqual([]);
  },
);

test('a type without drafts is written in sets as one by one; what hangs on another waits for it', async () => {
  await buildRoom('後廳', { notes: [{ text: '發' }] });
  const [above, below] = [await buildRoom('東廳'), await buildRoom('閣樓')].sort();
  // Documents are taken by their ids: what is above comes first.
  await museum(ROOM).update({ documentId: below!, locale: 'zh-Hant', data: { above } });
  await removeScript(ROOM);

  expect(await expectSameArchive({ uid: ROOM })).toEqual(['update']);
});

const picture = {
  type: 'image',
  image: {
    name: 'a',
    url: 'https://example.com/a.png',
    width: 1,
    height: 1,
    hash: 'a',
    ext: '.png',
    mime: 'image/png',
    size: 1,
    provider: 'local',
    createdAt: '2020-01-01',
    updatedAt: '2020-01-01',
  },
  children: [{ type: 'text', text: '' }],
};

test.each<[what: string, dataOf: (room: string) => Promise<Values>]>([
  ['a relation that is taken from whoever has it', (room) => Promise.resolve({ keptIn: room })],
  ['a relation to a type with drafts', async () => ({ companions: [await buildExhibit('玉龍')] })],
  ['a text that only Strapi can judge', () => Promise.resolve({ body: [picture] })],
])('%s goes through the Document Service, with the same result', async (_, dataOf) => {
  const documentId = await buildExhibit('青銅鼎', await dataOf(await buildRoom('西廳')));
  await publish(documentId);
  await removeScript(EXHIBIT, [documentId]);
  expect(await expectSameArchive({ uid: EXHIBIT, publish: true })).toContain('update');
});

test('a version that Strapi refuses fails by itself, and the others are written', async () => {
  const taken = await buildExhibit('青銅鼎');
  const other = await buildExhibit('玉龍');
  await removeScript(EXHIBIT);
  const address = (await museum(EXHIBIT).findOne({ documentId: other, locale: 'zh-Hant' }))
    ?.address;
  await newsroom.strapi.db
    .query(EXHIBIT)
    .updateMany({ where: { documentId: taken }, data: { address } });

  const outcomes = [...outcomesOf(await sync({ uid: EXHIBIT })).values()];
  const reason = `address: ${String(address)} is taken by another document`;
  expect(outcomes.filter(({ kind }) => kind === 'failed')).toEqual(
    [taken, other].sort().map((documentId) => ({
      kind: 'failed',
      documentId,
      code: 'invalid',
      reason: `The Simplified Chinese version: ${reason}`,
      refusal: { code: 'invalid-version', values: { script: 'zh-Hans', reason } },
    })),
  );
  expect(outcomes.filter(({ kind }) => kind === 'converted').length).toBeGreaterThan(0);
});

test('a page that fails as a whole is done again one by one', async () => {
  const [sound, refused] = [await buildExhibit('青銅鼎'), await buildExhibit('玉龍')];
  await removeScript(EXHIBIT, [sound, refused]);
  const { strapi } = newsroom;
  await strapi.db.connection.raw(
    `create function refuse() returns trigger language plpgsql as
      $$ begin
        if new.document_id = '${refused}' then raise 'no dragons'; end if;
        return new;
      end $$;
     create trigger refuse before insert on exhibits for each row execute function refuse()`,
  );
  const warn = jest.spyOn(strapi.log, 'warn');
  const error = jest.spyOn(strapi.log, 'error').mockReturnValue(strapi.log);
  try {
    const outcomes = outcomesOf(await sync({ uid: EXHIBIT }));
    expect(outcomes.get(sound)).toMatchObject({ kind: 'converted' });
    expect(outcomes.get(refused)).toMatchObject({ kind: 'failed' });
    const version = await museum(EXHIBIT).findOne({ documentId: sound, locale: 'zh-Hans' });
    expect(version).toMatchObject({ title: '青铜鼎' });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('written one by one'));
    expect(error).toHaveBeenCalledTimes(1);
  } finally {
    warn.mockRestore();
    error.mockRestore();
    await strapi.db.connection.raw('drop trigger refuse on exhibits; drop function refuse()');
  }
});

test('what counts as surely valid is what Strapi’s validator lets pass as it is', async () => {
  const { strapi } = newsroom;
  const schema = strapi.contentType(EXHIBIT as UID.ContentType);
  const getModel = (uid: string) => strapi.getModel(uid as UID.Schema) as Model;
  const validator = strapi.get<EntityValidator>('entityValidator');
  let [sure, unsure] = [0, 0];
  await fc.assert(
    fc.asyncProperty(ENTRY, fc.boolean(), async (entry, isDraft) => {
      if (!isSurelyValid({ uid: EXHIBIT, entry, isDraft, getModel })) {
        unsure += 1;
        return;
      }
      sure += 1;
      const options = { isDraft, locale: 'zh-Hans' };
      const passed = await validator.validateEntityCreation(schema, entry, options);
      expect(passed).toEqual({ ...entry, publishedAt: expect.anything() });
    }),
    { numRuns: 300 },
  );
  expect([sure > 20, unsure > 20]).toEqual([true, true]);
});

/** The part of @strapi/core's validator that is asked here. */
interface EntityValidator {
  validateEntityCreation(model: object, entry: object, options: object): Promise<unknown>;
}

const text = (most: number) =>
  fc.oneof(fc.string({ maxLength: 3 }), fc.constant('字'.repeat(most)));
const inline = fc.oneof(
  fc.record({ type: fc.constant('text'), text: fc.string({ maxLength: 2 }) }),
  fc.record({
    type: fc.constant('link'),
    url: fc.constantFrom('/a', '//a', 'https://a.example/字', 'javascript:1', 'https://', ''),
    children: fc.constant([{ type: 'text', text: '連結' }]),
  }),
);
const block = fc.record({
  type: fc.constantFrom('paragraph', 'heading', 'quote', 'code', 'image'),
  level: fc.constantFrom(1, 6, 7),
  children: fc.array(inline, { maxLength: 2 }),
});
const measure = fc.record({
  unit: fc.constantFrom('cm', 'kg', 'mile', null),
  value: fc.constantFrom(1, 1.5, null),
});
const ENTRY = fc.record({
  title: fc.oneof({ weight: 4, arbitrary: text(255) }, fc.constantFrom('字'.repeat(256), null)),
  address: fc.constantFrom('an-address', '地址', null),
  story: fc.constantFrom('**字**', null),
  body: fc.option(fc.array(block, { maxLength: 1 })),
  facts: fc.constantFrom({ found: 1 }, null),
  motto: fc.oneof(text(20), fc.constantFrom('字'.repeat(21))),
  inventory: fc.constantFrom('A-1', null),
  weight: fc.constantFrom(1.5, null),
  height: fc.constantFrom(1, null),
  parts: fc.constantFrom(1, 3, null),
  isOnDisplay: fc.constantFrom(true, false, null),
  acquired: fc.constantFrom('1999-12-31', null),
  opened: fc.constantFrom('2020-02-02T10:00:00.000Z', null),
  hour: fc.constantFrom('09:30:00.000', null),
  material: fc.constantFrom('bronze', 'jade', null),
  sections: fc.array(
    fc.record({
      __component: fc.constant('museum.chapter'),
      heading: fc.constantFrom('標題', '', null),
      text: fc.constantFrom('字', null),
      notes: fc.constant([{ text: '字' }]),
    }),
    { maxLength: 1 },
  ),
  measures: fc.array(measure, { maxLength: 1 }),
});
