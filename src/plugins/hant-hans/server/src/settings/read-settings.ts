import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { JsonFields, Mode, Settings } from '../../../shared/settings';
import { HONG_KONG_HOUSE_STYLE } from '../engine';
import type { PluginConfig } from '../config';
import { localizedTypes } from '../documents/list-documents';
import { invalidAt } from '../refusals';
import { unknownJsonField } from './unknown-json-field';
import { SETTINGS } from './settings-schema';

/**
 * The settings in force, read anew each time, so that a change takes effect on every node at once:
 * what people have set, else the plugin's configuration.
 */
export const readSettings = async (strapi: Core.Strapi): Promise<Settings> => {
  const { flavour, defaultMode, modes, quotes, houseStyle, jsonFields } =
    strapi.config.get<PluginConfig>('plugin::hant-hans');
  // What was stored before there was a setting has none of it.
  const stored = SETTINGS.safeParse(
    withDefault(await storeOf(strapi).get({ key: KEY }), jsonFields),
  );
  if (stored.success) return stored.data;
  const ofFlavour = flavour.startsWith('hk') ? HONG_KONG_HOUSE_STYLE : [];
  return { flavour, defaultMode, modes, quotes, houseStyle: houseStyle ?? ofFlavour, jsonFields };
};

const withDefault = (stored: unknown, jsonFields: JsonFields): unknown =>
  typeof stored === 'object' && stored !== null ? { jsonFields, ...stored } : stored;

/** @throws ValidationError naming a content type or a field that is not there */
export const writeSettings = async (strapi: Core.Strapi, settings: Settings): Promise<Settings> => {
  const types = localizedTypes(strapi);
  const unknown = Object.keys(settings.modes).find((uid) => !types.includes(uid));
  if (unknown !== undefined) {
    throw new errors.ValidationError(
      `Invalid modes.${unknown}: it must be one of ${types.join(', ')}`,
      { errors: [{ path: ['modes', unknown], message: 'is no content type with two scripts' }] },
    );
  }
  const wrong = unknownJsonField(strapi, settings.jsonFields);
  if (wrong) {
    const { uid, place, field } = wrong;
    throw invalidAt(
      ['jsonFields', uid, place],
      `Invalid jsonFields.${uid}: ${field} is no JSON field with a value for each locale`,
      'no-json-field',
      { uid, field },
    );
  }
  await storeOf(strapi).set({ key: KEY, value: settings });
  return settings;
};

export const modeOf = (uid: string, { modes, defaultMode }: Settings): Mode =>
  modes[uid] ?? defaultMode;

const KEY = 'settings';
const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'hant-hans' });
