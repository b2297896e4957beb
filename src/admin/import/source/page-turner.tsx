import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

/** From part to part of something long. */
export const PageTurner = ({
  page,
  pages,
  label,
  previous,
  next,
  onTurn,
}: {
  page: number;
  pages: number;
  label: string;
  previous: string;
  next: string;
  onTurn: (page: number) => void;
}) => (
  <Flex gap={2}>
    <IconButton label={previous} disabled={page === 0} onClick={() => onTurn(page - 1)}>
      <ChevronLeft />
    </IconButton>
    <Typography variant="pi">{label}</Typography>
    <IconButton label={next} disabled={page >= pages - 1} onClick={() => onTurn(page + 1)}>
      <ChevronRight />
    </IconButton>
  </Flex>
);
