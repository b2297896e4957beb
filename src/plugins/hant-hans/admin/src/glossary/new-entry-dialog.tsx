import { useState } from 'react';

import { Button, Flex, Modal } from '@strapi/design-system';

import { useAddEntryMutation } from '../requests/glossary';
import { useReport } from '../requests/use-report';
import { fieldErrorsOf, type FieldErrors } from '../settings/field-errors';
import { useText } from '../text/use-text';
import { entryOf, findGaps, type DraftEntry } from './draft-entry';
import { EntryFields } from './entry-fields';
import { usePanel } from '../panel/panel-context';

/** A new glossary entry, with what is known already filled in. */
export const NewEntryDialog = ({
  initial,
  onClose,
}: {
  initial: Pick<DraftEntry, 'hant' | 'hans'>;
  onClose: () => void;
}) => {
  const text = useText();
  const report = useReport();
  const { status } = usePanel();
  const [addEntry, { isLoading }] = useAddEntryMutation();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [draft, setDraft] = useState<DraftEntry>({
    ...initial,
    scope: 'everywhere',
    related: undefined,
    note: '',
  });

  const add = async () => {
    const gaps = Object.entries(findGaps(draft));
    setErrors(Object.fromEntries(gaps.map(([field, key]) => [field, text(key)])));
    if (gaps.length > 0) return;
    const answer = await addEntry(entryOf(draft, status));
    if ('error' in answer) setErrors(fieldErrorsOf(answer.error, text));
    const added = await report(Promise.resolve(answer), ({ hant, hans }) =>
      text('glossary.added', { hant, hans }),
    );
    if (added) onClose();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('glossary.add-title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <EntryFields draft={draft} errors={errors} onChange={setDraft} />
        </Modal.Body>
        <Modal.Footer>
          <Flex justifyContent="space-between" width="100%">
            <Button variant="tertiary" onClick={onClose}>
              {text('cancel')}
            </Button>
            <Button loading={isLoading} onClick={() => void add()}>
              {text('glossary.add')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
