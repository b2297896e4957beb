import { ImportError, parseText } from '../../src/importer';

function refusal(content: unknown): unknown {
  try {
    // Callers of a door hand over what they were sent, whatever its type.
    parseText({ content: content as string });
  } catch (error) {
    return error;
  }
  return 'accepted';
}

test.each([
  ['nothing', undefined, 'not-text'],
  ['null', null, 'not-text'],
  ['a number', 2023, 'not-text'],
  ['an object', { content: '標題' }, 'not-text'],
  ['an empty text', '', 'empty'],
  ['white space', ' \n\u3000\t\r\n\ufeff', 'empty'],
  ['null bytes', '\u0000\u0000', 'empty'],
  ['furniture alone', '2024-02-03\n來源：海港日報', 'no-title'],
  ['a paragraph for a title', '大橋昨日通車，市民參觀。\n大橋全長百里。', 'no-title'],
  ['a title of endless length', `${'長'.repeat(121)}\n大橋全長百里。`, 'no-title'],
  ['a title alone', '大橋通車', 'no-body'],
  ['a title and furniture', '大橋通車\n2024-02-03\n[責編:陳大文]', 'no-body'],
  ['a title and images', '大橋通車\n1.jpg\n2.jpg', 'no-body'],
  ['a title and a byline', '大橋通車\n2024-02-03\n（記者王娜 攝影宋璐）', 'no-body'],
])('%s is refused with what is wrong', (_, content, code) => {
  const error = refusal(content);
  expect(error).toBeInstanceOf(ImportError);
  expect(error).toMatchObject({ name: 'ImportError', code });
  expect(Object.keys((error as ImportError).messages).sort()).toEqual(['en', 'zh-Hans', 'zh-Hant']);
});
