import { useRef, useState, type DragEvent } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Files } from '@strapi/icons';

import { useText } from '../text/use-text';

const ACCEPTED = '.txt,.text,.html,.htm,.xhtml,.md,.markdown,.docx';

/** Where files are dropped; the button is for those who choose them. */
export const DropZone = ({ onFiles }: { onFiles: (files: readonly File[]) => void }) => {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const hand = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  const onDragOver = (event: DragEvent) => {
    // Without it, the browser opens the file in place of the panel.
    event.preventDefault();
    setIsOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    hand(event.dataTransfer.files);
  };
  return (
    <Box
      role="group"
      aria-label={text('intake.files')}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
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
          {text('intake.files-hint')}
        </Typography>
      </Flex>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={text('intake.files')}
        onChange={({ target }) => {
          hand(target.files);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </Box>
  );
};
