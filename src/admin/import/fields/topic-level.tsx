import { Box, Flex, IconButton, TextInput } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import type { NameState } from '../draft/what-becomes-of-names';
import { NameBadge } from './name-badge';

/** One topic of a path. */
export const TopicLevel = ({
  label,
  removeLabel,
  name,
  state,
  onChange,
  onRemove,
}: {
  label: string;
  removeLabel: string;
  name: string;
  state: NameState;
  onChange: (name: string) => void;
  onRemove: () => void;
}) => (
  <Flex gap={2}>
    <Box flex="1">
      <TextInput
        aria-label={label}
        value={name}
        onChange={({ target }) => onChange(target.value)}
      />
    </Box>
    <NameBadge state={state} />
    <IconButton variant="ghost" label={removeLabel} onClick={onRemove}>
      <Cross />
    </IconButton>
  </Flex>
);
