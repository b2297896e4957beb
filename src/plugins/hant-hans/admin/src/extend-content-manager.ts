import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { ConvertBulkAction } from './bulk/convert-bulk-action';
import { SyncPanel } from './panel/sync-panel';
import { PublishBothAction } from './publish/publish-both-action';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

/** A panel and an action in the edit view, an action in the list view. */
export const extendContentManager = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  contentManager.addEditViewSidePanel([SyncPanel]);
  // The first two are buttons, the others stand in a menu: this one first among them.
  contentManager.addDocumentAction((actions) => [
    ...actions.slice(0, 2),
    PublishBothAction,
    ...actions.slice(2),
  ]);
  contentManager.addBulkAction((actions) => [ConvertBulkAction, ...actions]);
};
