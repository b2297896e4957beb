import { zipSync } from 'fflate';

import { readInput } from '../../../src/importer/inputs/read-input';
import type { SourceDocument } from '../../../src/importer/inputs/source-document';
import { docxOf, partsOf } from '../../builders/docx';

const linesOf = ({ text, marks }: SourceDocument) =>
  text.split('\n').map((line, index) => [marks.get(index)?.kind ?? 'story', line]);

const refused = (code: string) => expect.objectContaining({ code }) as Error;

test('a Word document is its paragraphs; styles say what is title and heading', async () => {
  const content = docxOf([
    { text: '寶安召開黨代會', style: 'Title' },
    { text: '全面部署新一年', style: 'Subtitle' },
    { text: '正文第一段。' },
    { text: '小標題', style: 'heading 2' },
    { text: '粗體小標題', isBold: true },
    { text: '正文&lt;第二段&gt;。' },
  ]);
  const { document, format, encoding } = await readInput({ content });
  expect({ format, encoding }).toEqual({ format: 'docx', encoding: null });
  expect(linesOf(document)).toEqual([
    ['title', '寶安召開黨代會'],
    ['subtitle', '全面部署新一年'],
    ['story', '正文第一段。'],
    ['heading', '小標題'],
    ['heading', '粗體小標題'],
    ['story', '正文<第二段>。'],
  ]);
});

test('Markdown is read with its headings, lists, pictures and links', async () => {
  const content = `# 標題\n\n第一段，見[報告](https://example.org/a)。\n\n## 小標題\n\n- 一\n- 二\n\n![圖說](pic.jpg)\n`;
  const { document } = await readInput({ content, format: 'markdown' });
  expect(linesOf(document)).toEqual([
    ['title', '標題'],
    ['story', '第一段，見報告。'],
    ['heading', '小標題'],
    ['item', '一'],
    ['item', '二'],
    ['image', 'pic.jpg'],
    ['caption', '圖說'],
  ]);
  expect(document.links).toEqual([{ start: 8, end: 10, url: 'https://example.org/a' }]);
});

test.each([
  ['a text', 'docx', '標題\n\n正文。', 'unreadable-docx'],
  [
    'a zip file without a document, called Word',
    'docx',
    zipSync({ 'a.txt': Buffer.from('a') }),
    'unreadable-docx',
  ],
  [
    'a zip file that is cut off',
    undefined,
    docxOf([{ text: '正文。' }]).subarray(0, 300),
    'unreadable-docx',
  ],
  [
    'XML that is none',
    undefined,
    zipSync({ ...partsOf([]), 'word/document.xml': Buffer.from('<w:document') }),
    'unreadable-docx',
  ],
  ['a format that there is not', 'pdf', '標題', 'unknown-format'],
  ['no text', undefined, 42 as unknown as string, 'not-text'],
  ['a text of more than 2 MB', undefined, '字'.repeat(700_000), 'too-large'],
  ['a file of more than 20 MB', undefined, new Uint8Array(21 * 1024 * 1024), 'too-large'],
])('%s is refused', async (_, format, content, code) => {
  await expect(readInput({ content, format })).rejects.toThrow(refused(code));
});

describe('a file that unpacks to more than it is', () => {
  const bomb = (size: number) =>
    zipSync({ ...partsOf([]), 'word/document.xml': new Uint8Array(size) }, { level: 9 });

  it('is refused by what it says that it unpacks to', async () => {
    await expect(readInput({ content: bomb(40 * 1024 * 1024) })).rejects.toThrow(
      refused('too-large'),
    );
  });

  it('is not believed to be small', async () => {
    const content = bomb(40 * 1024 * 1024);
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    for (let at = 0; at + 4 < content.length; at += 1) {
      const signature = view.getUint32(at, true);
      // The size once unpacked, in a part's own header and in the directory of all parts.
      if (signature === 0x04034b50 && view.getUint32(at + 22, true) > 1e6)
        view.setUint32(at + 22, 1000, true);
      if (signature === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
        view.setUint32(at + 24, 1000, true);
    }
    await expect(readInput({ content })).rejects.toThrow(refused('unreadable-docx'));
  });
});
