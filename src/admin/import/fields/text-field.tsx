import type { HTMLInputTypeAttribute } from 'react';

import { Field, TextInput, Textarea } from '@strapi/design-system';

/** One line or, with `isLong`, one text, with what is wrong with it below. */
export const TextField = ({
  name,
  label,
  hint,
  error,
  value,
  isLong = false,
  isRequired = false,
  type,
  onChange,
}: {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  value: string;
  isLong?: boolean;
  isRequired?: boolean;
  type?: HTMLInputTypeAttribute;
  onChange: (value: string) => void;
}) => {
  const change = ({ target }: { target: { value: string } }) => onChange(target.value);
  return (
    <Field.Root name={name} hint={hint} error={error} required={isRequired} width="100%">
      <Field.Label>{label}</Field.Label>
      {isLong ? (
        <Textarea value={value} onChange={change} style={GROWING} />
      ) : (
        <TextInput value={value} onChange={change} type={type} />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** As high as its text, within bounds, in browsers that can. */
const GROWING = { fieldSizing: 'content', minHeight: '7rem', maxHeight: '40rem' } as const;
