import { useState } from 'react';

import { Field, Textarea } from '@strapi/design-system';

import { useText } from '../text/use-text';
import { jsonFieldsOfText, textOfJsonFields } from './json-fields-text';
import { SectionBox } from './section-box';
import type { SectionProps } from './settings-form';

/** Which JSON fields hold text, for those who know the schema. */
export const JsonFieldsSection = ({ settings, errors, onChange }: SectionProps) => {
  const text = useText();
  const [lines, setLines] = useState(textOfJsonFields(settings.jsonFields));
  const error = Object.entries(errors).find(([path]) => path.startsWith('jsonFields'))?.[1];
  return (
    <SectionBox title={text('settings.json-fields')}>
      <Field.Root
        name="jsonFields"
        hint={text('settings.json-fields-hint')}
        error={error}
        width="100%"
        maxWidth="48rem"
      >
        <Field.Label>{text('settings.json-fields-label')}</Field.Label>
        <Textarea
          value={lines}
          placeholder="api::exhibit.exhibit: facts"
          onChange={({ target }) => {
            setLines(target.value);
            onChange({ ...settings, jsonFields: jsonFieldsOfText(target.value) });
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </SectionBox>
  );
};
