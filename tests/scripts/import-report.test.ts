import { describeEnd, describeFile, type FileReport } from '../../scripts/import-report';

const files: FileReport[] = [
  {
    file: 'new.md',
    outcome: 'would-be-created',
    title: '長洲渡輪加密',
    documentId: null,
    address: null,
    warnings: [{ code: 'missing-date', message: 'There is no date.' }],
  },
  {
    file: 'old.md',
    outcome: 'duplicate',
    title: '元朗舊墟開放',
    documentId: 'a1',
    address: 'http://localhost:1337/admin/a1',
    warnings: [],
  },
  { file: 'picture.txt', outcome: 'failed', reason: 'The byte at offset 0 is no character' },
];

test.each([
  [
    'by its title where it has no address',
    0,
    'new.md: would be created, 長洲渡輪加密\n  missing-date: There is no date.\n',
  ],
  ['by its address', 1, 'old.md: already there, http://localhost:1337/admin/a1\n'],
  ['by what kept it out', 2, 'picture.txt: failed, The byte at offset 0 is no character\n'],
])('a story is told of %s', (_, index, words) => {
  expect(describeFile(files[index]!)).toBe(words);
});

test('the end counts what became of them, and says whether there is more', () => {
  expect(describeEnd({ interrupted: false, files })).toBe(
    '1 would be created, 1 already there, 1 failed.\n',
  );
  expect(describeEnd({ interrupted: true, files: [] })).toMatch(
    /^Nothing was imported\.\nInterrupted/,
  );
});
