import type { Line } from '../source-text';
import type { Finding } from '../warning';

export interface PageTail {
  /** The lines above it. */
  story: Line[];
  /** From the first line that leads away from the story to the last of the page. */
  tail: Line[];
  findings: Finding[];
}

/**
 * Parts a story from what the page has below it: 相關新聞, 分享到, 版權所有 and what follows them. Where
 * the story seems to go on behind such a line, all of it stays, and a person is told.
 */
export function partPageTail(lines: Line[]): PageTail {
  const start = lines.findIndex((line, index) => index > 0 && leadsAway(line));
  if (start === -1) return { story: lines, tail: [], findings: [] };
  const tail = lines.slice(start);
  const [first] = tail;
  if (first && tail.some(seemsToBeStory)) {
    const span = { start: first.start, end: first.end };
    return { story: lines, tail: [], findings: [{ code: 'unclear-tail', span, details: {} }] };
  }
  return { story: lines.slice(0, start), tail, findings: [] };
}

const leadsAway = (line: Line): boolean => LEADS_AWAY.test(line.folded) && !seemsToBeStory(line);

/** Labels and headlines end no sentence; notices of who owns a page do. */
const seemsToBeStory = ({ folded }: Line): boolean =>
  /[。!?][」』)]?$/.test(folded) && !NOTICE.test(folded);

const NOTICE = /^(?:版权|[(\[]?(?:免责)?声明|本[网站报]|未经|凡本|©|\(c\))/i;
const LEADS_AWAY = new RegExp(
  '^[\\[(◆■●▲▶>\\s]{0,3}(?:' +
    [
      '相关(?:新闻|阅读|报道|文章|链接|推荐)',
      '(?:延伸|推荐|更多|热门|猜你)(?:阅读|新闻|推荐|喜欢)',
      '分享(?:到|至|:|$)',
      '扫(?:一扫|码|描)',
      '[上下]一篇',
      '(?:打印|关闭|返回顶部|我要评论|网友评论)',
      '字号',
      '版权(?:所有|声明)',
      '(?:免责)?声明 ?:',
      '(?:©|\\(c\\)|copyright)',
      '未经.{0,12}(?:授权|许可|同意)',
    ].join('|') +
    ')',
  'i',
);
