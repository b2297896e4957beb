import type { Line } from '../source-text';

/**
 * Whether a line is what a page offers its readers, and nothing else: 「分享到：微信 微博」, 「字號：大 中
 * 小」, 「[打印] [關閉]」, 「閱讀 1234」.
 */
export function isPageToolLine({ folded }: Line): boolean {
  if (folded.length > MAX_LINE_LENGTH) return false;
  const words = folded.toLowerCase().split(BETWEEN).filter(Boolean);
  return (
    words.some((word) => TOOLS.has(word)) &&
    words.every((word) => TOOLS.has(word) || CHOICES.has(word) || /^\d+$/.test(word))
  );
}

const BETWEEN = /[ :|/、,·[\]()]+/;
const TOOLS: ReadonlySet<string> = new Set(
  (
    '分享 分享到 分享至 转发 转发到 收藏 打印 列印 关闭 字号 字体 字体大小 复制链接 扫一扫 点赞 我要评论 ' +
    '点击 点击量 点击数 阅读 阅读量 阅读数 浏览 浏览量 浏览次数 听新闻 收听 纠错'
  ).split(' '),
);
const CHOICES: ReadonlySet<string> = new Set(
  (
    '大 中 小 特大 超大 默认 标准 a a+ a- 微信 微博 新浪微博 朋友圈 微信好友 qq qq空间 facebook twitter x whatsapp ' +
    'line telegram 评论 留言 本页 窗口 次 人'
  ).split(' '),
);
const MAX_LINE_LENGTH = 80;
