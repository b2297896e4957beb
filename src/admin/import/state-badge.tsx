import { Status, Typography } from '@strapi/design-system';

/** The design system's names of its colours. */
export type Look = 'success' | 'warning' | 'danger' | 'secondary' | 'neutral';

/** A word in the colour of what it means. */
export const StateBadge = ({ look, label }: { look: Look; label: string }) => (
  <Status variant={look} size="S" maxWidth="100%">
    <Typography tag="span" variant="pi" fontWeight="bold" textColor={`${look}700`}>
      {label}
    </Typography>
  </Status>
);
