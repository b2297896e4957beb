/**
 * An invented page: its title line, the lines above the story, the story and the lines below it. The
 * title that stands in for one is the same in both scripts.
 */
export function writeReport({
  title = '海港市公布新年工作',
  head = ['2024-02-03'],
  body = ['海港市昨日舉行會議，討論來年的工作。'],
  tail = [],
}: {
  title?: string;
  head?: string[];
  body?: string[];
  tail?: string[];
} = {}): string {
  return [title, ...head, '', ...body, '', ...tail].join('\n');
}
