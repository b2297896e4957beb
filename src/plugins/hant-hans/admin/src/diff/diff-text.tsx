import { Box, Typography } from '@strapi/design-system';

import type { Script } from '../../../shared/scripts';
import { useText } from '../text/use-text';
import type { Span } from './diff-spans';

/** A text with what goes struck out and what comes underlined. */
export const DiffText = ({ spans, script }: { spans: readonly Span[]; script: Script }) => (
  // The language decides which script's shapes the browser draws the characters in.
  <Typography tag="p" variant="omega" lang={script} style={{ whiteSpace: 'pre-wrap' }}>
    {spans.map((span, place) => (
      <DiffSpan key={place} {...span} />
    ))}
  </Typography>
);

const DiffSpan = ({ kind, text: content }: Span) => {
  const text = useText();
  if (kind === 'same') return <>{content}</>;
  return kind === 'removed' ? (
    <Box tag="del" background="danger100" color="danger700" title={text('field.removed')}>
      {content}
    </Box>
  ) : (
    <Box tag="ins" background="success100" color="success700" title={text('field.added')}>
      {content}
    </Box>
  );
};
