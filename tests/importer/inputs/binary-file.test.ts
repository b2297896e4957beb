import { zipSync } from 'fflate';

import { ImportError, parseArticle } from '../../../src/importer';

const refusal = async (content: Uint8Array, format?: string): Promise<ImportError> => {
  const error: unknown = await parseArticle({ content, format }).catch((reason: unknown) => reason);
  if (error instanceof ImportError) return error;
  throw new Error('was read');
};

const fileOf = (beginning: readonly number[] | string): Uint8Array =>
  Buffer.concat([Buffer.from(beginning as string), Buffer.from([0, 0xff, 0x80, 0x10, 0x0a, 0x93])]);

test.each([
  ['JPEG', fileOf([0xff, 0xd8, 0xff, 0xe0])],
  ['JPEG', Buffer.concat([fileOf([0xff, 0xd8, 0xff, 0xe1]), Buffer.alloc(5 * 1024 * 1024)])],
  ['PNG', fileOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['GIF', fileOf('GIF87a')],
  ['GIF', fileOf('GIF89a')],
  ['PDF', fileOf('%PDF-1.7\n%')],
  ['Office 97–2003', fileOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['ZIP', zipSync({ 'a.txt': Buffer.from('a') })],
  [
    'ZIP',
    zipSync({ '[Content_Types].xml': Buffer.from('a'), 'xl/workbook.xml': Buffer.from('a') }),
  ],
])('a file of the kind %s is refused in words that say what can be read', async (kind, content) => {
  const { code, details, messages } = await refusal(content);
  expect({ code, details }).toEqual({ code: 'binary-file', details: { kind } });
  for (const message of Object.values(messages)) {
    for (const word of [kind, '.txt', '.html', '.md', '.docx']) expect(message).toContain(word);
  }
});

test('what is named as a format that is read is read as that', async () => {
  expect(await refusal(fileOf([0xff, 0xd8, 0xff]), 'text')).toMatchObject({ code: 'undecodable' });
  expect(await refusal(zipSync({ a: Buffer.from('a') }), 'docx')).toMatchObject({
    code: 'unreadable-docx',
  });
});

test('a text without a name that only speaks of them is a story', async () => {
  const content = Buffer.from('檔案格式漫談\n\nPNG、GIF89a、%PDF-1.7 都是檔案的開頭。');
  expect((await parseArticle({ content })).article.title).toBe('檔案格式漫談');
});
