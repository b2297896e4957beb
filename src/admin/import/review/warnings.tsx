import { useState } from 'react';

import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import { SectionBox } from '../section-box';
import { useMessageLanguage, useText } from '../text/use-text';
import { useReview } from './review-context';

/** Warnings that are shown before somebody asks for more, and more each time. */
const AT_ONCE = 10;

/** What the importer found doubtful; a click shows where. */
export const Warnings = () => {
  const text = useText();
  const language = useMessageLanguage();
  const { story, pointAt } = useReview();
  const { warnings } = story.preview;
  const [shown, setShown] = useState(AT_ONCE);
  if (warnings.length === 0) return null;
  const more = Math.min(AT_ONCE * 5, warnings.length - shown);
  return (
    <SectionBox title={text('warnings.title', { count: warnings.length })}>
      <Box tag="ul" maxHeight="20rem" overflow="auto">
        {warnings.slice(0, shown).map(({ messages, span }, at) => {
          const message = messages[language];
          const bullet = <Typography textColor="warning700">{message}</Typography>;
          return (
            <Box tag="li" key={at} paddingBottom={2}>
              {span.end > span.start ? (
                <TextButton
                  textAlign="left"
                  aria-label={text('warnings.show', { message })}
                  onClick={() => pointAt({ kind: 'range', range: span })}
                >
                  {bullet}
                </TextButton>
              ) : (
                bullet
              )}
            </Box>
          );
        })}
      </Box>
      {more > 0 && (
        <Flex>
          <TextButton onClick={() => setShown(shown + more)}>
            {text('warnings.more', { count: more })}
          </TextButton>
        </Flex>
      )}
    </SectionBox>
  );
};
