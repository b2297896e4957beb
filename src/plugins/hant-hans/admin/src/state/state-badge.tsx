import { Status, Typography } from '@strapi/design-system';

import type { Look } from './state-look';

/** A word in the colour of what it means. */
export const StateBadge = ({ look, label }: { look: Look; label: string }) => (
  <Status variant={look} size="S" maxWidth="100%">
    <Typography tag="span" variant="omega" fontWeight="bold" textColor={`${look}700`}>
      {label}
    </Typography>
  </Status>
);
