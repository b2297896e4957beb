import { useState } from 'react';

import { Checkbox, Flex, Loader, Modal, Typography } from '@strapi/design-system';

import { usePanel } from '../panel/panel-context';
import { useAmbiguitiesQuery } from '../requests/ambiguities';
import { useText } from '../text/use-text';
import { FieldSection } from './field-section';
import { onlyUnsure } from './only-unsure';

/** Every ambiguous character of the source, field by field. */
export const AmbiguitiesDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const { status } = usePanel();
  const { uid, documentId, target } = status;
  const { data, isError } = useAmbiguitiesQuery({ uid, documentId });
  const [isUnsureOnly, setIsUnsureOnly] = useState(true);
  const fields = data && (isUnsureOnly ? onlyUnsure(data) : data);
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('ambiguities.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {text('ambiguities.intro', { target: text(`script.${target}`) })}
            </Typography>
            <Checkbox
              checked={isUnsureOnly}
              onCheckedChange={(checked) => setIsUnsureOnly(checked === true)}
            >
              {text('ambiguities.only-unsure')}
            </Checkbox>
            {isError && <Typography>{text('error.unknown')}</Typography>}
            {!fields && !isError && <Loader small>{text('ambiguities.loading')}</Loader>}
            {fields?.length === 0 && <Typography>{text('ambiguities.none')}</Typography>}
            {fields?.map((field) => (
              <FieldSection key={field.path} field={field} />
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
