import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The content types of `src/api` that have versions by locale, as their schemas say. It takes no start
 * of Strapi, which knows the types of plugins, too.
 */
export function localizedTypes(folder: string): string[] {
  const apis = path.join(folder, 'src', 'api');
  return readdirSync(apis).flatMap((api) => {
    const types = path.join(apis, api, 'content-types');
    if (!existsSync(types)) return [];
    return readdirSync(types)
      .filter((name) => isLocalized(path.join(types, name, 'schema.json')))
      .map((name) => `api::${api}.${name}`);
  });
}

function isLocalized(file: string): boolean {
  if (!existsSync(file)) return false;
  const { pluginOptions } = JSON.parse(readFileSync(file, 'utf8')) as {
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  return pluginOptions?.i18n?.localized === true;
}
