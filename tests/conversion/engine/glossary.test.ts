import { compileGlossary, createConverter } from '../../../src/plugins/hant-hans/server/src/engine';
import { TO_HANS, TO_HANT, toHans, toHant } from './engines';

const NAMES = [
  { hant: '李兆乾', hans: '李兆乾' },
  { hant: '范長江', hans: '范长江' },
  { hant: '於寶明', hans: '于宝明' },
  { hant: '于文靜', hans: '于文静' },
  { hant: '馬里', hans: '马里' },
];

test.each([
  ['李兆乾說乾貨', '李兆乾说干货'],
  ['范長江與於寶明', '范长江与于宝明'],
  ['于文靜於周日', '于文静于周日'],
  ['政法委書記馬里', '政法委书记马里'],
])('names are what the glossary says, in both directions: %s', (hant, hans) => {
  expect(toHans({ glossary: [NAMES] }).convert(hant)).toBe(hans);
  expect(toHant({ glossary: [NAMES] }).convert(hans)).toBe(hant);
});

test('a name that stands in the target script already stays', () => {
  expect(toHant({ glossary: [NAMES] }).convert('范長江的范例')).toBe('范長江的範例');
  expect(toHans({ glossary: [NAMES] }).convert('于宝明説')).toBe('于宝明说');
});

test('the longest entry wins, whatever layer it is of', () => {
  const wide = [{ hant: '網絡安全法', hans: '网络安全法（全文）' }];
  const narrow = [{ hant: '網絡', hans: '互联网' }];
  expect(toHans({ glossary: [wide, narrow] }).convert('網絡安全法與網絡')).toBe(
    '网络安全法（全文）与互联网',
  );
});

test('of entries of the same length the narrowest layer wins', () => {
  const everywhere = [{ hant: '質素', hans: '质素' }];
  const topic = [{ hant: '質素', hans: '素质' }];
  const article = [{ hant: '質素', hans: '质量' }];
  const convert = (...glossary: (typeof everywhere)[]) => toHans({ glossary }).convert('質素');
  expect([
    convert(everywhere),
    convert(everywhere, topic),
    convert(everywhere, topic, article),
    convert(everywhere, [], article),
  ]).toEqual(['质素', '素质', '质量', '质量']);
});

test('of two entries for the same text the later counts', () => {
  const entries = [
    { hant: '質素', hans: '素质' },
    { hant: '質素', hans: '质量' },
  ];
  expect(toHans({ glossary: [entries] }).convert('質素')).toBe('质量');
});

test('a phrase of the dictionaries does not reach into a name', () => {
  const glossary = [[{ hant: '王力發', hans: '王力发' }]];
  expect(toHant({ glossary }).convert('王力发展示作品')).toBe('王力發展示作品');
});

test('entries may be longer or shorter in the other script, and hold Latin letters', () => {
  const glossary = [
    [
      { hant: '的士', hans: '出租汽车' },
      { hant: 'WhatsApp群組', hans: 'WhatsApp群' },
    ],
  ];
  expect(toHans({ glossary }).convert('的士司機的WhatsApp群組')).toBe('出租汽车司机的WhatsApp群');
  expect(toHant({ glossary }).convert('出租汽车司机的WhatsApp群')).toBe('的士司機的WhatsApp群組');
});

test('an entry with an empty side is ignored', () => {
  expect(
    toHans({
      glossary: [
        [
          { hant: '', hans: 'x' },
          { hant: '麵', hans: '' },
        ],
      ],
    }).convert('麵'),
  ).toBe('面');
});

test('a layer is compiled once and serves many converters', () => {
  const everywhere = compileGlossary(NAMES, TO_HANS);
  const article = compileGlossary([{ hant: '乾貨', hans: '乾货' }], TO_HANS);
  const convert = (glossary: (typeof everywhere)[]) =>
    createConverter({ ...TO_HANS, flavour: 'hk', glossary }).convert('李兆乾的乾貨');
  expect([convert([everywhere]), convert([everywhere, article])]).toEqual([
    '李兆乾的干货',
    '李兆乾的乾货',
  ]);
});

test('a glossary for the other direction is refused', () => {
  const glossary = [compileGlossary(NAMES, TO_HANT)];
  expect(() => createConverter({ ...TO_HANS, flavour: 'hk', glossary })).toThrow(
    'A glossary was not compiled for zh-Hant to zh-Hans',
  );
});
