import fc from 'fast-check';

import type { Base } from '../../../src/plugins/hant-hans/server/src/merge/base';
import { turnBase } from '../../../src/plugins/hant-hans/server/src/merge/base';
import { hashOf } from '../../../src/plugins/hant-hans/server/src/merge/hash';
import type { Choice } from '../../../src/plugins/hant-hans/server/src/merge/merge-options';
import { mergeValue } from '../../../src/plugins/hant-hans/server/src/merge/merge-value';
import { LEAF, type RecordShape } from '../../../src/plugins/hant-hans/server/src/merge/shape';

/** Stands for a conversion: the same text, seen to be converted. */
const convert = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('繁', '简')) as T;
const convertBack = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll('简', '繁')) as T;

const ITEM: RecordShape = {
  kind: 'record',
  fields: [
    ['title', LEAF],
    ['description', LEAF],
  ],
};
type Section =
  { __component: 'chapter'; heading: string } | { __component: 'gallery'; caption: string };
const SECTIONS: Record<Section['__component'], RecordShape> = {
  chapter: { kind: 'record', fields: [['heading', LEAF]] },
  gallery: { kind: 'record', fields: [['caption', LEAF]] },
};
const ARTICLE: RecordShape = {
  kind: 'record',
  fields: [
    ['title', LEAF],
    ['body', { kind: 'list', itemOf: () => LEAF }],
    ['principles', { kind: 'list', itemOf: () => ITEM }],
    ['seo', ITEM],
    ['sections', { kind: 'list', itemOf: (item) => SECTIONS[(item as Section).__component] }],
  ],
};

interface Article {
  title?: string | null;
  body?: string[];
  principles?: { title: string; description: string }[];
  seo?: { title: string; description: string } | null;
  sections?: Section[];
}

interface Version {
  target: Article | null;
  base: Base | undefined;
}

const merge = (
  source: Article,
  { target, base }: Version,
  options: {
    write?: boolean;
    choices?: Record<string, Choice>;
    locked?: string[];
    by?: typeof convert;
  } = {},
) => {
  const { write = true, choices = {}, locked = [], by = convert } = options;
  const merged = mergeValue(
    { path: '', source, converted: by(source), target: target ?? {}, base },
    ARTICLE,
    { write, choices: new Map(Object.entries(choices)), locked: new Set(locked) },
  );
  const states = Object.fromEntries(
    merged.reports.flatMap(({ path, state }) => (state === 'in-step' ? [] : [[path, state]])),
  );
  const written = merged.reports.flatMap((report) => (report.written ? [report.path] : []));
  return { ...merged, target: merged.target as Article, states, written };
};

const NEW: Version = { target: null, base: undefined };

describe('a field', () => {
  const first = merge({ title: '繁一' }, NEW);

  it('is written where nothing was, and is in step then', () => {
    expect(first).toMatchObject({ target: { title: '简一' }, written: ['title'] });
    expect(merge({ title: '繁一' }, first)).toMatchObject({ states: {}, written: [] });
  });

  it('follows the source as long as no person has touched it', () => {
    expect(merge({ title: '繁二' }, first, { write: false })).toMatchObject({
      target: { title: '简一' },
      states: { title: 'stale' },
      written: [],
    });
    expect(merge({ title: '繁二' }, first).target.title).toBe('简二');
  });

  it('stays as a person left it, and is in conflict once its source changes', () => {
    const edited = { ...first, target: { title: '人手' } };
    expect(merge({ title: '繁一' }, edited)).toMatchObject({
      target: { title: '人手' },
      states: { title: 'edited' },
      written: [],
    });
    const conflict = merge({ title: '繁二' }, edited);
    expect(conflict).toMatchObject({ target: { title: '人手' }, states: { title: 'conflict' } });
    expect(merge({ title: '繁三' }, conflict).states).toEqual({ title: 'conflict' });
    expect(merge({ title: '繁一' }, conflict).states).toEqual({ title: 'edited' });
  });

  it('in conflict is settled by a person: kept, or taken', () => {
    const conflict = merge({ title: '繁二' }, { ...first, target: { title: '人手' } });
    const kept = merge({ title: '繁二' }, conflict, { choices: { title: 'keep' } });
    expect(kept).toMatchObject({ target: { title: '人手' }, states: { title: 'edited' } });
    expect(merge({ title: '繁三' }, kept).states).toEqual({ title: 'conflict' });
    const taken = merge({ title: '繁二' }, conflict, { choices: { title: 'take' } });
    expect(taken).toMatchObject({ target: { title: '简二' }, written: ['title'] });
    expect(merge({ title: '繁二' }, taken).states).toEqual({});
  });

  it('that a person brought in step by hand is in step', () => {
    const conflict = merge({ title: '繁二' }, { ...first, target: { title: '人手' } });
    const mended = merge({ title: '繁二' }, { ...conflict, target: { title: '简二' } });
    expect(mended.states).toEqual({});
    expect(merge({ title: '繁三' }, mended).target.title).toBe('简三');
  });

  it('that a person wrote before anything was converted is kept', () => {
    const merged = merge({ title: '繁一' }, { target: { title: '人手' }, base: undefined });
    expect(merged).toMatchObject({ target: { title: '人手' }, states: { title: 'edited' } });
    expect(merge({ title: '繁二' }, merged).states).toEqual({ title: 'conflict' });
  });

  it('that is locked is never written', () => {
    const merged = merge({ title: '繁二', body: ['繁'] }, first, { locked: ['title', 'body'] });
    expect(merged).toMatchObject({ target: { title: '简一', body: [] }, written: [] });
  });

  it('that a person emptied stays empty; one that the source emptied is emptied', () => {
    expect(merge({ title: '繁一' }, { ...first, target: { title: null } })).toMatchObject({
      target: { title: null },
      states: { title: 'edited' },
    });
    expect(merge({ title: '' }, first).target.title).toBe('');
  });
});

describe('a component', () => {
  const seo = { title: '繁題', description: '繁述' };
  const first = merge({ seo }, NEW);

  it('appears, follows field by field, and goes with the source', () => {
    expect(first.target.seo).toEqual(convert(seo));
    const changed = merge(
      { seo: { ...seo, title: '繁新' } },
      { ...first, target: { seo: { title: '简題', description: '人手' } } },
    );
    expect(changed.target.seo).toEqual({ title: '简新', description: '人手' });
    expect(changed.states).toMatchObject({ 'seo.description': 'edited' });
    expect(merge({ seo: null }, first).target.seo).toBeNull();
  });

  it('that a person corrected is not removed with the source: a conflict', () => {
    const edited = { ...first, target: { seo: { title: '简題', description: '人手' } } };
    const refreshed = merge({ seo }, edited, { write: false });
    const merged = merge({ seo: null }, { ...refreshed, target: edited.target });
    expect(merged).toMatchObject({ target: edited.target, states: { seo: 'conflict' } });
  });

  const corrected = { title: '简題', description: '人手' };
  it.each([
    { what: 'corrected, and the source removed', target: { seo: corrected }, source: null },
    {
      what: 'removed, and the source changed',
      target: { seo: null },
      source: { ...seo, title: '繁新' },
    },
  ])('that a person $what is settled once it is kept', ({ target, source }) => {
    const conflict = merge({ seo: source }, { ...first, target });
    expect(conflict).toMatchObject({ target, states: { seo: 'conflict' }, written: [] });
    const kept = merge({ seo: source }, conflict, { choices: { seo: 'keep' } });
    expect(kept).toMatchObject({ target, states: { seo: 'edited' } });
    const again = merge({ seo: source }, kept);
    expect(again).toMatchObject({ target, states: { seo: 'edited' }, written: [] });
    const changed = merge({ seo: { title: '繁又', description: '繁別' } }, again);
    expect(changed.target).toMatchObject(target);
    expect(Object.values(changed.states)).toContain('conflict');
  });

  it('that a person wrote where the source had none is in conflict once the source has one', () => {
    const merged = merge({ seo: null }, { target: { seo: corrected }, base: undefined });
    expect(merged).toMatchObject({ states: { seo: 'edited' }, target: { seo: corrected } });
    expect(merge({ seo }, merged).states).toEqual({ 'seo.description': 'conflict' });
  });
});

describe('a list', () => {
  const body = ['繁甲乙丙丁戊', '繁子丑寅卯辰', '繁天地玄黃宇'];
  const first = merge({ body }, NEW);
  const edited: Version = {
    ...first,
    target: { body: ['简甲乙丙丁戊', '简子丑寅卯辰改', '简天地玄黃宇'] },
  };

  it('takes an item at the top without touching the others', () => {
    const merged = merge({ body: ['繁新的一段', ...body] }, edited);
    expect(merged.target.body).toEqual([
      '简新的一段',
      '简甲乙丙丁戊',
      '简子丑寅卯辰改',
      '简天地玄黃宇',
    ]);
    expect(merged.states).toEqual({ 'body[0]': 'stale', 'body[2]': 'edited' });
  });

  it('merges paragraph by paragraph: a correction stays, another paragraph follows', () => {
    const changed = [body[0]!, body[1]!, '繁天地玄黃洪荒'];
    const merged = merge({ body: changed }, edited);
    expect(merged.target.body).toEqual(['简甲乙丙丁戊', '简子丑寅卯辰改', '简天地玄黃洪荒']);
    expect(merge({ body: changed }, merged)).toMatchObject({ states: { 'body[1]': 'edited' } });
  });

  it('knows a conflict within: a corrected paragraph whose source changed', () => {
    const changed = [body[0]!, '繁子丑寅卯辰巳', body[2]!];
    const merged = merge({ body: changed }, edited);
    expect(merged.target.body?.[1]).toBe('简子丑寅卯辰改');
    expect(merged.states).toEqual({ 'body[1]': 'conflict' });
    expect(merge({ body: changed }, merged).states).toEqual({ 'body[1]': 'conflict' });
    const taken = merge({ body: changed }, merged, { choices: { 'body[1]': 'take' } });
    expect(taken.target.body?.[1]).toBe('简子丑寅卯辰巳');
  });

  it('is reordered with the source, corrections and all', () => {
    const merged = merge({ body: body.toReversed() }, edited);
    expect(merged.target.body).toEqual(['简天地玄黃宇', '简子丑寅卯辰改', '简甲乙丙丁戊']);
    expect(merge({ body: body.toReversed() }, merged).states).toEqual({ 'body[1]': 'edited' });
  });

  it('is reordered with the source also after it was only compared', () => {
    const moved = { body: body.toReversed() };
    const compared = merge(moved, edited, { write: false });
    expect(compared).toMatchObject({ states: { body: 'stale' }, written: [] });
    expect(compared.target.body).toEqual(edited.target?.body);
    expect(merge(moved, compared, { write: false }).states).toMatchObject({ body: 'stale' });
    const merged = merge(moved, compared);
    expect(merged.target.body).toEqual(['简天地玄黃宇', '简子丑寅卯辰改', '简甲乙丙丁戊']);
    expect(merge(moved, merged).states).toEqual({ 'body[1]': 'edited' });
  });

  it('stays in its order while an item of it is taken and the order is not written', () => {
    const moved = { body: ['繁天地玄黃荒', body[0]!, body[1]!] };
    const taken = merge(moved, first, { write: false, choices: { 'body[2]': 'take' } });
    expect(taken.target.body).toEqual(['简甲乙丙丁戊', '简子丑寅卯辰', '简天地玄黃荒']);
    expect(merge(moved, taken, { write: false }).states).toEqual({ body: 'stale' });
  });

  it('of which both scripts were put in another order stays in conflict until a person decides', () => {
    const [one, two, three] = body as [string, string, string];
    const moved = { body: [two, one, three] };
    const reordered = { ...first, target: { body: first.target.body!.toReversed() } };
    const merged = merge(moved, reordered);
    expect(merged).toMatchObject({ states: { body: 'conflict' }, target: reordered.target });
    expect(merge(moved, merged)).toMatchObject({ states: { body: 'conflict' }, written: [] });
    const kept = merge(moved, merged, { choices: { body: 'keep' } });
    expect(kept).toMatchObject({ states: { body: 'edited' }, target: reordered.target });
    expect(merge(moved, kept)).toMatchObject({ states: { body: 'edited' }, written: [] });
    const taken = merge(moved, merged, { choices: { body: 'take' } });
    expect(taken.target.body).toEqual(convert(moved.body));
    expect(merge(moved, taken)).toMatchObject({ states: {}, written: [] });
  });

  it('stays in the order in which a person put it', () => {
    const reordered = { ...first, target: { body: first.target.body!.toReversed() } };
    const merged = merge({ body: [...body, '繁末'] }, reordered);
    expect(merged.target.body).toEqual(['简天地玄黃宇', '简末', '简子丑寅卯辰', '简甲乙丙丁戊']);
    const again = merge({ body: [...body, '繁末'] }, merged);
    expect(again.target.body).toEqual(merged.target.body);
    expect(again.states).toEqual({ body: 'edited' });
    expect(again.written).toEqual([]);
  });

  it('loses what the source lost, and keeps it where a person had corrected it', () => {
    expect(merge({ body: [body[0]!, body[1]!] }, edited).target.body).toEqual([
      '简甲乙丙丁戊',
      '简子丑寅卯辰改',
    ]);
    const merged = merge({ body: [body[0]!, body[2]!] }, edited);
    expect(merged.target.body).toEqual(edited.target?.body);
    expect(merged.states).toEqual({ 'body[1]': 'conflict' });
    const settled = merge({ body: [body[0]!, body[2]!] }, merged, {
      choices: { 'body[1]': 'take' },
    });
    expect(settled.target.body).toEqual(['简甲乙丙丁戊', '简天地玄黃宇']);
  });

  it('does not bring back what a person removed, nor remove what a person added', () => {
    const target = { body: ['简甲乙丙丁戊', '人手加的一段', '简天地玄黃宇'] };
    const shortened = { body: ['简甲乙丙丁戊', '简天地玄黃宇'] };
    const merged = merge({ body }, { ...first, target: shortened });
    expect(merged).toMatchObject({ target: shortened, states: { 'body[+1]': 'edited' } });
    expect(merge({ body }, merged).target.body).toEqual(shortened.body);
    expect(merge({ body }, merged, { choices: { 'body[+1]': 'take' } }).target.body).toEqual(
      first.target.body,
    );
    const again = merge({ body: [...body, '繁末段'] }, { ...merged, target });
    expect(again.target.body).toEqual([...target.body, '简末段']);
  });

  it('knows a conflict where a person removed an item whose source changes, until it is kept', () => {
    const shortened = { body: [first.target.body![0]!, first.target.body![2]!] };
    const changed = (text: string) => ({ body: [body[0]!, text, body[2]!] });
    const removed = merge({ body }, { ...first, target: shortened });
    const conflict = merge(changed('繁子丑寅卯巳'), removed);
    expect(conflict).toMatchObject({ states: { 'body[+1]': 'conflict' }, target: shortened });
    const again = merge(changed('繁子丑寅卯巳'), conflict);
    expect(again).toMatchObject({ states: { 'body[+1]': 'conflict' }, written: [] });
    const kept = merge(changed('繁子丑寅卯巳'), again, { choices: { 'body[+1]': 'keep' } });
    expect(kept).toMatchObject({ states: { 'body[+1]': 'edited' }, target: shortened });
    const settled = merge(changed('繁子丑寅卯巳'), kept);
    expect(settled).toMatchObject({ states: { 'body[+1]': 'edited' }, target: shortened });
    expect(merge(changed('繁子丑寅卯午'), settled).states).toEqual({ 'body[+1]': 'conflict' });
  });

  it('remembers that a person kept what the source lost', () => {
    const shorter = { body: [body[0]!, body[2]!] };
    const conflict = merge(shorter, edited);
    expect(conflict.states).toEqual({ 'body[1]': 'conflict' });
    const kept = merge(shorter, conflict, { choices: { 'body[1]': 'keep' } });
    expect(kept).toMatchObject({ states: { 'body[1]': 'edited' }, target: edited.target });
    const again = merge(shorter, kept);
    expect(again).toMatchObject({ states: { 'body[1]': 'edited' }, target: edited.target });
  });

  it('does not take what a person adds for what was removed from that place', () => {
    const [one, two, three] = first.target.body as [string, string, string];
    const removed = merge({ body }, { ...first, target: { body: [one, three] } });
    const target = { body: [one, '另寫', three] };
    const added = merge({ body }, { ...removed, target });
    expect(added.states).toEqual({ 'body[1]': 'edited', 'body[+1]': 'edited' });
    const taken = merge({ body }, added, { choices: { 'body[+1]': 'take' } });
    expect(taken.target.body?.toSorted()).toEqual([...target.body, two].toSorted());
  });

  it('does not take what the source gains for what it lost in that place', () => {
    const lost = merge({ body: [body[0]!, body[2]!] }, edited);
    const gained = merge({ body: [body[0]!, '另寫', body[2]!] }, lost);
    expect(gained.target.body?.toSorted()).toEqual([...edited.target!.body!, '另寫'].toSorted());
    expect(Object.values(gained.states).toSorted()).toEqual(['conflict', 'stale']);
  });

  it('takes what was put back for what was removed', () => {
    const [one, two, three] = first.target.body as [string, string, string];
    const removed = merge({ body }, { ...first, target: { body: [one, three] } });
    const changed = { body: [body[0]!, '另寫', body[2]!] };
    const back = merge(changed, { ...removed, target: { body: [one, two, three] } });
    expect(back).toMatchObject({
      states: { 'body[1]': 'stale' },
      target: { body: [one, '另寫', three] },
    });

    const corrected = { ...first, target: { body: [one, '人手', three] } };
    const lost = merge({ body: [body[0]!, body[2]!] }, corrected);
    expect(lost.states).toEqual({ 'body[1]': 'conflict' });
    expect(merge({ body }, lost)).toMatchObject({
      states: { 'body[1]': 'edited' },
      target: corrected.target,
    });
  });

  describe('whose direction turns', () => {
    const principles = ['一甲乙', '二丙丁', '三戊己'].map((text) => ({
      title: `繁${text}`,
      description: '繁述',
    }));
    const written = merge({ principles }, NEW);
    const target = { principles: written.target.principles!.toSpliced(1, 1) };
    const removed = merge({ principles }, { ...written, target });

    it('loses in the one script what a person removed from the other', () => {
      expect(removed.states).toEqual({ 'principles[+1]': 'edited' });
      const turned = { target: { principles }, base: turnBase(removed.base!) };
      const back = merge(target, turned, { by: convertBack });
      expect(back.states).toEqual({ 'principles[-1]': 'stale' });
      expect(back.target.principles).toEqual(principles.toSpliced(1, 1));
      expect(merge(target, back, { by: convertBack })).toMatchObject({ states: {}, written: [] });
    });

    it.each([{ compared: false }, { compared: true }])(
      'twice does not get back what a person removed (compared in between: $compared)',
      ({ compared }) => {
        const turned = { target: { principles }, base: turnBase(removed.base!) };
        const between = compared
          ? merge(target, turned, { write: false, by: convertBack })
          : turned;
        const again = merge({ principles }, { target, base: turnBase(between.base!) });
        expect(again).toMatchObject({
          target,
          states: { 'principles[+1]': 'edited' },
          written: [],
        });
      },
    );
  });

  it('tells equal items apart by what stands around them', () => {
    const ends = merge({ body: ['（完）', '繁乙段', '（完）'] }, NEW);
    const noted = { ...ends, target: { body: ['（完）', '简乙段', '（完，人手）'] } };
    const rewritten = { body: ['繁新的開頭', '繁乙段', '（完）'] };
    const merged = merge(rewritten, noted);
    expect(merged.target.body).toEqual(['简新的開頭', '简乙段', '（完，人手）']);
    expect(merged.states).toEqual({ 'body[0]': 'stale', 'body[2]': 'edited' });
    expect(merge(rewritten, merged)).toMatchObject({ written: [], target: merged.target });
  });

  it.each([
    {
      what: 'blank ones added and removed',
      body: ['繁一', '', '繁二', '', '繁三'],
      target: ['简一', '简二', '', '简三'],
      source: ['繁一', '', '繁新', '', '繁二', '', '繁三'],
      merged: ['简一', '简新', '', '简二', '', '简三'],
    },
    {
      what: 'a whole section with a blank one removed, and those around another blank one corrected',
      body: ['繁一', '繁二', '', '繁三', '繁四', '繁五', '', '繁六', '繁七'],
      target: ['简一', '简四', '人手甲', '', '人手乙', '简七'],
      source: ['繁一', '繁二', '', '繁三', '繁四', '繁五', '', '繁六', '繁七', '繁八'],
      merged: ['简一', '简四', '人手甲', '', '人手乙', '简七', '简八'],
    },
    {
      what: 'both ends rewritten that were alike',
      body: ['繁甲乙丙丁', '繁一', '繁甲乙丙丁'],
      target: ['简甲乙丙丁', '简一', '简甲乙丙丁'],
      source: ['繁甲乙丙', '繁一', '繁甲乙丙丁戊'],
      merged: ['简甲乙丙', '简一', '简甲乙丙丁戊'],
    },
  ])('sees no order changed where there is none: $what', ({ body, target, source, merged }) => {
    const once = merge({ body: source }, { ...merge({ body }, NEW), target: { body: target } });
    expect(once.states).not.toHaveProperty('body');
    expect(Object.values(once.states)).not.toContain('conflict');
    expect(once.target.body).toEqual(merged);
    expect(merge({ body: source }, once)).toMatchObject({ written: [], target: once.target });
  });

  const [A, B, Z] = ['繁甲乙丙丁', '繁甲乙丙戊', '繁子丑寅卯'];
  it.each([
    { body: [B, Z, ''], target: [B, '', Z], source: [Z, B] },
    { body: ['完', Z], target: ['完', '', ''], source: [Z, '', '完'] },
    { body: [A, Z], target: [Z, A, Z, B], source: [Z, B, A] },
    { body: [A, '', '', B, Z], target: [A, Z, A, '', Z], source: [B, A, Z] },
    { body: [B, '', '', ''], target: [B, '', '', '完'], source: ['', '', A, Z] },
  ])('is merged once: $body, here $source, there $target', ({ body, target, source }) => {
    const once = merge({ body: source }, { ...merge({ body }, NEW), target: { body: target } });
    expect(merge({ body: source }, once)).toMatchObject({ written: [], target: once.target });
  });

  it('of twenty thousand blocks, half of them blank, is merged whole', () => {
    const long = Array.from({ length: 20_000 }, (_, place) => (place % 2 ? '' : `繁${place}`));
    const edited = long.map((text) => text && `${text}改`);
    const once = merge({ body: edited }, merge({ body: long }, NEW));
    expect(once.target.body).toEqual(merge({ body: edited }, NEW).target.body);
  }, 120_000);

  it('of components is merged field by field within an item', () => {
    const principles = [
      { title: '繁一', description: '繁甲乙丙丁' },
      { title: '繁二', description: '繁戊己庚辛' },
    ];
    const written = merge({ principles }, NEW);
    const corrected = structuredClone(written.target);
    corrected.principles![1]!.title = '人手';
    const changed = [
      { title: '繁零', description: '繁新的原則' },
      principles[0]!,
      { title: '繁二', description: '繁戊己庚辛壬' },
    ];
    const merged = merge({ principles: changed }, { ...written, target: corrected });
    expect(merged.target.principles).toEqual([
      { title: '简零', description: '简新的原則' },
      { title: '简一', description: '简甲乙丙丁' },
      { title: '人手', description: '简戊己庚辛壬' },
    ]);
    expect(merged.states).toEqual({
      'principles[0]': 'stale',
      'principles[2].title': 'edited',
      'principles[2].description': 'stale',
    });
  });
});

describe('a dynamic zone', () => {
  const chapter = (heading: string): Section => ({ __component: 'chapter', heading });
  const gallery = (caption: string): Section => ({ __component: 'gallery', caption });

  it.each([
    { what: 'a chapter by a gallery', before: chapter('繁甲乙丙'), after: gallery('繁子丑寅') },
    { what: 'a gallery by a chapter', before: gallery('繁甲乙丙'), after: chapter('繁子丑寅') },
    {
      what: 'one by another of that text',
      before: chapter('繁甲乙丙'),
      after: gallery('繁甲乙丙'),
    },
  ])('follows where one kind is replaced in its place: $what', ({ before, after }) => {
    const first = merge({ sections: [before] }, NEW);
    const compared = merge({ sections: [after] }, first, { write: false });
    expect(Object.values(compared.states)).toEqual(['stale', 'stale']);
    for (const version of [first, compared]) {
      const merged = merge({ sections: [after] }, version);
      expect(merged.target.sections).toEqual(convert([after]));
      expect(merge({ sections: [after] }, merged)).toMatchObject({ states: {}, written: [] });
    }
  });

  it('keeps both where a person replaced one by another kind and its source changed', () => {
    const first = merge({ sections: [chapter('繁甲乙丙丁')] }, NEW);
    const target = { sections: [gallery('简甲乙丙丁')] };
    const merged = merge({ sections: [chapter('繁子丑寅卯')] }, { ...first, target });
    expect(merged.target).toMatchObject(target);
    expect(merged.states).toEqual({ 'sections[+0]': 'conflict', 'sections[0]': 'edited' });
  });

  it('does not mix a corrected one with another kind that replaced its source', () => {
    const first = merge({ sections: [chapter('繁甲乙丙丁')] }, NEW);
    const target = { sections: [chapter('人手')] };
    const merged = merge({ sections: [gallery('繁子丑寅卯')] }, { ...first, target });
    expect(merged.target.sections).toEqual([chapter('人手'), gallery('简子丑寅卯')]);
    expect(Object.values(merged.states).toSorted()).toEqual(['conflict', 'stale']);
  });
});

describe('any article', () => {
  const articleOf = (text: fc.Arbitrary<string>) => {
    const item = fc.record({ title: text, description: text });
    return fc.record({
      title: text,
      body: fc.array(text, { maxLength: 6 }),
      principles: fc.array(item, { maxLength: 5 }),
      seo: fc.option(item),
    });
  };
  const article = articleOf(
    fc.string({ unit: fc.constantFrom('繁', '甲', '乙', '丙', '丁', '戊'), maxLength: 8 }),
  );
  /** Paragraphs that are empty, or the same as others, cannot be told apart. */
  const distinct = articleOf(
    fc.string({
      unit: fc.constantFrom(...Array.from('繁甲乙丙丁戊己庚辛壬癸子丑')),
      minLength: 6,
      maxLength: 9,
    }),
  );

  const equals = fc.array(fc.constantFrom('', '（完）', '繁甲乙丙丁', '繁甲乙丙戊'), {
    maxLength: 7,
  });
  const edit = fc.record({
    kind: fc.constantFrom('none', 'none', 'remove', 'rewrite', 'append'),
    text: fc.constantFrom('', '（完）', '甲乙丙新', '（完，補）'),
  });
  const edits = fc.array(edit, { minLength: 7, maxLength: 7 });
  const editedBy = (made: { kind: string; text: string }[], body: string[]): string[] =>
    body.flatMap((paragraph, place) => {
      const { kind, text } = made[place]!;
      if (kind === 'remove') return [];
      if (kind === 'rewrite') return [text];
      return kind === 'append' ? [paragraph, text] : [paragraph];
    });

  it('that no person touched becomes exactly what conversion makes of its source', () => {
    fc.assert(
      fc.property(article, article, (one, other) => {
        const first = merge(one, NEW);
        const merged = merge(other, first);
        // Empty is empty, whether null, '' or left out.
        expect(hashOf(merged.target)).toBe(hashOf(convert(other)));
        expect(Object.values(merged.states)).not.toContain('conflict');
        expect(merge(other, merged)).toMatchObject({ states: {}, written: [] });
      }),
    );
  });

  it('that a person wrote is never written over without being asked', () => {
    fc.assert(
      fc.property(article, article, (source, target) => {
        const merged = merge(source, { target, base: undefined });
        for (const { written, current } of merged.reports) {
          const isText = typeof current === 'string' && current !== '';
          if (isText) expect(written).toBe(false);
        }
        expect(merged.target.body).toEqual(expect.arrayContaining(target.body.filter(Boolean)));
      }),
    );
  });

  it('is merged once: merging again writes nothing', () => {
    fc.assert(
      fc.property(distinct, distinct, distinct, (one, target, other) => {
        const first = merge(one, NEW);
        const second = merge(other, { ...first, target });
        const third = merge(other, second);
        expect(third.written).toEqual([]);
        expect(third.target).toEqual(second.target);
      }),
    );
  });

  it('gets no paragraph twice and loses none where many are equal, however often it is merged', () => {
    fc.assert(
      fc.property(equals, edits, edits, (body, ofSource, ofTarget) => {
        const first = merge({ body }, NEW);
        const edited = { ...first, target: { body: editedBy(ofTarget, first.target.body!) } };
        const source = { body: editedBy(ofSource, body) };
        const second = merge(source, edited);
        const third = merge(source, second);
        expect(third.written.filter((path) => path !== 'body')).toEqual([]);
        expect(third.target.body?.toSorted()).toEqual(second.target.body?.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('becomes the same whether or not it was only compared in between', () => {
    fc.assert(
      fc.property(distinct, distinct, fc.nat(), (one, other, turns) => {
        const from = turns % (one.principles.length || 1);
        const moved = {
          ...other,
          principles: [...one.principles.slice(from), ...one.principles.slice(0, from)],
          body: one.body.toReversed(),
        };
        const first = merge(one, NEW);
        const compared = merge(moved, first, { write: false });
        expect(compared.target).toEqual(first.target);
        expect(merge(moved, compared).target).toEqual(merge(moved, first).target);
      }),
    );
  });

  it('is in step in both directions when it is in one', () => {
    const source: Article = { title: '繁', body: ['繁甲'], principles: [], seo: null };
    const { target, base } = merge(source, NEW);
    const back = mergeValue(
      { path: '', source: target, converted: source, target: source, base: turnBase(base!) },
      ARTICLE,
      { write: true, choices: new Map(), locked: new Set() },
    );
    expect(back.reports.filter(({ written }) => written)).toEqual([]);
  });
});
