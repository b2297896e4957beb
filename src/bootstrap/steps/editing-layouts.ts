import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { COMPONENT_VIEWS, CONTENT_TYPE_VIEWS, type EditingView } from '../editing-views';
import type { Step } from '../run-once';

/** Layouts and Chinese field labels for editors; administrators may change them afterwards. */
export const editingLayouts: Step = {
  name: 'editing-layouts',
  async run({ strapi }) {
    for (const [uid, view] of Object.entries(CONTENT_TYPE_VIEWS)) {
      await layOutContentType(strapi, { uid, view });
    }
    for (const [uid, view] of Object.entries(COMPONENT_VIEWS)) {
      const service = contentManager(strapi, 'components');
      await applyView({ service, model: service.findComponent(uid), uid, view });
    }
  },
};

/** Shows a content type to editors as a view says. */
export const layOutContentType = async (
  strapi: Core.Strapi,
  { uid, view }: { uid: string; view: EditingView },
): Promise<void> => {
  const service = contentManager(strapi, 'content-types');
  await applyView({ service, model: service.findContentType(uid), uid, view });
};

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: readonly string[]; edit: { name: string; size: number }[][] };
}

/** The part of the Content Manager's services that is used here (@strapi/content-manager). */
interface ViewService {
  findContentType(uid: string): object | undefined;
  findComponent(uid: string): object | undefined;
  findConfiguration(model: object): Promise<Configuration>;
  updateConfiguration(model: object, configuration: Configuration): Promise<unknown>;
}

const contentManager = (strapi: Core.Strapi, name: 'content-types' | 'components') =>
  strapi.plugin('content-manager').service<ViewService>(name);

const applyView = async (options: {
  service: ViewService;
  model: object | undefined;
  uid: string;
  view: EditingView;
}): Promise<void> => {
  const { service, model, uid, view } = options;
  if (!model) throw new errors.ApplicationError(`There is no ${uid} to lay out`);
  const configuration = await service.findConfiguration(model);
  await service.updateConfiguration(model, withView(configuration, view));
};

const withView = (configuration: Configuration, view: EditingView): Configuration => {
  const { settings, metadatas } = configuration;
  return {
    ...configuration,
    settings: {
      ...settings,
      mainField: view.mainField,
      ...(view.sort && { defaultSortBy: view.sort.by, defaultSortOrder: view.sort.order }),
    },
    metadatas: Object.fromEntries(
      Object.entries(metadatas).map(([name, { edit, list }]) => {
        const field = view.fields[name];
        if (!field) return [name, { edit, list }];
        const { label, description = '' } = field;
        return [name, { edit: { ...edit, label, description }, list: { ...list, label } }];
      }),
    ),
    layouts: {
      list: view.list,
      edit: view.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
    },
  };
};
