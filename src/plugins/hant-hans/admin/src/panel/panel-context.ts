import { createContext, useContext } from 'react';

import type { DocumentStatus } from '../../../shared/contracts/documents';
import type { FieldNames } from '../fields/field-names';
import type { DocumentWrites } from './use-document-writes';

/** What every part of the panel, and of the dialogs it opens, needs to know. */
export interface PanelContext {
  readonly status: DocumentStatus;
  readonly names: FieldNames;
  readonly writes: DocumentWrites;
  /** Whether writing has to wait: a write is under way, or the form is not saved. */
  readonly isBlocked: boolean;
}

const Context = createContext<PanelContext | undefined>(undefined);

export const PanelProvider = Context.Provider;

/** @throws where it is called outside a panel, which is a mistake of whoever called it */
export const usePanel = (): PanelContext => {
  const panel = useContext(Context);
  if (!panel) throw new Error('usePanel is for components below PanelProvider');
  return panel;
};
