import type { Stories } from './stories-reducer';
import type { Story } from './story';

/** Rows that are shown before somebody asks for more, and more each time. */
export const ROWS_AT_ONCE = 100;

/** What of a long list is shown: its beginning, as far as somebody asked, and down to the open story. */
export const rowsShown = ({
  list,
  openId,
  asked,
}: Pick<Stories, 'list' | 'openId'> & { asked: number }): {
  shown: readonly Story[];
  hidden: readonly Story[];
} => {
  const count = Math.max(asked, list.findIndex(({ id }) => id === openId) + 1);
  return { shown: list.slice(0, count), hidden: list.slice(count) };
};
