import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText, type ImportedArticle } from '../../src/importer';
import { renderArticle, saidInText } from './render-article';

const FOLDER = join(__dirname, '../fixtures/import');
const EXPECTED = '.expected.json';
const names = readdirSync(FOLDER).flatMap((file) =>
  file.endsWith(EXPECTED) ? [file.slice(0, -EXPECTED.length)] : [],
);

test.each(names)('%s is the same article once it was rendered', (name) => {
  const { article } = JSON.parse(readFileSync(join(FOLDER, name + EXPECTED), 'utf8')) as {
    article: ImportedArticle;
  };
  const again = parseText({ content: renderArticle(article) }).article;
  expect(saidInText(again)).toEqual(saidInText(article));
});
