import { useEffect } from 'react';

import { useBlocker } from 'react-router-dom';

import { AskDialog } from './ask-dialog';
import { useText } from './text/use-text';

/** Asks whoever leaves the page while there is something on it that would be lost. */
export const AskBeforeLeaving = ({ when }: { when: boolean }) => {
  const text = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when) return undefined;
    // Of a tab that is closed or loaded anew, browsers ask in their own words.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);
  if (blocker.state !== 'blocked') return null;
  return (
    <AskDialog
      title={text('leave.title')}
      body={text('leave.body')}
      action={text('leave.go')}
      isDanger
      onCancel={() => blocker.reset()}
      onConfirm={() => blocker.proceed()}
    />
  );
};
