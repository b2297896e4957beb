import { useEffect, useMemo, useRef } from 'react';

import { isChecked, type ReadStory } from '../stories/story';

/** Until somebody has paused, in milliseconds. */
const PAUSE = 500;

/** Keeps what is known of a story's names and duplicates in step with what somebody corrects. */
export const useFreshCheck = ({
  story,
  check,
}: {
  story: ReadStory;
  check: (story: ReadStory) => Promise<void>;
}): void => {
  const { draft, checked } = story;
  const isFresh = useMemo(() => isChecked({ draft, checked }), [draft, checked]);
  const latest = useRef({ story, check });
  useEffect(() => {
    latest.current = { story, check };
  });
  useEffect(() => {
    if (isFresh) return undefined;
    const timer = setTimeout(() => {
      // What cannot be looked up now is looked up after the next change, or when the story is saved,
      // which says why it cannot.
      latest.current.check(latest.current.story).catch(() => undefined);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [isFresh, draft]);
};
