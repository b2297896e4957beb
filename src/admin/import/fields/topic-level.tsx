import { Box, Field, Flex, IconButton, TextInput } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import type { NameState } from '../draft/what-becomes-of-names';
import { NameBadge } from './name-badge';

/** One topic of a path. */
export const TopicLevel = ({
  path,
  label,
  removeLabel,
  name,
  error,
  state,
  onChange,
  onRemove,
}: {
  /** What its field is called: `topics[0].names[1]`. */
  path: string;
  label: string;
  removeLabel: string;
  name: string;
  error: string | undefined;
  state: NameState;
  onChange: (name: string) => void;
  onRemove: () => void;
}) => (
  <Flex gap={2}>
    <Box flex="1">
      <Field.Root name={path} error={error}>
        <TextInput
          aria-label={label}
          value={name}
          onChange={({ target }) => onChange(target.value)}
        />
        <Field.Error />
      </Field.Root>
    </Box>
    <NameBadge state={state} />
    <IconButton variant="ghost" label={removeLabel} onClick={onRemove}>
      <Cross />
    </IconButton>
  </Flex>
);
