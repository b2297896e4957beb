import { Button, Field, Flex, Textarea } from '@strapi/design-system';

import { MAX_TEXT_SIZE, megabytes } from '../../../importer/inputs/limits';
import { SectionBox } from '../section-box';
import type { StoryInput } from '../stories/story';
import { useText } from '../text/use-text';
import { DropZone } from './drop-zone';

/** Where stories are handed in: pasted, chosen or dropped. */
export const Intake = ({
  pasted,
  isOver,
  onPasted,
  onAdd,
}: {
  pasted: string;
  /** Whether somebody drags files over the page. */
  isOver: boolean;
  onPasted: (text: string) => void;
  onAdd: (inputs: readonly StoryInput[]) => void;
}) => {
  const text = useText();
  return (
    <SectionBox title={text('intake.title')}>
      <Field.Root
        name="content"
        hint={text('intake.paste-hint', { megabytes: megabytes(MAX_TEXT_SIZE) })}
      >
        <Field.Label>{text('intake.paste')}</Field.Label>
        <Textarea
          value={pasted}
          onChange={({ target }: { target: { value: string } }) => onPasted(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Flex>
        <Button
          disabled={pasted.trim() === ''}
          onClick={() => {
            onAdd([{ kind: 'text', content: pasted }]);
            onPasted('');
          }}
        >
          {text('intake.read')}
        </Button>
      </Flex>
      <DropZone isOver={isOver} onFiles={(files) => onAdd(inputsOf(files))} />
    </SectionBox>
  );
};

export const inputsOf = (files: readonly File[]): StoryInput[] =>
  files.map((file) => ({ kind: 'file', file }));
