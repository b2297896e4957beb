import { Box, TextButton, Typography } from '@strapi/design-system';

import type { Script } from '../../../shared/scripts';
import { useText } from '../text/use-text';
import { usePanel } from './panel-context';

/** Which script people write, and a way to make it the one that is looked at. */
export const SourceLine = ({ script }: { script: Script }) => {
  const text = useText();
  const { status, writes, isBlocked } = usePanel();
  const isSource = status.source === script;
  const makeSource = () =>
    writes.change({ source: script }, text('done.source', { script: text(`script.${script}`) }));
  return (
    <Box>
      <Typography tag="p" variant="pi" fontWeight="bold">
        {text('panel.source', { script: text(`script.${status.source}`) })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text(isSource ? 'panel.here-is-source' : 'panel.here-follows')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text(`panel.mode.${status.mode}`)}
      </Typography>
      {!isSource && status.state !== 'missing' && (
        <TextButton type="button" disabled={isBlocked} onClick={() => void makeSource()}>
          {text('panel.make-source')}
        </TextButton>
      )}
    </Box>
  );
};
