import { useRef } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Files } from '@strapi/icons';

import { ENDINGS } from '../../../importer/inputs/endings';
import { MAX_FILE_SIZE, megabytes } from '../../../importer/inputs/limits';
import { useText } from '../text/use-text';

/** Says that files can be dropped, and lets those choose who do not drop them. */
export const DropZone = ({
  isOver,
  onFiles,
}: {
  /** Whether somebody drags files over the page. */
  isOver: boolean;
  onFiles: (files: readonly File[]) => void;
}) => {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box
      role="group"
      aria-label={text('intake.files')}
      hasRadius
      padding={6}
      background={isOver ? 'primary100' : 'neutral100'}
      borderColor={isOver ? 'primary600' : 'neutral300'}
      borderStyle="dashed"
      borderWidth="1px"
    >
      <Flex direction="column" gap={2}>
        <Flex gap={2} wrap="wrap" justifyContent="center">
          <Files aria-hidden fill="neutral600" />
          <Typography>{text('intake.drop')}</Typography>
          <Button variant="secondary" size="S" onClick={() => input.current?.click()}>
            {text('intake.choose')}
          </Button>
        </Flex>
        <Typography variant="pi" textColor="neutral600" textAlign="center">
          {text('intake.files-hint', { megabytes: megabytes(MAX_FILE_SIZE) })}
        </Typography>
      </Flex>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS.join(',')}
        aria-label={text('intake.files')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </Box>
  );
};
