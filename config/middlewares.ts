export default [
  'global::settle-writes',
  'strapi::logger',
  'strapi::errors',
  'global::database-away',
  'global::statement-timeout',
  'global::unreadable-requests',
  'strapi::security',
  'strapi::cors',
  { name: 'strapi::poweredBy', config: { poweredBy: 'Strapi <strapi.io>' } },
  // Longer lists come as objects, which Strapi's filters pass over as if they were not there; they
  // are refused by src/delivery/queries/lists-in-address.ts, which has this number too.
  { name: 'strapi::query', config: { arrayLimit: 1_000, parameterLimit: 2_000 } },
  'api::article-import.large-stories',
  // What takes text checks its own limit of 1 MB, and names the field; JSON is longer than the text in it.
  { name: 'strapi::body', config: { jsonLimit: '4mb' } },
  'global::graphql-body',
  'global::kept-answers',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
