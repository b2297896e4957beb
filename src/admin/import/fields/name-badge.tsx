import type { NameState } from '../draft/what-becomes-of-names';
import { StateBadge, type Look } from '../state-badge';
import { useText } from '../text/use-text';

const LOOKS: Readonly<Record<Exclude<NameState, 'empty'>, Look>> = {
  known: 'success',
  new: 'warning',
  unknown: 'neutral',
};

/** Whether there is such an author or topic, in either script. */
export const NameBadge = ({ state }: { state: NameState }) => {
  const text = useText();
  if (state === 'empty') return null;
  return <StateBadge look={LOOKS[state]} label={text(`name.${state}`)} />;
};
