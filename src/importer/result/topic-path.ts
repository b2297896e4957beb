import { foldForMatching } from '../fold';

/**
 * The topics of a breadcrumb, from the widest to the narrowest: without the way back to the front
 * page, each topic once.
 */
export function topicPath(breadcrumb: string[]): string[] {
  const seen = new Set(FRONT_PAGE_NAMES);
  return breadcrumb.filter((name) => {
    const key = foldForMatching(name);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const FRONT_PAGE_NAMES = ['首页', '主页'];
