export default {
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // A parameter that Strapi does not know is a 400 that names it, not something silently dropped.
    strictParams: true,
  },
  responses: {
    // What a picture belongs to, drafts among it: nobody outside the admin panel is told.
    privateAttributes: ['related'],
  },
  documents: {
    strictParams: true,
  },
};
