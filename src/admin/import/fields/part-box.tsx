import type { ReactNode } from 'react';

import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';

import type { Keyed } from '../draft/draft';
import { withoutPart, withPartMoved } from '../draft/edit-list';
import { useText } from '../text/use-text';
import { Place } from './place';

/** A part of a list, which can be moved and removed. */
export const PartBox = <Part extends Keyed>({
  part: { key },
  list,
  name,
  onChange,
  children,
}: {
  part: Part;
  list: readonly Part[];
  /** What it is called: 「原則 3」. */
  name: string;
  onChange: (list: readonly Part[]) => void;
  children: ReactNode;
}) => {
  const text = useText();
  return (
    <Place name={key}>
      <Box
        role="group"
        aria-label={name}
        borderColor="neutral200"
        background="neutral100"
        hasRadius
        padding={3}
      >
        <Flex justifyContent="space-between" gap={2} paddingBottom={2}>
          <Typography variant="omega" fontWeight="bold">
            {name}
          </Typography>
          <Flex gap={1}>
            <IconButton
              variant="ghost"
              label={text('part.up', { name })}
              disabled={list[0]?.key === key}
              onClick={() => onChange(withPartMoved(list, key, -1))}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              variant="ghost"
              label={text('part.down', { name })}
              disabled={list.at(-1)?.key === key}
              onClick={() => onChange(withPartMoved(list, key, 1))}
            >
              <ArrowDown />
            </IconButton>
            <IconButton
              variant="ghost"
              label={text('part.remove', { name })}
              onClick={() => onChange(withoutPart(list, key))}
            >
              <Trash />
            </IconButton>
          </Flex>
        </Flex>
        {children}
      </Box>
    </Place>
  );
};
