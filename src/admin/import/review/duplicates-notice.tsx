import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';

import { editAddress } from '../stories/edit-address';
import { useText } from '../text/use-text';
import { duplicateReason } from './duplicate-reason';
import { useReview } from './review-context';

/** The stories that this one would be a second of. */
export const DuplicatesNotice = () => {
  const text = useText();
  const { check, draft } = useReview().story;
  const { duplicates } = check;
  const { datePublished } = draft;
  if (duplicates.length === 0) return null;
  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4}>
      <Flex gap={2} paddingBottom={2}>
        <WarningCircle aria-hidden fill="danger600" />
        <Typography tag="h2" variant="delta">
          {text('duplicates.title')}
        </Typography>
      </Flex>
      {duplicates.map(({ documentId, locale, title, reason, mayOpen }) => (
        <Flex key={documentId} gap={3} wrap="wrap">
          <Typography>
            {text(duplicateReason({ reason, title, datePublished }), { title: title ?? '' })}
          </Typography>
          {mayOpen && title !== null ? (
            <Link tag={NavLink} to={editAddress({ documentId, locale })} target="_blank">
              {text('duplicates.open', { title })}
            </Link>
          ) : (
            <Typography textColor="neutral600">{text('duplicates.may-not-open')}</Typography>
          )}
        </Flex>
      ))}
    </Box>
  );
};
