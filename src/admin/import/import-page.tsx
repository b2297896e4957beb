import { useCallback, useEffect, useRef, useState } from 'react';

import { Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import { AskBeforeLeaving } from './ask-before-leaving';
import { inputsOf, Intake } from './intake/intake';
import { useDroppedFiles } from './intake/use-dropped-files';
import { PERMISSIONS } from './permissions';
import { Review } from './review/review';
import { editAddress } from './stories/edit-address';
import type { Saved } from './stories/save-story';
import { isAllDone, isUnsaved, type StoryInput } from './stories/story';
import { StoryList } from './stories/story-list';
import { useStories } from './stories/use-stories';
import { useText } from './text/use-text';

/**
 * The page 匯入稿件. The hidden labels of its icon buttons are placed by the next positioned box around
 * them: without one of its own they make the window as high as the page, which scrolls in a box.
 */
const ImportPage = () => {
  const text = useText();
  return (
    <Page.Protect permissions={PERMISSIONS}>
      <Page.Title>{text('page.title')}</Page.Title>
      <Page.Main>
        <Box position="relative">
          <ImportDesk />
        </Box>
      </Page.Main>
    </Page.Protect>
  );
};

const ImportDesk = () => {
  const text = useText();
  const navigate = useNavigate();
  const { state, actions } = useStories();
  const [pasted, setPasted] = useState('');
  const [isAdding, setIsAdding] = useState(true);
  const { list, openId } = state;
  const open = list.find(({ id }) => id === openId);

  const top = useRef<HTMLDivElement>(null);
  const [saved, setSaved] = useState<Saved>();
  // Not where it is saved: the page would still ask whether to leave it, and what was handed in since
  // would not be known there.
  useEffect(() => {
    if (saved === undefined) return;
    setSaved(undefined);
    if (isAllDone({ list, pasted })) navigate(editAddress(saved));
    else top.current?.scrollIntoView({ block: 'end' });
  }, [saved, list, pasted, navigate]);

  const add = (inputs: readonly StoryInput[]) => {
    if (inputs.length === 0) return;
    actions.add(inputs);
    setIsAdding(false);
  };
  const correctText = useCallback((content: string) => {
    // What somebody has begun to paste stays before it.
    setPasted((begun) => (begun.trim() === '' ? content : `${begun}\n\n${content}`));
    setIsAdding(true);
  }, []);
  const isOver = useDroppedFiles((files) => add(inputsOf(files)));
  const isIntakeShown = isAdding || isOver || pasted !== '' || list.length === 0;
  return (
    <>
      <AskBeforeLeaving when={pasted.trim() !== '' || list.some(isUnsaved)} />
      <Layouts.Header
        title={text('page.title')}
        subtitle={text('page.subtitle')}
        primaryAction={
          !isIntakeShown && (
            <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsAdding(true)}>
              {text('page.add')}
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={10}>
          {isIntakeShown && (
            <Intake pasted={pasted} isOver={isOver} onPasted={setPasted} onAdd={add} />
          )}
          {list.length > 0 && (
            <div ref={top}>
              <StoryList stories={state} actions={actions} onCorrectText={correctText} />
            </div>
          )}
          {open?.stage === 'read' && (
            <Review key={open.id} story={open} actions={actions} onSaved={setSaved} />
          )}
        </Flex>
      </Layouts.Content>
    </>
  );
};

export default ImportPage;
