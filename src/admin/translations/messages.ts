/** Texts of the admin panel in ICU message syntax, by the id that Strapi asks for. */
export type Messages = Readonly<Record<string, string>>;

/** A plugin's messages are known to the panel by the plugin's name and their own. */
export const withPrefix = (plugin: string, messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${plugin}.${id}`, text]));
