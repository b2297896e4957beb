import { Box, Flex, Typography } from '@strapi/design-system';

import type { Ambiguity } from '../../../shared/contracts/ambiguities';
import type { FieldAmbiguities } from '../../../shared/contracts/document-ambiguities';
import { usePanel } from '../panel/panel-context';
import { StateBadge } from '../state/state-badge';
import { useText } from '../text/use-text';
import { AddWordButton } from './add-word-button';
import { isUnsure } from './only-unsure';
import { TextInContext } from './text-in-context';

/** A character in its sentence, what was made of it and why, and the way to the glossary. */
export const AmbiguityRow = ({
  field,
  ambiguity,
}: {
  field: FieldAmbiguities;
  ambiguity: Ambiguity;
}) => {
  const text = useText();
  const { status } = usePanel();
  const { source, character, choice, candidates, reason } = ambiguity;
  return (
    <Flex justifyContent="space-between" gap={4} paddingTop={2} paddingBottom={2}>
      <Box>
        <TextInContext
          text={field.text}
          script={status.source}
          position={source}
          character={character}
        />
        <Flex gap={2} wrap="wrap" paddingTop={1}>
          <Typography lang={status.target}>{text('ambiguities.choice', { choice })}</Typography>
          <StateBadge
            look={isUnsure(reason) ? 'warning' : 'neutral'}
            label={text(`ambiguities.because.${reason}`)}
          />
          <Typography variant="pi" textColor="neutral600" lang={status.target}>
            {text('ambiguities.candidates', { candidates: candidates.join('、') })}
          </Typography>
        </Flex>
      </Box>
      <AddWordButton field={field} at={ambiguity} />
    </Flex>
  );
};
