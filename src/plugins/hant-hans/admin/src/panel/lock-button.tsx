import { IconButton } from '@strapi/design-system';
import { Lock } from '@strapi/icons';

import { labelOfPath } from '../fields/label-of-path';
import { attributeOf } from '../fields/parse-path';
import { useText } from '../text/use-text';
import { usePanel } from './panel-context';

/** Locks the attribute that a field belongs to, or unlocks it. */
export const LockButton = ({ path, isLocked }: { path: string; isLocked: boolean }) => {
  const text = useText();
  const { names, writes, isBlocked } = usePanel();
  const attribute = attributeOf(path);
  const field = labelOfPath(attribute, names);
  const change = () =>
    writes.change(
      { lock: { attribute, locked: !isLocked } },
      text(isLocked ? 'done.unlocked' : 'done.locked', { field }),
    );
  return (
    <IconButton
      type="button"
      size="S"
      variant={isLocked ? 'secondary' : 'ghost'}
      label={text(isLocked ? 'field.unlock' : 'field.lock', { field })}
      disabled={isBlocked}
      onClick={() => void change()}
    >
      <Lock />
    </IconButton>
  );
};
