export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  { name: 'strapi::poweredBy', config: { poweredBy: 'Strapi <strapi.io>' } },
  'strapi::query',
  // What takes text checks its own limit of 1 MB, and names the field; JSON is longer than the text in it.
  { name: 'strapi::body', config: { jsonLimit: '4mb' } },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
