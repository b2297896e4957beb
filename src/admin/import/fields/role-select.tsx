import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { CreditRole } from '../../../importer';
import { useText } from '../text/use-text';

const ROLES: readonly CreditRole[] = [
  'reporter',
  'photographer',
  'editor',
  'columnist',
  'translator',
];

/** What somebody did for the story. */
export const RoleSelect = ({
  name,
  value,
  onChange,
}: {
  name: string;
  value: CreditRole;
  onChange: (role: CreditRole) => void;
}) => {
  const text = useText();
  return (
    <Field.Root name={name} width="100%">
      <Field.Label>{text('field.role')}</Field.Label>
      <SingleSelect
        value={value}
        onChange={(chosen) => {
          const role = ROLES.find((candidate) => candidate === chosen);
          if (role) onChange(role);
        }}
      >
        {ROLES.map((role) => (
          <SingleSelectOption key={role} value={role}>
            {text(`role.${role}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
