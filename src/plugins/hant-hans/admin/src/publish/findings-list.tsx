import { Flex, Typography } from '@strapi/design-system';

import type { ParityFinding } from '../../../shared/contracts/documents';
import { labelOfPath } from '../fields/label-of-path';
import { useFieldNames } from '../fields/use-field-names';
import { useText } from '../text/use-text';
import { findingMessage } from './finding-message';

/** In words, what readers would see differ. */
export const FindingsList = ({
  uid,
  findings,
}: {
  uid: string;
  findings: readonly ParityFinding[];
}) => {
  const text = useText();
  const names = useFieldNames(uid);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>{text('publish.intro')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={5}>
        {findings.map((finding, place) => {
          const { key, values } = findingMessage(finding, {
            labelOf: (path) => labelOfPath(path, names),
            text,
          });
          return (
            <Typography key={place} tag="li" style={{ listStyle: 'disc' }}>
              {text(key, values)}
            </Typography>
          );
        })}
      </Flex>
    </Flex>
  );
};
