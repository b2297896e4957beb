import { useEffect, useMemo, useRef } from 'react';

import { toCheckRequest } from '../draft/to-article';
import type { ReadStory } from '../stories/story';

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
  const { draft } = story;
  const asked = useMemo(() => JSON.stringify(toCheckRequest(draft)), [draft]);
  const checked = useRef(asked);
  const latest = useRef({ story, check });
  useEffect(() => {
    latest.current = { story, check };
  });
  useEffect(() => {
    if (checked.current === asked) return undefined;
    const timer = setTimeout(() => {
      checked.current = asked;
      // What cannot be looked up now is looked up when the story is saved, which says why it cannot.
      latest.current.check(latest.current.story).catch(() => undefined);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [asked]);
};
