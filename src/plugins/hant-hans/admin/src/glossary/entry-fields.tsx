import { Field, Flex, TextInput, Textarea } from '@strapi/design-system';

import { SCOPES } from '../../../shared/glossary';
import { ChoiceField } from '../settings/choice-field';
import type { FieldErrors } from '../settings/field-errors';
import { useText } from '../text/use-text';
import type { DraftEntry } from './draft-entry';
import { RelatedField } from './related-field';

export interface EntryFieldsProps {
  readonly draft: DraftEntry;
  readonly errors: FieldErrors;
  readonly onChange: (draft: DraftEntry) => void;
}

/** The fields of a glossary entry. */
export const EntryFields = ({ draft, errors, onChange }: EntryFieldsProps) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {(['hant', 'hans'] as const).map((side) => (
        <Field.Root key={side} name={side} error={errors[side]} required>
          <Field.Label>{text(`glossary.${side}`)}</Field.Label>
          <TextInput
            lang={side === 'hant' ? 'zh-Hant' : 'zh-Hans'}
            value={draft[side]}
            onChange={({ target }) => onChange({ ...draft, [side]: target.value })}
          />
          <Field.Error />
        </Field.Root>
      ))}
      <ChoiceField
        name="scope"
        label={text('glossary.scope')}
        error={errors.scope}
        value={draft.scope}
        options={SCOPES.map((value) => ({ value, label: text(`glossary.scope.${value}`) }))}
        onChange={(scope) => onChange({ ...draft, scope })}
      />
      {draft.scope === 'related' && (
        <RelatedField draft={draft} errors={errors} onChange={onChange} />
      )}
      <Field.Root name="note" error={errors.note}>
        <Field.Label>{text('glossary.note')}</Field.Label>
        <Textarea
          value={draft.note}
          onChange={({ target }) => onChange({ ...draft, note: target.value })}
        />
        <Field.Error />
      </Field.Root>
    </Flex>
  );
};
