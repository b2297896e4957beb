import { parseText } from '../../src/importer';
import { writeReport } from './write-report';

const IN_EITHER_SCRIPT = '今日大雨，山路不通。';

function readTitle(title: string, head: string[] = ['2024-02-03']) {
  const { article, warnings } = parseText({
    content: writeReport({ title, head, body: [IN_EITHER_SCRIPT] }),
  });
  return {
    title: article.title,
    siteName: article.siteName,
    warnings: warnings.map(({ code }) => code),
  };
}

test.each([
  ['海港大橋通車-海港日報', '海港大橋通車', '海港日報'],
  ['海港大橋通車 – 海港日報', '海港大橋通車', '海港日報'],
  ['海港大桥通车|海港网', '海港大桥通车', '海港网'],
  ['海港大橋通車｜海港電視台', '海港大橋通車', '海港電視台'],
  ['海港大桥通车_海港在线', '海港大桥通车', '海港在线'],
  ['海港大橋通車丨海港周刊', '海港大橋通車', '海港周刊'],
  ['海港大橋通車 — 海港日報', '海港大橋通車', '海港日報'],
  ['海港大橋通車 · 海港日報', '海港大橋通車', '海港日報'],
  ['海港大橋通車 _ _ 海港網', '海港大橋通車', '海港網'],
  ['海港大橋通車_港聞_海港網', '海港大橋通車', '海港網'],
  ['海港大橋通車_新聞頻道_海港在線', '海港大橋通車', '海港在線'],
  ['海港大桥通车-即时新闻-海港日报-海港网', '海港大桥通车', '海港网'],
  ['海港-灣區大橋通車-海港日報', '海港-灣區大橋通車', '海港日報'],
  ['海港大橋通車 - news.example.com', '海港大橋通車', 'news.example.com'],
])('takes the name of a news site off %s', (line, title, siteName) => {
  expect(readTitle(line)).toEqual({ title, siteName, warnings: [] });
});

test.each([
  ['as it stands', '海港大橋通車-灣區人家', '海港大橋通車'],
  ['in the other script', '海港大橋通車-灣區人家', '海港大桥通车'],
  ['with other blanks', '海港大橋 通車-灣區人家', '海港大橋　通車'],
])('takes any name off where the page repeats the title: %s', (_, line, repeated) => {
  const { siteName, warnings } = readTitle(line, [repeated, '2024-02-03']);
  expect({ siteName, warnings }).toEqual({ siteName: '灣區人家', warnings: [] });
});

test('takes off all that follows the repeated title', () => {
  const { title, siteName } = readTitle('海港-灣區大橋通車_新聞頻道_海港網', [
    '海港-灣區大橋通車',
    '2024-02-03',
  ]);
  expect({ title, siteName }).toEqual({ title: '海港-灣區大橋通車', siteName: '海港網' });
});

test('keeps a title whole that the page repeats whole', () => {
  const line = '海港-灣區日報';
  expect(readTitle(line, [line, '2024-02-03'])).toEqual({
    title: line,
    siteName: null,
    warnings: [],
  });
});

test('keeps what may be a site in the title, and says so', () => {
  const line = '中國-東盟博覽會開幕';
  expect(readTitle(line)).toEqual({ title: line, siteName: null, warnings: ['unclear-site-name'] });
});

test('keeps what may be a channel in the title, and says so', () => {
  expect(readTitle('海港大橋通車_市民_海港網')).toEqual({
    title: '海港大橋通車_市民',
    siteName: '海港網',
    warnings: ['unclear-site-name'],
  });
});

test.each([
  '海港—山城大橋通車',
  '瑪麗·史密斯訪港',
  'COVID-19疫情緩和',
  '2023-24年度預算公布',
  '海港大橋——通車之後',
])('finds no site in %s', (line) => {
  expect(readTitle(line)).toEqual({ title: line, siteName: null, warnings: [] });
});
