export const PLUGIN_ID = 'hant-hans';
