import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One of a few values, with what the server finds wrong below it. */
export const ChoiceField = <Value extends string>({
  name,
  label,
  hint,
  error,
  value,
  options,
  onChange,
}: {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}) => (
  <Field.Root name={name} hint={hint} error={error} width="100%" maxWidth="48rem">
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
