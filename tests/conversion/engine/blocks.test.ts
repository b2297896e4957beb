import { convertBlocks } from '../../../src/plugins/hant-hans/server/src/engine';
import { toHans, toHant } from './engines';

const GLOSSARY = [
  [
    { hant: '於寶明', hans: '于宝明' },
    { hant: '的士', hans: '出租汽车' },
  ],
];
const hans = toHans({ quotes: true, glossary: GLOSSARY });
const hant = toHant({ quotes: true, glossary: GLOSSARY });

type Inline = string | { bold: string } | { code: string } | { link: Inline[] };

/** A text node as it is typed, bold, of inline code, or within a link. */
const inline = (part: Inline): object => {
  if (typeof part === 'string') return { type: 'text', text: part };
  if ('bold' in part) return { type: 'text', text: part.bold, bold: true };
  if ('code' in part) return { type: 'text', text: part.code, code: true };
  return { type: 'link', url: 'https://例.example/麵', children: part.link.map(inline) };
};
const paragraph = (...parts: Inline[]) => ({ type: 'paragraph', children: parts.map(inline) });
const list = (...items: Inline[][]) => ({
  type: 'list',
  format: 'unordered',
  children: items.map((parts) => ({ type: 'list-item', children: parts.map(inline) })),
});

test.each<[string, typeof hans, object[], object[]]>([
  [
    'quotation marks are paired over bold words and links',
    hans,
    [paragraph('他說「', { bold: '七個『突出' }, '』', { link: ['並進'] }, '」。')],
    [paragraph('他说“', { bold: '七个‘突出' }, '’', { link: ['并进'] }, '”。')],
  ],
  [
    'a name is known though half of it is bold',
    hans,
    [paragraph('記者於', { bold: '寶明' }, '報道')],
    [paragraph('记者于', { bold: '宝明' }, '报道')],
  ],
  [
    'a phrase goes on where the bold ends',
    hant,
    [paragraph({ bold: '头' }, '发和', { bold: '皇' }, '后')],
    [paragraph({ bold: '頭' }, '髮和', { bold: '皇' }, '后')],
  ],
  [
    'what takes the place of a phrase stands where the phrase began',
    hant,
    [paragraph('坐', { bold: '出租' }, '汽车去')],
    [paragraph('坐', { bold: '的士' }, '去')],
  ],
  [
    'neither list items nor paragraphs read on into the next',
    hans,
    [list(['「一'], ['二」']), paragraph('「三'), paragraph('四」')],
    [list(['「一'], ['二」']), paragraph('「三'), paragraph('四」')],
  ],
  [
    'inline code ends what is read as one, and stays',
    hans,
    [paragraph('「', { code: '麵' }, '」後')],
    [paragraph('「', { code: '麵' }, '」后')],
  ],
])('%s', (_what, converter, blocks, expected) => {
  expect(convertBlocks(blocks, converter)).toEqual(expected);
});

test('code blocks, images and what is no text are left as they are', () => {
  const blocks = [
    { type: 'code', children: [{ type: 'text', text: '麵' }] },
    { type: 'image', image: { alternativeText: '麵' }, children: [{ type: 'text', text: '' }] },
    { type: 'text' },
    '麵',
    null,
  ];
  expect(convertBlocks(blocks, hans)).toEqual(blocks);
  expect(convertBlocks('麵', hans)).toBe('麵');
});
