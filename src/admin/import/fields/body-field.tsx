import { useEffect, useState } from 'react';

import { Flex, Typography } from '@strapi/design-system';

import { useReview } from '../review/review-context';
import { PageTurner } from '../source/page-turner';
import { useText } from '../text/use-text';
import { BodyPart } from './body-part';

/** Few enough for a browser to draw at once. */
const AT_ONCE = 40;

/** The body, part by part; a long one by the page. */
export const BodyField = () => {
  const text = useText();
  const { story, problems, target, change } = useReview();
  const { body } = story.draft;
  const [chosen, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(body.length / AT_ONCE));
  const page = Math.min(chosen, pages - 1);

  const sought = target?.kind === 'place' && target.from === 'source' ? target.place : null;
  const soughtAt = sought === null ? -1 : body.findIndex(({ key }) => key === sought);
  useEffect(() => {
    if (soughtAt !== -1) setPage(Math.floor(soughtAt / AT_ONCE));
  }, [soughtAt, target]);

  const from = page * AT_ONCE;
  const shown = body.slice(from, from + AT_ONCE);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-place="body" style={IN_SIGHT}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('body.hint')}
      </Typography>
      {problems.body && (
        <Typography tag="p" textColor="danger600" role="alert">
          {text(problems.body)}
        </Typography>
      )}
      {shown.map((element, place) => (
        <BodyPart
          key={element.key}
          element={element}
          number={from + place + 1}
          body={body}
          onChange={(parts) => change({ body: parts })}
        />
      ))}
      {pages > 1 && (
        <Flex justifyContent="center">
          <PageTurner
            page={page}
            pages={pages}
            label={text('body.range', {
              from: from + 1,
              to: from + shown.length,
              count: body.length,
            })}
            previous={text('body.previous')}
            next={text('body.next')}
            onTurn={setPage}
          />
        </Flex>
      )}
    </Flex>
  );
};

/** Below the page's header, which stands over the page. */
const IN_SIGHT = { scrollMarginTop: '12rem' } as const;
