import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

import { PROJECT } from './run-settings';

/** Where the panel's parts keep their compiled code, and what precedes their messages' ids. */
const PARTS = [
  { folder: 'admin/dist/admin', prefix: '', english: 'admin/src/translations' },
  { folder: 'content-manager/dist/admin', prefix: 'content-manager.', english: 'translations' },
  { folder: 'i18n/dist/admin', prefix: 'i18n.', english: 'translations' },
  { folder: 'upload/dist/admin', prefix: 'upload.', english: 'translations' },
];

/** What Strapi says in English, by message id: from its translations, else from its code. */
export const readStrapiMessages = (): ReadonlyMap<string, string> => {
  const messages = new Map<string, string>();
  for (const { folder, prefix, english } of PARTS) {
    const root = path.join(PROJECT, 'node_modules/@strapi', folder);
    for (const file of modulesBelow(root)) {
      for (const [id, text] of messagesInCode(readFileSync(file, 'utf8'), prefix)) {
        messages.set(id, text);
      }
    }
    for (const [id, text] of Object.entries(textsOf(path.join(root, english, 'en.json.js')))) {
      messages.set(prefix + id, text);
    }
  }
  return messages;
};

/** What Strapi's own translation into a language says, by message id; parts of it are in none. */
export const readStrapiTranslation = (language: string): ReadonlyMap<string, string> =>
  new Map(
    PARTS.flatMap(({ folder, prefix, english }) => {
      const folderOfTexts = path.join(PROJECT, 'node_modules/@strapi', folder, english);
      const texts = textsOf(path.join(folderOfTexts, `${language}.json.js`));
      return Object.entries(texts).map(([id, text]) => [prefix + id, text] as const);
    }),
  );

const textsOf = (file: string): Texts => {
  if (!existsSync(file)) return {};
  const module = load(file) as Texts | { default: Texts };
  return 'default' in module ? (module.default as Texts) : module;
};

type Texts = Record<string, string>;

const load = createRequire(__filename);

/** `{ id: 'x', defaultMessage: 'y' }`; a plugin's own ids go through a function that prefixes them. */
const IN_CODE =
  /id:\s*(\w+\()?(['"`])([^'"`$]+)\2\)?,\s*defaultMessage:\s*(['"`])((?:\\.|(?!\4)[^\\])*)\4/g;

const messagesInCode = (code: string, prefix: string): [id: string, text: string][] =>
  [...code.matchAll(IN_CODE)].map(([, prefixed, , id = '', , text = '']) => [
    prefixed ? prefix + id : id,
    text,
  ]);

const modulesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => path.join(folder, file));

/** What a message fills in and marks up, without repetition: `{name}`, `<b>`. */
export const placeholdersOf = (message: string): string[] =>
  [...new Set(parse(message).flatMap(placeholdersIn))].sort();

const placeholdersIn = (element: MessageFormatElement): string[] => {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(placeholdersIn)];
    case TYPE.select:
    case TYPE.plural: {
      const branches = Object.values(element.options);
      return [
        `{${element.value}}`,
        ...branches.flatMap(({ value }) => value.flatMap(placeholdersIn)),
      ];
    }
    default:
      return [`{${element.value}}`];
  }
};
