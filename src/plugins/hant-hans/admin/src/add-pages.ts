import { ArrowsCounterClockwise } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { PERMISSIONS } from './access/permissions';
import { PLUGIN_ID } from './plugin-id';
import { en, type MessageKey } from './translations/en';

/** A page of its own for what waits for people, and one among the settings. */
export const addPages = (app: Pick<StrapiApp, 'addMenuLink' | 'addSettingsLink'>): void => {
  app.addMenuLink({
    to: `plugins/${PLUGIN_ID}`,
    icon: ArrowsCounterClockwise,
    intlLabel: labelOf('plugin.name'),
    permissions: PERMISSIONS.convert,
    Component: () => import('./conflicts/conflicts-page'),
  });
  app.addSettingsLink({ id: PLUGIN_ID, intlLabel: labelOf('plugin.name') }, [
    {
      id: `${PLUGIN_ID}-settings`,
      to: PLUGIN_ID,
      intlLabel: labelOf('settings.link'),
      permissions: PERMISSIONS.settings,
      Component: () => import('./settings/settings-page'),
    },
    {
      id: `${PLUGIN_ID}-glossary`,
      // Below the other's address, the menu would show both as open.
      to: `${PLUGIN_ID}-glossary`,
      intlLabel: labelOf('glossary.link'),
      permissions: PERMISSIONS.glossary,
      Component: () => import('./glossary/glossary-page'),
    },
  ]);
};

const labelOf = (key: MessageKey) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] });
