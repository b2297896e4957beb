import { useState } from 'react';

import { Button } from '@strapi/design-system';

import { useText } from '../text/use-text';
import { AmbiguitiesDialog } from './ambiguities-dialog';

/** Opens the list of ambiguous characters. */
export const AmbiguitiesButton = () => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button fullWidth variant="tertiary" onClick={() => setIsOpen(true)}>
        {text('panel.ambiguities')}
      </Button>
      {isOpen && <AmbiguitiesDialog onClose={() => setIsOpen(false)} />}
    </>
  );
};
