import { foldForMatching } from '../fold';

/**
 * The topics of a breadcrumb, from the widest to the narrowest: without the front page and the story's
 * own, each topic once.
 */
export function topicPath(breadcrumb: string[]): string[] {
  const seen = new Set(NO_TOPICS);
  return breadcrumb.filter((name) => {
    const key = foldForMatching(name);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

// The page itself is the last of some breadcrumbs: 「首頁 > 新聞 > 正文」.
const NO_TOPICS = ['首页', '主页', '网站首页', '网站主页', '正文'];
