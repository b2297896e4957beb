import { Box, Typography } from '@strapi/design-system';

import type { Script } from '../../../shared/scripts';
import { inContext } from './in-context';

/** Enough to know the sentence by. */
const AROUND = 12;

/** A character, marked, with a little of its sentence on each side. */
export const TextInContext = ({
  text,
  script,
  ...place
}: {
  text: string;
  script: Script;
  position: number;
  character: string;
}) => {
  const { before, character, after } = inContext(text, { ...place, around: AROUND });
  return (
    // The language decides which script's shapes the browser draws the characters in.
    <Typography tag="p" lang={script}>
      {before}
      <Box tag="mark" background="warning200" color="warning700">
        {character}
      </Box>
      {after}
    </Typography>
  );
};
