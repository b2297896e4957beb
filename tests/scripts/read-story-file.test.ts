import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { readStoryFile } from '../../scripts/read-story-file';

const folder = mkdtempSync(path.join(os.tmpdir(), 'story-file-'));
const file = path.join(folder, 'story.txt');
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is read as it stands', async () => {
  writeFileSync(file, '標題\n\n正文。');
  expect((await readStoryFile(file)).toString()).toBe('標題\n\n正文。');
});

test('a file of gigabytes is refused by its size', async () => {
  writeFileSync(file, '標題');
  // All but its beginning is a hole, which takes no place on the disk.
  truncateSync(file, 1024 ** 3);
  const before = process.memoryUsage().rss;
  const outcome = await readStoryFile(file).then(
    () => 'was read',
    (error: unknown) => (error as { code?: string }).code,
  );
  expect(outcome).toBe('too-large');
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 ** 2);
});
