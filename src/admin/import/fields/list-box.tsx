import type { ReactNode } from 'react';

import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

/** A list of the story: its name, its parts, and the button that adds one. */
export const ListBox = ({
  title,
  hint,
  addLabel,
  onAdd,
  children,
}: {
  title: string;
  hint?: string;
  addLabel: string;
  onAdd: () => void;
  children: ReactNode;
}) => (
  <Box role="group" aria-label={title} width="100%">
    <Typography tag="h3" variant="omega" fontWeight="bold">
      {title}
    </Typography>
    {hint && (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {hint}
      </Typography>
    )}
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2} paddingBottom={2}>
      {children}
    </Flex>
    <TextButton startIcon={<Plus />} onClick={onAdd}>
      {addLabel}
    </TextButton>
  </Box>
);
