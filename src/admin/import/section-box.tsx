import type { ReactNode } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

/** A box with a heading, as on Strapi's own pages. */
export const SectionBox = ({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    hasRadius
    shadow="filterShadow"
    padding={6}
  >
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {hint && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        )}
      </Box>
      {children}
    </Flex>
  </Box>
);
