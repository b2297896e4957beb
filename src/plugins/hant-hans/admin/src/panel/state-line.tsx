import { Flex, Typography } from '@strapi/design-system';

import { StateBadge } from '../state/state-badge';
import { lookOfState } from '../state/state-look';
import { useText } from '../text/use-text';
import { usePanel } from './panel-context';

/** How the versions stand to each other, in a word, in colour and in a sentence. */
export const StateLine = () => {
  const text = useText();
  const { status, names } = usePanel();
  const { state, reviewed, lockedAttributes } = status;
  const scripts = {
    source: text(`script.${status.source}`),
    target: text(`script.${status.target}`),
  };
  const locked = lockedAttributes.map((attribute) => names.own[attribute]?.label ?? attribute);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap" role="status">
        <StateBadge look={lookOfState(state)} label={text(`state.${state}`)} />
        {reviewed && <StateBadge look="success" label={text('state.reviewed')} />}
      </Flex>
      <Typography variant="pi">{text(`explain.${state}`, scripts)}</Typography>
      {status.fields.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.in-step-count', { count: status.fieldsInStep })}
        </Typography>
      )}
      {locked.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.locked-fields', { fields: locked.join('、') })}
        </Typography>
      )}
    </Flex>
  );
};
