import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';

import type { Ambiguity } from '../../../shared/contracts/ambiguities';
import type { FieldAmbiguities } from '../../../shared/contracts/document-ambiguities';
import { PERMISSIONS } from '../access/permissions';
import { NewEntryDialog } from '../glossary/new-entry-dialog';
import { usePanel } from '../panel/panel-context';
import { useText } from '../text/use-text';
import { wordAround } from './word-around';

/** Opens a new glossary entry, begun with the word that a character is part of. */
export const AddWordButton = ({
  field,
  at,
}: {
  field: FieldAmbiguities;
  at: Pick<Ambiguity, 'source' | 'result'>;
}) => {
  const text = useText();
  const { status } = usePanel();
  const { allowedActions } = useRBAC(PERMISSIONS.glossary);
  const [isOpen, setIsOpen] = useState(false);
  if (!allowedActions.canGlossary) return null;
  const { text: source, converted } = field;
  const word = wordAround({ text: source, converted, at, script: status.source });
  const initial =
    status.source === 'zh-Hant'
      ? { hant: word.source, hans: word.converted }
      : { hant: word.converted, hans: word.source };
  return (
    <>
      <Button size="S" variant="tertiary" onClick={() => setIsOpen(true)}>
        {text('glossary.add')}
      </Button>
      {isOpen && <NewEntryDialog initial={initial} onClose={() => setIsOpen(false)} />}
    </>
  );
};
