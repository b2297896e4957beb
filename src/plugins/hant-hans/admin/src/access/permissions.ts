/** What the plugin lets a role do, as the server registers it. */
export const PERMISSIONS = {
  convert: [{ action: 'plugin::hant-hans.convert', subject: null }],
  glossary: [{ action: 'plugin::hant-hans.glossary', subject: null }],
  settings: [{ action: 'plugin::hant-hans.settings', subject: null }],
};
