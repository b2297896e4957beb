import { abridge } from '../../src/plugins/hant-hans/admin/src/diff/abridge';
import { diffSpans } from '../../src/plugins/hant-hans/admin/src/diff/diff-spans';

const beforeOf = (spans: ReturnType<typeof diffSpans>) =>
  spans.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('');
const afterOf = (spans: ReturnType<typeof diffSpans>) =>
  spans.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');

describe('what changes between two texts', () => {
  test.each([
    {
      name: 'one character',
      before: '以人为夲',
      after: '以人为本',
      spans: [
        { kind: 'same', text: '以人为' },
        { kind: 'removed', text: '夲' },
        { kind: 'added', text: '本' },
      ],
    },
    {
      name: 'a character outside the basic plane, as a whole',
      before: '𠮷田',
      after: '𡈽田',
      spans: [
        { kind: 'removed', text: '𠮷' },
        { kind: 'added', text: '𡈽' },
        { kind: 'same', text: '田' },
      ],
    },
    { name: 'nothing', before: '宝安', after: '宝安', spans: [{ kind: 'same', text: '宝安' }] },
    {
      name: 'an empty text that is filled',
      before: '',
      after: '宝安',
      spans: [{ kind: 'added', text: '宝安' }],
    },
    {
      name: 'a text that is emptied',
      before: '宝安',
      after: '',
      spans: [{ kind: 'removed', text: '宝安' }],
    },
  ])('is told of $name', ({ before, after, spans }) => {
    expect(diffSpans(before, after)).toEqual(spans);
  });

  test('is a replacement where texts have nothing in common, however long they are', () => {
    const before = '甲乙丙丁'.repeat(2000);
    const after = '子丑寅卯'.repeat(2000);
    const started = performance.now();
    expect(diffSpans(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('always makes the one out of the other', () => {
    const before = '深圳市寶安區召開黨代會，提出「七個突出」。';
    const after = '深圳寶安區昨日召開七屆二次黨代會，提出「十大行動」！';
    const spans = diffSpans(before, after);
    expect(beforeOf(spans)).toBe(before);
    expect(afterOf(spans)).toBe(after);
  });
});

describe('the summary of a change', () => {
  const long = '甲'.repeat(50);

  test('leaves a little around what changes', () => {
    const spans = diffSpans(`${long}乙${long}丙${long}`, `${long}子${long}丑${long}`);
    expect(abridge(spans, { context: 3, limit: 100 })).toEqual([
      { kind: 'same', text: '⋯甲甲甲' },
      { kind: 'removed', text: '乙' },
      { kind: 'added', text: '子' },
      { kind: 'same', text: '甲甲甲⋯甲甲甲' },
      { kind: 'removed', text: '丙' },
      { kind: 'added', text: '丑' },
      { kind: 'same', text: '甲甲甲⋯' },
    ]);
  });

  test('is cut where there is more than it holds, between whole characters', () => {
    const spans = [{ kind: 'added', text: '𠮷'.repeat(10) }] as const;
    expect(abridge(spans, { context: 3, limit: 4 })).toEqual([
      { kind: 'added', text: '𠮷𠮷𠮷𠮷⋯' },
    ]);
  });

  test('shows what comes also where a long text goes for it', () => {
    const spans = diffSpans('甲乙丙丁'.repeat(100), '子丑寅卯'.repeat(100));
    expect(abridge(spans, { context: 3, limit: 20 })).toEqual([
      { kind: 'removed', text: '甲乙丙丁甲乙丙⋯' },
      { kind: 'added', text: '子丑寅卯子丑寅卯子丑寅卯⋯' },
    ]);
  });

  test('leaves a short text as it is', () => {
    const spans = diffSpans('以人为夲位', '以人为本位');
    expect(abridge(spans, { context: 3, limit: 100 })).toEqual(spans);
  });
});
